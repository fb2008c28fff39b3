import { decimal } from './values.js'

/** From lowest to highest: what has been reached is never taken back. */
const LADDER = ['incomplete', 'completed', 'failed', 'passed']
const COMPLETED = 1

/** @param {import('../../player/types').Outcome} outcome */
const rank = ({ completion, success }) =>
  completion === 'incomplete' ? 0 : success === 'unknown' ? COMPLETED : LADDER.indexOf(success)

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
  let goal = Math.max(reached, 0)
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
      const better = aimed === goal && final && Number(outcome.score) > (score ?? best)
      if (!credit || !(higher || better)) return false
      goal = aimed
      if (final) score = outcome.score
      return true
    },
    /** @returns {string[][]} elements of `cmi.core` and values of the next step, in the order in which they are set */
    values() {
      const next = step()
      const told = next > reached ? [['lesson_status', LADDER[next]]] : []
      if (score === null || next < goal) return told
      return [['score.min', '0'], ['score.max', '100'], ['score.raw', decimal(score)], ...told]
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
