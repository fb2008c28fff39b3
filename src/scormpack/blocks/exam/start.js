/** Before the test: what to expect, and the button that starts the clock. */

import { button, element } from '../../player/dom.js'
import { dateOf, extraTime, secondsAt } from './clock.js'
import { attemptsOf, duration, facts, moment, percent, show } from './stage.js'

/** @typedef {import('./types').Room} Room */

/**
 * @param {Room} room
 * @param {boolean} [led]
 */
export function showStart(room, led) {
  const { exam, tools, allowed, attempt } = room
  const { words } = tools
  const { left } = attemptsOf(room)
  const { number, best } = attempt()
  const timed = Number.isFinite(allowed)
  const rows = facts([
    [words('exam-questions'), words('exam-count', { count: exam.cells.reduce((sum, { take }) => sum + take, 0) })],
    [words('exam-time'), timed ? timeSaid(room) : ''],
    [words('exam-pass'), percent(room, exam.pass / 100)],
    [words('exam-attempts'), exam.attempts ? words('exam-count', { count: left }) : words('exam-attempts-free')],
    [words('exam-best'), number ? percent(room, best / 10000) : '']
  ])
  const notes = [timed && words('exam-clock'), words('exam-kept')].filter(Boolean)
  const list = element('ul', {}, ...notes.map((note) => element('li', {}, note || '')))
  show(room, [element('h2', {}, words('exam-before')), rows, list, ...way(room, () => room.begin())], led)
}

/** @param {Room} room */
function timeSaid(room) {
  const { exam, tools, allowed } = room
  const extra = extraTime(exam.extra, tools.desk.launch)
  const time = duration(room, allowed)
  return extra ? tools.words('exam-extra', { time, share: percent(room, extra / 100) }) : time
}

/**
 * The button to another attempt, or why there is none now.
 * @param {Room} room
 * @param {() => void} act
 * @param {string} [label]
 * @returns {HTMLElement[]}
 */
export function way(room, act, label) {
  const { words, editable } = room.tools
  const { next, left } = attemptsOf(room)
  if (next === null) return left < 1 ? [element('p', {}, words('exam-none-left'))] : []
  if (next > secondsAt(Date.now())) return [element('p', {}, words('exam-next', { date: moment(room, dateOf(next)) }))]
  return editable ? [button(label ?? words('exam-begin'), act, { class: 'primary', 'data-part': 'begin' })] : []
}
