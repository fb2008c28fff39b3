/** Before handing in: how every question stands, and a last word where some are open. */

import { button, element } from '../../player/dom.js'
import { show, standing } from './stage.js'

/**
 * @param {import('./types').Room} room
 * @param {import('./types').Seat[]} seats
 * @param {HTMLElement} clock
 * @param {(at: number) => void} turn
 * @param {boolean} [led]
 */
export function showReview(room, seats, clock, turn, led) {
  const { words } = room.tools
  const open = seats.filter((seat) => !seat.isAnswered()).length
  const flagged = seats.filter((seat) => seat.isFlagged()).length
  const items = seats.map((seat, at) => {
    const name = element('b', {}, words('exam-question', { number: at + 1 }))
    const link = button('', () => turn(at), { 'data-answered': seat.isAnswered(), 'data-flagged': seat.isFlagged() })
    link.append(name, ' ', element('span', {}, standing(seat, words)))
    return element('li', {}, link)
  })
  const first = Math.max(0, seats.findIndex((seat) => !seat.isAnswered() || seat.isFlagged()))
  const said = [open ? words('exam-without', { count: open }) : words('exam-complete'), flagged ? words('exam-marked', { count: flagged }) : '']
  const ask = lastWord(room, open, () => room.handIn(seats))
  const head = element('div', { 'data-part': 'head' }, element('h2', {}, words('exam-before-end')), clock)
  const turns = element(
    'div',
    { 'data-part': 'turns' },
    button(words('exam-back'), () => turn(first)),
    button(words('exam-hand-in'), () => (open ? ask.showModal() : room.handIn(seats)), { class: 'primary', 'data-part': 'hand-in' })
  )
  const list = element('div', { 'data-part': 'standings' }, element('ol', {}, ...items))
  show(room, [head, element('p', {}, said.join(' ')), list, element('p', {}, words('exam-final')), turns, ask], led)
}

/**
 * @param {import('./types').Room} room
 * @param {number} open
 * @param {() => void} act
 */
function lastWord({ tools: { words } }, open, act) {
  const title = words('exam-without', { count: open })
  const ask = element('dialog', { 'aria-label': title })
  const stay = button(words('exam-go-on'), () => ask.close(), { class: 'primary' })
  const leave = button(words('exam-anyway'), act, { 'data-part': 'anyway' })
  ask.append(
    element('h3', {}, title),
    element('p', {}, words('exam-final')),
    element('div', { 'data-part': 'turns' }, stay, leave)
  )
  return ask
}
