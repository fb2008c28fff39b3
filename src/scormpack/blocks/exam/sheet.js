/** The test itself: one question at a time, all of them in a row of numbers, and the way to handing in. */

import { button, element } from '../../player/dom.js'
import { clockIn } from './countdown.js'
import { showReview } from './review.js'
import { show, standing } from './stage.js'

/** @typedef {import('./types').Room} Room */
/** @typedef {import('./types').Seat} Seat */

/**
 * Begins with the first question that is open; where none is, with the review.
 * @param {Room} room
 * @param {Seat[]} seats
 * @param {boolean} [led]
 */
export function showSheet(room, seats, led) {
  const { words } = room.tools
  const clock = clockIn(room, () => room.handIn(seats, true))
  const open = seats.findIndex((seat) => !seat.isAnswered())

  /** @param {number} at @param {boolean} [led] */
  const turn = (at, led = true) => {
    seats.forEach((each, place) => each.look(place === at))
    const seat = seats[at]
    const last = at === seats.length - 1
    const flag = button(words('exam-flag'), () => {
      seat.flag(!seat.isFlagged())
      refresh()
    }, { 'data-part': 'flag' })
    const next = last
      ? button(words('exam-review'), () => review(), { class: 'primary', 'data-part': 'to-review' })
      : button(words('exam-next-question'), () => turn(at + 1), { class: 'primary' })
    const previous = button(words('exam-previous-question'), () => turn(at - 1), { disabled: at === 0 })
    const map = mapOf(room, seats, at, turn)
    const refresh = () => {
      flag.ariaPressed = String(seat.isFlagged())
      map.refresh()
    }
    const asked = element('div', { 'data-part': 'asked' }, seat.root)
    asked.addEventListener('input', refresh)
    const heading = element('h2', {}, words('exam-where', { number: at + 1, total: seats.length }))
    const head = element('div', { 'data-part': 'head' }, heading, clock)
    const turns = element('div', { 'data-part': 'turns' }, flag, previous, next)
    const foot = last ? [] : [button(words('exam-review'), () => review(), { 'data-part': 'to-review' })]
    show(room, [head, asked, turns, map.nav, ...foot], led)
    refresh()
  }

  const review = (led = true) => {
    seats.forEach((each) => each.look(false))
    showReview(room, seats, clock, turn, led)
  }

  if (open < 0) review(led)
  else turn(open, led)
}

/**
 * The numbers of all questions, each with how it stands in words and signs.
 * @param {Room} room
 * @param {Seat[]} seats
 * @param {number} at
 * @param {(at: number) => void} turn
 */
function mapOf({ tools: { words } }, seats, at, turn) {
  const title = words('exam-all')
  const marks = seats.map((seat, place) => {
    const mark = button(words('exam-count', { count: place + 1 }), () => turn(place), { 'aria-current': place === at && 'step' })
    return { seat, place, mark }
  })
  const list = element('ol', {}, ...marks.map(({ mark }) => element('li', {}, mark)))
  return {
    nav: element('nav', { 'data-part': 'map', 'aria-label': title }, element('h3', {}, title), list),
    refresh: () => {
      for (const { seat, place, mark } of marks) standAt(mark, seat, `${words('exam-question', { number: place + 1 })}: `, words)
    }
  }
}

/**
 * Writes at a button how its question stands.
 * @param {HTMLElement} mark
 * @param {Seat} seat
 * @param {string} before
 * @param {import('../../player/types').Words} words
 */
function standAt(mark, seat, before, words) {
  mark.toggleAttribute('data-answered', seat.isAnswered())
  mark.toggleAttribute('data-flagged', seat.isFlagged())
  mark.ariaLabel = before + standing(seat, words)
}
