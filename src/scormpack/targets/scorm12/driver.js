import { quiet } from '../quiet.js'
import { saved } from '../saved.js'
import { findApi, guarded } from './api.js'
import { interactions } from './interactions.js'
import { status } from './status.js'
import { cut, timespan } from './values.js'

/** In Moodle a commit is a blocking request of 0.3 s: one at most after each spell of quiet. */
const QUIET = 2000
const RETRY = 30000

const SUSPEND_DATA = 4096

/** What an LMS must take; it may refuse the rest, of which SCORM 1.2 makes much optional. */
const NEEDED = ['cmi.suspend_data', 'cmi.core.lesson_status', 'cmi.core.score.raw']

/**
 * SCORM 1.2.
 * @param {Window} window
 * @param {import('../../player/types').CourseData} course
 * @returns {import('../../player/types').Tracker}
 */
export function connect(window, course) {
  const { tell, listen } = saved()
  const found = findApi(window)
  const api = guarded(found)
  const closed = { keep: () => tell(false), answer() {}, outcome() {}, finish() {} }
  /** Anything is said to the LMS only while the session is open. @type {ReturnType<typeof session>} */
  let open = closed

  return {
    async start() {
      if (!found || !api.open()) {
        tell(false)
        return { connected: false, state: '', place: '', learner: '', mode: 'normal', language: '', launch: '' }
      }
      // Review and browse: nothing is written, the session is only closed.
      const told = api.read('cmi.core.lesson_mode')
      const mode = told === 'review' || told === 'browse' ? told : 'normal'
      open = mode === 'normal' ? session(window, course, api, tell) : { ...closed, keep() {}, finish: api.finish }
      return {
        connected: true,
        state: api.read('cmi.suspend_data'),
        place: api.read('cmi.core.lesson_location'),
        learner: api.read('cmi.core.student_name'),
        mode,
        language: api.read('cmi.student_preference.language'),
        launch: api.read('cmi.launch_data')
      }
    },
    keep: (state, place, urgent) => open.keep(state, place, urgent),
    answer: answer => open.answer(answer),
    experience() {},
    outcome: outcome => open.outcome(outcome),
    finish() {
      const { finish } = open
      open = closed
      finish()
    },
    onSaved: listen
  }
}

/**
 * @param {Window} window
 * @param {import('../../player/types').CourseData} course
 * @param {ReturnType<typeof guarded>} api
 * @param {(saved: boolean) => void} tell
 */
const session = (window, course, api, tell) => {
  const began = window.performance.now()
  const record = interactions(api)
  const report = status(api, course)
  /** What the LMS should hold, and what it has taken and committed. @type {Map<string, string>} */
  const wanted = new Map([['cmi.core.exit', 'suspend']])
  /** @type {Map<string, string>} */
  let held = new Map()
  let answered = false
  let fits = true

  /** Everything that changed, then a commit; all of it is sent anew after a refusal. */
  const write = () => {
    const changed = [...wanted].filter(([element, value]) => held.get(element) !== value)
    if (!changed.length && !answered) return true
    const refused = changed.filter(([element, value]) => !api.write(element, value))
    const kept = api.commit() && !refused.some(([element]) => NEEDED.includes(element))
    answered &&= !kept
    held = kept ? new Map(wanted) : new Map()
    return kept
  }

  /**
   * The LMS's completion rule may want `completed` or `passed`: each step of the status is committed by itself, the next one
   * after a spell of quiet, since where LMSs store behind our back a write may overtake the one before. At the end there is
   * no such time.
   * @param {boolean} [atOnce]
   */
  const send = (atOnce = false) => {
    timer.stop()
    let kept
    let more
    do {
      report.values().forEach(([element, value]) => wanted.set(`cmi.core.${element}`, value))
      kept = write()
      more = kept && report.advance()
    } while (more && atOnce)
    tell(kept && fits)
    if (more) timer.after(QUIET)
    if (!kept) timer.after(RETRY)
  }
  const timer = quiet(window, send)
  timer.after(QUIET)

  return {
    /**
     * @param {string} state
     * @param {string} place
     * @param {boolean} [urgent]
     */
    keep(state, place, urgent) {
      fits = state.length <= SUSPEND_DATA
      if (fits) wanted.set('cmi.suspend_data', cut(state, SUSPEND_DATA))
      wanted.set('cmi.core.lesson_location', cut(place, 255))
      if (urgent) send(true)
      else timer.after(QUIET)
    },
    /** @param {import('../../player/types').AnswerReport} answer */
    answer(answer) {
      record(answer)
      answered = true
      timer.after(QUIET)
    },
    /** @param {import('../../player/types').Outcome} outcome */
    outcome(outcome) {
      if (report.aim(outcome)) send()
    },
    finish() {
      wanted.set('cmi.core.session_time', timespan((window.performance.now() - began) / 1000))
      wanted.set('cmi.core.exit', report.complete() ? '' : 'suspend')
      send(true)
      timer.stop()
      api.finish()
    }
  }
}
