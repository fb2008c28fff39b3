/** One or several right answers among some. */

import { part, parts } from '../../player/dom.js'
import { question, stamp } from '../../player/question.js'

/** @param {HTMLElement} root */
function optionsOf(root) {
  return parts(root, 'option').map((option) => ({
    input: /** @type {HTMLInputElement} */ (option.querySelector('input')),
    label: /** @type {HTMLElement} */ (option.querySelector('label')),
    feedback: part(option, 'feedback'),
    letter: option.dataset.letter ?? '',
    isRight: 'right' in option.dataset
  }))
}

/** What choosing this one adds to the number that is kept: a bit of its own among several, else its place. @param {HTMLInputElement} input */
const weight = ({ type, value }) => (type === 'checkbox' ? 2 ** (Number(value) - 1) : Number(value))

/** @param {HTMLInputElement} input @param {number} number */
function isChosen(input, number) {
  return input.type === 'checkbox' ? Math.floor(number / weight(input)) % 2 === 1 : number === weight(input)
}

/** @type {import('../../player/types').Question} */
const asked = {
  read: (root) => {
    const chosen = optionsOf(root).filter(({ input }) => input.checked)
    return { numbers: [chosen.reduce((sum, { input }) => sum + weight(input), 0)], text: '' }
  },
  write: (root, { numbers: [number = 0] }) => {
    for (const { input } of optionsOf(root)) input.checked = isChosen(input, number)
  },
  judge: (root, { numbers: [number] }) => {
    if (!number) return null
    return Number(optionsOf(root).every(({ input, isRight }) => isChosen(input, number) === isRight))
  },
  mark: (root, kept, standing) => {
    for (const { input, label, feedback, isRight } of optionsOf(root)) {
      const chosen = kept !== null && isChosen(input, kept.numbers[0])
      if (chosen) stamp(label, isRight ? 'right' : 'wrong')
      else if (kept && isRight && standing !== 'open') stamp(label, 'answer')
      if (feedback) feedback.hidden = !chosen
    }
  },
  response: (root, { numbers: [number] }) => {
    const chosen = optionsOf(root).filter(({ input }) => isChosen(input, number))
    return chosen.map(({ letter }) => letter).sort().join('[,]')
  }
}

export const choice = question({ ...asked, choices: (root) => parts(root, 'option') })

/** For kinds whose answers have an order of their own. */
export const fixed = question(asked)
