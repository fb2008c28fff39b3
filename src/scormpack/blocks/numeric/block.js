/** A number to be worked out. Where it can be read in two ways, it is right if one of them is. */

import { numeral } from '../../player/digits.js'
import { part } from '../../player/dom.js'
import { question, stamp } from '../../player/question.js'
import { isWithin, readings } from './number.js'

/** @param {HTMLElement} root */
const fieldOf = (root) => /** @type {HTMLInputElement} */ (root.querySelector('[data-part="number"] input'))

/** @param {HTMLElement} root @param {string} text */
function rightReading(root, text) {
  const { answer, tolerance } = fieldOf(root).dataset
  return readings(text).find((value) => isWithin(value, Number(answer), Number(tolerance)))
}

export const numeric = question({
  read: (root) => ({ numbers: [], text: fieldOf(root).value.trim() }),
  write: (root, { text }) => {
    fieldOf(root).value = text
  },
  judge: (root, { text }) => (readings(text).length ? Number(rightReading(root, text) !== undefined) : null),
  mark: (root, kept, standing) => {
    const place = part(root, 'number')
    if (!kept || !place) return
    const isRight = standing === 'right' || rightReading(root, kept.text) !== undefined
    stamp(place, isRight ? 'right' : 'wrong')
    if (!isRight && standing !== 'open') stamp(place, 'answer', numeral(root, Number(fieldOf(root).dataset.answer)))
  },
  response: (root, { text }) => String(rightReading(root, text) ?? readings(text)[0] ?? '')
})
