/** Judging against a sealed key: hashes of what is right. They keep answers from being read in the source, no more. */

import { folded } from '../fill/fold.js'
import { readings } from '../numeric/number.js'
import { sha256 } from './sha256.js'

const DIGITS = 12
const NEARLY = 1e-9

/** @typedef {import('./types').SealedQuestion} SealedQuestion */
/** @typedef {{ response: string, text: string }} Given the answer as it is reported, and the text that is kept of it */

/**
 * Steps of credit, 0 to `question.steps`.
 * @param {SealedQuestion} question
 * @param {Given} given
 * @param {string} salt
 */
export function creditFor(question, { response, text }, salt) {
  /** @param {string} part */
  const isKey = (part) => question.key.includes(sha256(`${salt} ${question.id} ${part}`).slice(0, DIGITS))
  /** @param {boolean} isRight */
  const all = (isRight) => (isRight ? question.steps : 0)
  switch (question.mode) {
    case 'whole':
      return all(isKey(response))
    case 'parts':
      return [...new Set(response.split('[,]'))].filter(isKey).length
    case 'places':
      return text.split('|').filter((gap, at) => isKey(`${at}:${folded(gap)}`)).length
    case 'number':
      return all(readings(text).flatMap((value) => cellsOf(value, question)).some(isKey))
  }
}

/**
 * What a number counts as: itself, or with a tolerance the cells of a grid on whose lines it may lie.
 * @param {number} value
 * @param {SealedQuestion} question
 * @returns {string[]}
 */
function cellsOf(value, { offset = 0, width = 0 }) {
  // No negative zero.
  if (!width) return [(value + 0).toFixed(9)]
  const cell = (value - offset) / width
  return [Math.floor(cell + NEARLY) + 0, Math.ceil(cell - NEARLY) - 1].map(String)
}
