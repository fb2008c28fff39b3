/**
 * What has been reported is kept with the state, so that a later session does not report it again.
 *
 * @typedef {{ completed: boolean, success: string, score: number | null, tenths: number }} Reported
 * @typedef {Pick<import('./statements.js').Values, 'score' | 'progress'>} Told
 */

/** @type {Reported} */
export const NOTHING = { completed: false, success: 'unknown', score: null, tenths: 0 }

/**
 * The statements that an outcome calls for. A pass is never taken back, and progress is told at each tenth.
 * @param {Reported} before
 * @param {import('../../player/types').Outcome} outcome
 * @returns {{ news: [string, Told][], reported: Reported }}
 */
export function changes(before, outcome) {
  const tenths = Math.floor(outcome.progress * 10 + 1e-6)
  const rescored = outcome.score !== null && outcome.score !== before.score
  const judged = outcome.success !== 'unknown' && before.success !== 'passed' &&
    (outcome.success !== before.success || rescored)
  const completes = outcome.completion === 'completed' && !before.completed
  const score = outcome.score === null ? {} : { score: percent(outcome.score) }
  /** @type {[boolean, string, Told][]} */
  const possible = [
    [tenths > before.tenths, 'progressed', { progress: Math.floor(outcome.progress * 100 + 1e-6) }],
    [rescored, 'scored', score],
    [judged, outcome.success, score],
    [completes, 'completed', {}]
  ]
  return {
    news: possible.filter(([due]) => due).map(([, name, told]) => [name, told]),
    reported: {
      completed: before.completed || completes,
      success: judged ? outcome.success : before.success,
      score: rescored ? outcome.score : before.score,
      tenths: Math.max(tenths, before.tenths)
    }
  }
}

/** @param {number} score */
const percent = score => ({ scaled: Math.round(score * 100) / 10000, raw: score, min: 0, max: 100 })
