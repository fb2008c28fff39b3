/** Ticks that are kept, each at the place of its item. */

import { parts } from '../../player/dom.js'

export const checklist = { mount }

/**
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { kept, keep, editable }) {
  const { numbers } = kept()
  for (const tick of /** @type {HTMLInputElement[]} */ (parts(root, 'tick'))) {
    const at = Number(tick.dataset.value)
    tick.checked = numbers[at] === 1
    tick.disabled = !editable
    tick.addEventListener('change', () => {
      numbers[at] = Number(tick.checked)
      keep({ numbers, text: '' })
    })
  }
}
