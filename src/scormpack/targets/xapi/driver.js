import { saved } from '../saved.js'
import { backup } from './backup.js'
import { stateDocument } from './document.js'
import { readLaunch } from './launch.js'
import { lrs } from './lrs.js'
import { NOTHING, changes } from './outcome.js'
import { queue } from './queue.js'
import { statement } from './statements.js'
import { uuid } from './uuid.js'

/** @typedef {{ iri: string, languages: string[], titles?: Record<string, string>, statements: import('./statements.js').Table }} Settings */

/**
 * xAPI: statements to the LRS that launched us, and our state in it. Only this driver speaks to the network.
 * @param {Window & typeof globalThis} window
 * @param {import('../../player/types').CourseData} course
 * @returns {import('../../player/types').Tracker}
 */
export function connect(window, course) {
  const settings = /** @type {Settings} */ (course.driver)
  const launch = readLaunch(window.location.search, settings.iri)
  const { tell, listen } = saved()
  const open = launch && session(window, course, settings, launch, tell)

  return {
    async start() {
      if (open) return open.start()
      tell(false)
      return { connected: false, state: '', place: '', learner: '', mode: 'normal', language: '', launch: '' }
    },
    keep: (state, place, urgent) => open?.keep(state, place, urgent),
    answer: answer => open?.answer(answer),
    experience: page => open?.experience(page),
    outcome: outcome => open?.outcome(outcome),
    finish: leaving => open?.finish(leaving),
    onSaved: listen
  }
}

/**
 * @param {Window & typeof globalThis} window
 * @param {import('../../player/types').CourseData} course
 * @param {Settings} settings
 * @param {import('./launch.js').Launch} launch
 * @param {(saved: boolean) => void} tell
 * @returns {Omit<import('../../player/types').Tracker, 'onSaved'>}
 */
const session = (window, course, settings, launch, tell) => {
  const began = window.performance.now()
  const request = lrs(window, launch)
  const health = { statements: true, state: true }
  /** @param {keyof typeof health} part @returns {(well: boolean) => void} */
  const report = part => well => {
    health[part] = well
    tell(health.statements && health.state)
  }
  const attempt = [launch.activity, launch.registration || JSON.stringify(launch.actor)].join(' ')
  const statements = queue(window, request, backup(window, `statements ${attempt}`), report('statements'))
  const state = stateDocument(window, request, stateResource(launch), backup(window, `state ${attempt}`), report('state'))
  let kept = { state: '', place: '', reported: NOTHING }
  let over = false

  const language = () => window.document?.documentElement.lang || course.language
  const duration = () => (window.performance.now() - began) / 1000

  /**
   * @param {string} name
   * @param {Omit<import('./statements.js').Values, 'id' | 'timestamp'>} [values]
   * @param {Date} [time]
   */
  const say = (name, values, time = new Date()) => statements.push(statement(settings.statements, {
    actor: launch.actor,
    registration: launch.registration,
    iri: launch.activity,
    titles: { [course.language]: course.title, ...settings.titles },
    revision: course.version,
    language: language(),
    languages: settings.languages
  }, name, { id: uuid(window.crypto), timestamp: time.toISOString(), ...values }))

  return {
    async start() {
      say('initialized')
      const { known, content } = await state.read()
      kept = { ...kept, ...content }
      return {
        connected: known,
        state: String(kept.state),
        place: String(kept.place),
        learner: typeof launch.actor.name === 'string' ? launch.actor.name : '',
        mode: 'normal',
        language: '',
        launch: window.location.search
      }
    },
    keep(packed, place, urgent) {
      if (packed !== kept.state || place !== kept.place) {
        kept = { ...kept, state: packed, place }
        state.keep(kept)
      }
      if (urgent) state.flush()
    },
    answer(answer) {
      if (!over) say('answered', answered(answer), answer.time)
    },
    experience({ id, title }) {
      if (!over) say('experienced', { subject: id, definition: { name: { [language()]: title } } })
    },
    outcome(outcome) {
      if (over) return
      const { news, reported } = changes(kept.reported, outcome)
      if (!news.length) return
      news.forEach(([name, values]) => say(name, { ...values, duration: duration() }))
      kept = { ...kept, reported }
      state.keep(kept)
    },
    finish(leaving) {
      if (over) return
      over = true
      state.flush()
      say('terminated', { duration: duration() })
      if (leaving) statements.leave()
    }
  }
}

/** @param {import('./launch.js').Launch} launch */
const stateResource = ({ activity, actor, registration }) => `activities/state?${new URLSearchParams({
  stateId: 'scormpack',
  activityId: activity,
  agent: JSON.stringify(actor),
  ...(registration && { registration })
})}`

/** @param {import('../../player/types').AnswerReport} answer */
const answered = ({ id, page, type, response, correct, right, credit, points, latency, definition }) => ({
  subject: id,
  page,
  definition: definition || { interactionType: type, ...(correct && { correctResponsesPattern: [correct] }) },
  ...(response && { response }),
  ...(right !== null && { success: right, score: scored(credit, points) }),
  duration: latency
})

/**
 * @param {number} credit
 * @param {number} points
 */
const scored = (credit, points) =>
  ({ scaled: credit, ...(points > 0 && { raw: Math.round(credit * points * 100) / 100, min: 0, max: points }) })
