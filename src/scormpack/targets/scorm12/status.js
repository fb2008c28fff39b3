import { decimal } from './values.js'

/** From lowest to highest: what has been reached is never taken back. */
const LADDER = ['incomplete', 'completed', 'failed', 'passed']
const INCOMPLETE = 0
const COMPLETED = 1

/** @param {import('../../player/types').Outcome} outcome */
const rank = ({ completion, success }) =>
  completion === 'incomplete' ? INCOMPLETE : success === 'unknown' ? COMPLETED : LADDER.indexOf(success)

/**
 * Which status and score the LMS is told, step by step. SCORM 1.2 has one field for completion and success, and an LMS may
 * wait for either, so `completed` goes before `passed` and `failed`. The score goes with the final status only: with an earlier
 * one, a mastery score in the LMS would turn leaving half-way into `failed`.
 * @param {ReturnType<typeof import('./api.js').guarded>} api
 * @param {import('../../player/types').CourseData} course
 */
export function status(api, course) {
  let reached = LADDER.indexOf(api.read('cmi.core.lesson_status'))
  let best = Number(api.read('cmi.core.score.raw')) || 0
  const credit = api.read('cmi.core.credit') !== 'no-credit'
  /** Without a status of ours, LMSFinish makes it `completed`. */
  let goal = Math.max(reached, INCOMPLETE)
  /** @type {number | null} */
  let score = null

  const step = () => reached < COMPLETED && goal > COMPLETED ? COMPLETED : goal

  return {
    /**
     * @param {import('../../player/types').Outcome} outcome
     * @returns {boolean} whether there is something to report
     */
    aim(outcome) {
      const aimed = rank(outcome)
      const final = aimed > COMPLETED || (aimed === COMPLETED && course.pass === null)
      const higher = aimed > goal
      const better = final && outcome.score !== null && (higher || (aimed === goal && outcome.score > (score ?? best)))
      if (!credit || !(higher || better)) return false
      goal = aimed
      if (better) score = outcome.score
      return true
    },
    /** @returns {[string, string][]} elements and values of the next step, in the order in which they are set */
    values() {
      const next = step()
      return [
        ...(/** @type {[string, string][]} */ (score === null || next < goal ? [] : [
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          ['cmi.core.score.raw', decimal(score)]
        ])),
        ...(/** @type {[string, string][]} */ (next > reached ? [['cmi.core.lesson_status', LADDER[next]]] : []))
      ]
    },
    /** The step has been committed. @returns {boolean} whether another one follows */
    advance() {
      reached = step()
      if (reached === goal && score !== null) {
        best = score
        score = null
      }
      return reached < goal
    },
    complete: () => goal >= COMPLETED
  }
}
