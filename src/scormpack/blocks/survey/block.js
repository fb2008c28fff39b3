/** An opinion: kept as soon as it is chosen, reported when the learner sends it. */

import { button, part, parts } from '../../player/dom.js'

export const survey = { mount }

/**
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { words, kept, keep, editable, answer, announce }) {
  const fields = /** @type {HTMLFieldSetElement} */ (part(root, 'answer'))
  const said = /** @type {HTMLElement} */ (part(root, 'said'))
  const options = parts(root, 'option').map((option) => ({
    input: /** @type {HTMLInputElement} */ (option.querySelector('input')),
    letter: option.dataset.letter ?? ''
  }))
  const send = button(words('send'), submit, { class: 'primary' })
  const [wasSent, number] = kept().numbers

  /** @param {boolean} isSent @param {string} text */
  function show(isSent, text) {
    send.hidden = isSent || !editable
    said.textContent = text
  }

  function submit() {
    const chosen = options.find(({ input }) => input.checked)
    if (!chosen) {
      show(false, words('ask-choice'))
      return announce(words('ask-choice'))
    }
    keep({ numbers: [1, Number(chosen.input.value)], text: '' })
    answer({ response: chosen.letter, right: null, credit: 0 })
    show(true, words('sent'))
    said.focus()
  }

  for (const { input } of options) input.checked = Number(input.value) === number
  fields.disabled = !editable
  fields.addEventListener('change', () => {
    keep({ numbers: [0, Number(options.find(({ input }) => input.checked)?.input.value)], text: '' })
    show(false, '')
  })
  said.before(send)
  show(Boolean(wasSent), wasSent ? words('sent') : '')
}
