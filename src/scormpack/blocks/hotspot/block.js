/** Places to be found in a picture: each is chosen there or in the list of answers, which knows what is right. */

import { parts } from '../../player/dom.js'
import { choice } from '../choice/block.js'

export const hotspot = { mount }

/**
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, tools) {
  const spots = /** @type {HTMLButtonElement[]} */ (parts(root, 'spot')).map((spot) => ({
    spot,
    input: /** @type {HTMLInputElement} */ (root.querySelector(`input[value="${spot.value}"]`))
  }))

  const show = () => {
    for (const { spot, input } of spots) {
      spot.setAttribute('aria-pressed', String(input.checked))
      spot.dataset.marked = input.labels?.[0].dataset.marked ?? ''
    }
  }

  choice.mount(root, tools)
  for (const { spot, input } of spots) spot.addEventListener('click', () => input.click())
  // What the list shows by then is shown in the picture too.
  for (const event of ['change', 'click', 'scormpack:reset']) root.addEventListener(event, show)
  show()
}
