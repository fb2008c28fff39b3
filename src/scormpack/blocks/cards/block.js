/** Cards with a button in front that turns them over; the front stays as their name. */

import { button, part, parts } from '../../player/dom.js'

export const cards = { mount }

/** @param {HTMLElement} root */
function mount(root) {
  for (const card of parts(root, 'card')) {
    const front = part(card, 'front')
    const back = part(card, 'back')
    if (front && back) hide(front, back)
  }
}

/**
 * @param {HTMLElement} front
 * @param {HTMLElement} back
 */
function hide(front, back) {
  const turn = button('', () => {
    back.hidden = !back.hidden
    turn.setAttribute('aria-expanded', String(!back.hidden))
  }, { 'aria-expanded': 'false', 'aria-controls': back.id })
  // A link within a button could not be followed; its words stay.
  for (const link of front.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  turn.append(...front.childNodes)
  back.hidden = true
  front.append(turn)
}
