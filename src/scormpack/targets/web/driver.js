import { saved } from '../saved.js'

/**
 * A web page of its own, also from `file://`: the browser keeps what it can.
 * @param {Window} window
 * @param {import('../../player/types').CourseData} course
 * @returns {import('../../player/types').Tracker}
 */
export function connect(window, course) {
  const { tell, listen } = saved()
  /** Every course of one server, and with `file://` of one machine, shares this storage. */
  const key = `scormpack:${course.id}`

  return {
    async start() {
      return { connected: true, ...read(window, key), learner: '', mode: 'normal', language: '', launch: window.location?.search ?? '' }
    },
    keep(state, place) {
      try {
        window.localStorage.setItem(key, JSON.stringify({ state, place }))
        tell(true)
      } catch {
        tell(false)
      }
    },
    answer() {},
    experience() {},
    outcome() {},
    finish() {},
    onSaved: listen
  }
}

/**
 * @param {Window} window
 * @param {string} key
 */
const read = (window, key) => {
  try {
    const { state, place } = JSON.parse(window.localStorage.getItem(key) || '{}')
    return { state: String(state ?? ''), place: String(place ?? '') }
  } catch {
    return { state: '', place: '' }
  }
}
