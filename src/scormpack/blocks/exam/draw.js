/** Which questions an attempt gets, in which order: a function of its seed and its number, so that a reload gives the same. */

import { sha256 } from './sha256.js'

/** @typedef {import('./types').ExamData} ExamData */

/**
 * Each thing draws a lot of its own, which does not depend on what others there are: after a correction of the course
 * most of the form is the same.
 * @template T
 * @param {readonly T[]} things
 * @param {(thing: T) => string} lot what its lot is made of
 * @returns {T[]} in the order of their lots
 */
export function byLot(things, lot) {
  const drawn = things.map((thing) => ({ thing, lot: sha256(lot(thing)) }))
  return drawn.sort((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ thing }) => thing)
}

/**
 * The form of an attempt.
 * @param {ExamData} exam
 * @param {number} seed
 * @param {number} attempt
 * @returns {number[]} places of questions in `exam.questions`
 */
export function draw({ cells, questions, shuffle }, seed, attempt) {
  /** @param {string} use */
  const lot = (use) => (/** @type {number} */ at) => `${seed} ${attempt} ${use} ${questions[at].id}`
  const form = cells.flatMap((cell) => byLot(cell.questions, lot('draw')).slice(0, cell.take))
  return shuffle.questions ? byLot(form, lot('order')) : form.sort((one, other) => one - other)
}
