/** What every view of the test uses: the stage, and how things are said. */

import { button, element } from '../../player/dom.js'

/** @typedef {import('./types').Room} Room */

/**
 * Shows a view. Its first child is its heading, which takes the focus where the learner asked for the view.
 * @param {Room} room
 * @param {(Node | string)[]} view
 * @param {boolean} [led]
 */
export function show({ stage, attempt }, view, led) {
  stage.replaceChildren(...view)
  stage.toggleAttribute('data-running', attempt().phase === 1)
  const heading = stage.querySelector('h2')
  if (!heading) return
  heading.tabIndex = -1
  if (!led) return
  heading.focus()
  stage.scrollIntoView({ block: 'nearest' })
}

/**
 * @param {Room} room
 * @param {() => void} again
 */
export function showFailed(room, again) {
  const { words } = room.tools
  show(room, [element('p', { role: 'alert' }, words('load-failed')), button(words('try-again'), again)])
}

/**
 * Names and values, those without a value left out.
 * @param {[string, string][]} rows
 */
export function facts(rows) {
  const pairs = rows.filter(([, value]) => value)
  return element(
    'dl',
    { 'data-part': 'facts' },
    ...pairs.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value)))
  )
}

/**
 * @param {Room} room
 * @param {number} share 1 is all
 */
export function percent({ tools }, share) {
  const { locale } = tools.desk.course
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(share)
}

/**
 * @param {Room} room
 * @param {Date} date
 */
export function moment({ tools }, date) {
  return new Intl.DateTimeFormat(tools.desk.course.locale, { dateStyle: 'long', timeStyle: 'short' }).format(date)
}

/**
 * Whole minutes, and seconds only in the last one: a clock that does not tick is a calm one.
 * @param {Room} room
 * @param {number} seconds
 */
export function duration({ tools: { words } }, seconds) {
  return seconds > 60 ? words('exam-minutes', { count: Math.ceil(seconds / 60) }) : words('exam-seconds', { count: seconds })
}

/**
 * How the attempts stand. `next` is when another one may begin, null if none may.
 * @param {Room} room
 */
export function attemptsOf({ exam, attempt }) {
  const { number, phase, ended, best } = attempt()
  const left = exam.attempts ? exam.attempts - number : Infinity
  const passed = number > 0 && (phase === 2 || number > 1) && best >= exam.pass * 100
  const next = passed || left < 1 ? null : phase === 2 ? ended + exam.pause * 3600 : 0
  return { left, passed, next }
}

/**
 * How a question stands, in words.
 * @param {import('./types').Seat} seat
 * @param {import('../../player/types').Words} words
 */
export function standing(seat, words) {
  const said = seat.isAnswered() ? words('exam-answered') : words('exam-open')
  return seat.isFlagged() ? words('exam-and', { one: said, other: words('exam-flagged') }) : said
}
