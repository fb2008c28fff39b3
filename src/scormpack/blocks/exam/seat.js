/** A question of a test: kept while it is being answered, judged at the end. */

import { part } from '../../player/dom.js'
import { byLot } from './draw.js'
import { creditFor } from './judge.js'

/** What the first of its numbers says in a test, where other questions count their tries. */
const [OPEN, DONE, FLAGGED] = [0, 1, 2]

/** @typedef {import('./types').Seat} Seat */
/** @typedef {import('../../player/types').Kept} Kept */

/**
 * @param {HTMLElement} root
 * @param {import('./types').SealedQuestion} sealed
 * @param {import('./types').Bank} bank
 * @param {import('../../player/types').Tools} tools its own
 * @param {import('./types').ExamData} exam
 * @returns {Seat}
 */
export function seatOf(root, sealed, bank, tools, exam) {
  const asked = tools.desk.script(root)?.question
  const field = /** @type {HTMLFieldSetElement} */ (part(root, 'answer'))
  if (!asked) throw new Error(`${root.id} cannot be asked`)
  const { read, write, judge, response, ready } = asked
  let seconds = 0
  let since = 0

  /** @param {number} standing @param {number} credit @param {Kept} answer */
  const keep = (standing, credit, { numbers, text }) => tools.keep({ numbers: [standing, credit, ...numbers], text })
  const standing = () => tools.kept().numbers[0]
  const earned = () => tools.kept().numbers[1]
  const restore = () => {
    const { numbers, text } = tools.kept()
    write(root, { numbers: numbers.slice(2), text })
  }

  restore()
  ready?.(root, tools)
  field.addEventListener('input', () => keep(standing(), 0, read(root)))
  field.disabled = !tools.editable

  return {
    root,
    question: sealed,
    bank,
    isAnswered: () => judge(root, read(root)) !== null,
    isFlagged: () => standing() === FLAGGED,
    flag: (flagged) => keep(flagged ? FLAGGED : OPEN, 0, read(root)),
    look: (seen) => {
      if (since) seconds += (Date.now() - since) / 1000
      since = seen ? Date.now() : 0
    },
    handIn: () => {
      const answer = read(root)
      const given = response(root, answer)
      const credit = creditFor(sealed, { response: given, text: answer.text }, exam.salt)
      keep(DONE, credit, answer)
      const right = credit === sealed.steps
      tools.answer({ response: given, right, credit: credit / sealed.steps, latency: Math.round(seconds * 100) / 100 })
    },
    earned,
    reveal: () => {
      const { words } = tools
      const verdict = /** @type {HTMLElement} */ (part(root, 'verdict'))
      const credit = earned()
      field.disabled = true
      verdict.dataset.verdict = credit === sealed.steps ? 'right' : credit ? 'partly' : 'wrong'
      verdict.textContent =
        credit === sealed.steps ? words('verdict-right')
        : credit ? words('verdict-partly', { credit, steps: sealed.steps })
        : judge(root, read(root)) === null ? words('exam-unanswered')
        : words('verdict-wrong')
      verdict.hidden = false
      const explanation = part(root, 'explanation')
      if (explanation) explanation.hidden = false
    }
  }
}

/**
 * Puts the answers into an order of this attempt, where they have none of their own.
 * @param {Seat} seat
 * @param {import('../../player/types').Tools} tools
 * @param {string} lot
 */
export function shuffleChoices({ root }, tools, lot) {
  const choices = tools.desk.script(root)?.question?.choices?.(root) ?? []
  choices[0]?.parentElement?.append(...byLot(choices, ({ dataset }) => `${lot} ${root.id} ${dataset.letter}`))
}
