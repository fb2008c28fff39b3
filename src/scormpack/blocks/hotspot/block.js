/** Places to be found in a picture: each is chosen there or in the list of answers, which knows what is right. */

import { parts } from '../../player/dom.js'
import { question } from '../../player/question.js'
import { fixed } from '../choice/block.js'

export const hotspot = question({ ...fixed.question, ready })

/** @param {HTMLElement} root */
function ready(root) {
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

  for (const { spot, input } of spots) spot.addEventListener('click', () => input.click())
  // What the list shows by then is shown in the picture too.
  for (const event of ['change', 'click', 'scormpack:reset']) root.addEventListener(event, show)
  show()
}
