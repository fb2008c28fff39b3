/** The one course of every question: answer, check, verdict and hint, another try, and in the end the explanation. */

import { element, part, parts } from './dom.js'

/** @typedef {import('./types').Kept} Kept */

/**
 * @param {import('./types').Question} kind
 * @returns {import('./types').BlockScript & { question: import('./types').Question }}
 */
export function question(kind) {
  const { read, write, judge, mark, response, ready } = kind
  return {
    question: kind,
    mount: (root, tools) => {
      const { words } = tools
      const steps = Number(root.dataset.credit)
      const attempts = Number(root.dataset.attempts)
      const answer = /** @type {HTMLFieldSetElement} */ (part(root, 'answer'))
      const check = /** @type {HTMLElement} */ (part(root, 'check'))
      const verdict = /** @type {HTMLElement} */ (part(root, 'verdict'))
      let tries = 0
      let credit = 0

      /** @returns {import('./types').Standing} */
      const standing = () => (credit === steps ? 'right' : tries < attempts ? 'open' : 'wrong')

      /** @param {number} judged */
      const sentence = (judged) => {
        if (judged === steps) return words('verdict-right')
        const partly = judged ? words('verdict-partly', { credit: judged, steps }) : words('verdict-wrong')
        return standing() === 'open' ? `${partly} ${words('tries-left', { count: attempts - tries })}` : partly
      }

      /** @param {string} state @param {string} text */
      const say = (state, text) => {
        verdict.dataset.verdict = state
        verdict.textContent = text
        verdict.hidden = !text
      }

      /** @param {Kept} kept @param {number | null} judged null while the answer is being given */
      const show = (kept, judged) => {
        const isOver = standing() !== 'open'
        unstamp(root)
        mark(root, judged === null ? null : kept, standing())
        if (judged === null) say('', '')
        else say(judged === steps ? 'right' : judged ? 'partly' : 'wrong', sentence(judged))
        parts(root, 'hint').forEach((hint, at) => (hint.hidden = isOver || at >= tries))
        parts(root, 'explanation').forEach((explanation) => (explanation.hidden = !isOver))
        answer.disabled = judged !== null || !tools.editable
        check.hidden = isOver || !tools.editable
        check.textContent = judged === null ? words('check') : words('try-again')
      }

      /** @param {Kept} kept */
      const keep = ({ numbers, text }) => tools.keep({ numbers: [tries, credit, ...numbers], text })

      const restore = () => {
        const { numbers, text } = tools.kept()
        tries = numbers[0] ?? 0
        credit = numbers[1] ?? 0
        const kept = { numbers: numbers.slice(2), text }
        write(root, kept)
        show(kept, tries && standing() !== 'open' ? credit : null)
      }

      const submit = () => {
        const kept = read(root)
        const judged = judge(root, kept)
        if (judged === null) {
          say('ask', part(root, 'ask')?.textContent ?? '')
          return tools.announce(verdict.textContent ?? '')
        }
        tries += 1
        credit = Math.max(credit, judged)
        keep(kept)
        tools.answer({ response: response(root, kept), right: judged === steps, credit: judged / steps })
        show(kept, judged)
        if (check.hidden) return verdict.focus()
        check.focus()
        const hints = parts(root, 'hint').filter((hint) => !hint.hidden)
        tools.announce([verdict, ...hints].map((each) => each.textContent).join(' '))
      }

      const reopen = () => {
        show(read(root), null)
        const field = answer.querySelector('input:checked') ?? answer.querySelector('input, select, button')
        if (field instanceof HTMLElement) field.focus()
      }

      check.addEventListener('click', () => (answer.disabled ? reopen() : submit()))
      answer.addEventListener('keydown', (event) => {
        const { key, target } = event
        if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'text') return
        // Focus goes to the button, which the same press would then set off.
        event.preventDefault()
        submit()
      })
      answer.addEventListener('input', () => {
        if (verdict.dataset.verdict === 'ask') say('', '')
        keep(read(root))
      })
      root.addEventListener('scormpack:reset', () => {
        tools.keep({ numbers: [], text: '' })
        restore()
      })
      restore()
      ready?.(root, tools)
    }
  }
}

/**
 * Writes at an option what it was: `right`, `wrong`, or the `answer` that would have been right.
 * @param {Element} place
 * @param {'right' | 'wrong' | 'answer'} name
 * @param {string} [text] the right answer, where it does not stand there already
 */
export function stamp(place, name, text = '') {
  const root = /** @type {HTMLElement} */ (place.closest('[data-block]'))
  const marks = /** @type {HTMLTemplateElement} */ (part(root, 'marks'))
  const made = /** @type {Node} */ (marks.content.querySelector(`[data-mark="${name}"]`)).cloneNode(true)
  if (text) made.appendChild(element('b', {}, text))
  if (place.matches('input')) place.after(made)
  else place.append(made)
  if (name !== 'answer' || !place.hasAttribute('data-marked')) place.setAttribute('data-marked', name)
}

/** @param {HTMLElement} root */
function unstamp(root) {
  parts(root, 'mark').forEach((mark) => mark.remove())
  root.querySelectorAll('[data-marked]').forEach((place) => place.removeAttribute('data-marked'))
}
