/** Lines, each with the one it belongs to. */

import { parts } from '../../player/dom.js'
import { question, stamp } from '../../player/question.js'

/** @param {HTMLElement} root */
function pairsOf(root) {
  return parts(root, 'pair').map((pair) => ({
    pair,
    select: /** @type {HTMLSelectElement} */ (pair.querySelector('select')),
    position: Number(pair.dataset.value),
    letter: pair.dataset.letter ?? '',
    right: pair.dataset.right ?? ''
  }))
}

/** @param {HTMLSelectElement} select @param {number} [number] */
function optionOf(select, number) {
  return [...select.options].find(({ value }) => value === String(number || ''))
}

export const match = question({
  read: (root) => {
    /** @type {number[]} */
    const numbers = []
    for (const { select, position } of pairsOf(root)) numbers[position] = Number(select.value)
    return { numbers, text: '' }
  },
  write: (root, { numbers }) => {
    for (const { select, position } of pairsOf(root)) select.value = optionOf(select, numbers[position])?.value ?? ''
  },
  judge: (root, { numbers }) => {
    const pairs = pairsOf(root)
    if (pairs.some(({ position }) => !numbers[position])) return null
    return pairs.filter(({ select, position, right }) => optionOf(select, numbers[position])?.dataset.letter === right).length
  },
  mark: (root, kept, standing) => {
    for (const { pair, select, position, right } of kept ? pairsOf(root) : []) {
      const isRight = optionOf(select, kept?.numbers[position])?.dataset.letter === right
      stamp(pair, isRight ? 'right' : 'wrong')
      const answer = [...select.options].find(({ dataset }) => dataset.letter === right)
      if (!isRight && standing !== 'open') stamp(pair, 'answer', answer?.text)
    }
  },
  response: (root, { numbers }) =>
    pairsOf(root)
      .filter(({ select, position }) => optionOf(select, numbers[position])?.dataset.letter)
      .map(({ select, position, letter }) => `${letter}[.]${optionOf(select, numbers[position])?.dataset.letter}`)
      .sort()
      .join('[,]')
})
