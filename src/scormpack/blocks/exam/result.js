/** After the test: the result, by part of the course, and what can be done now. */

import { button, element } from '../../player/dom.js'
import { shareOf } from './form.js'
import { attemptsOf, percent, show } from './stage.js'
import { way } from './start.js'

/** @typedef {import('./types').Room} Room */
/** @typedef {import('./types').Seat} Seat */

/**
 * @param {Room} room
 * @param {Seat[]} seats
 * @param {{ late?: boolean, led?: boolean }} [how] `late` where the time was up
 */
export function showResult(room, seats, { late, led } = {}) {
  const { exam, tools, attempt } = room
  const { words } = tools
  const { last, best } = attempt()
  const isRight = last >= exam.pass * 100
  const title = element('h2', {}, isRight ? words('exam-passed') : words('exam-failed'))
  const score = element('p', { 'data-part': 'score', 'data-verdict': isRight && 'right' }, percent(room, last / 10000))
  const said = [words('pass-mark', { pass: percent(room, exam.pass / 100) })]
  if (best > last) said.push(words('exam-best-is', { score: percent(room, best / 10000) }))
  /** @type {HTMLElement[]} */
  const view = [title, score, element('p', {}, said.join(' '))]
  if (late) view.splice(1, 0, element('p', { 'data-part': 'late' }, words('exam-late')))
  if (exam.feedback !== 'none') view.push(...parts(room, seats))
  view.push(...onward(room))
  if (exam.feedback === 'question') view.push(answers(seats, words))
  show(room, view, led)
}

/**
 * @param {Room} room
 * @returns {HTMLElement[]}
 */
function onward(room) {
  const { exam, tools } = room
  const { passed, left, next } = attemptsOf(room)
  if (passed) {
    if (!exam.certificate) return []
    return [button(tools.words('exam-certificate'), () => tools.desk.visit(exam.certificate), { class: 'primary' })]
  }
  const count = next !== null && Number.isFinite(left) ? [element('p', {}, tools.words('exam-left', { count: left }))] : []
  return [...count, ...way(room, () => room.prepare(), tools.words('exam-again'))]
}

/**
 * Each bank with its share; where that is below the pass mark, the way back to what it asks about.
 * @param {Room} room
 * @param {Seat[]} seats
 */
function parts(room, seats) {
  const { exam, tools } = room
  const { words, desk } = tools
  const items = exam.banks.flatMap((bank) => {
    const own = seats.filter((seat) => seat.bank === bank)
    if (!own.length) return []
    const share = shareOf(own)
    const bar = element('span', { 'data-part': 'bar', 'aria-hidden': 'true' })
    bar.style.setProperty('--share', String(share / 10000))
    const item = element('li', {}, element('span', {}, bank.title), ' ', element('b', {}, percent(room, share / 10000)), bar)
    const module = desk.course.modules.find(({ id }) => id === bank.module)
    if (module && share < exam.pass * 100) {
      const back = element('a', { href: `#${module.pages[0].id}` }, words('exam-reread', { title: module.title }))
      back.addEventListener('click', (event) => {
        event.preventDefault()
        desk.visit(module.pages[0].id)
      })
      item.append(back)
    }
    return [item]
  })
  return [element('h3', {}, words('exam-parts')), element('ul', { 'data-part': 'shares' }, ...items)]
}

/**
 * @param {Seat[]} seats
 * @param {import('../../player/types').Words} words
 */
function answers(seats, words) {
  for (const seat of seats) seat.reveal()
  return element('details', {}, element('summary', {}, words('exam-answers')), ...seats.map(({ root }) => root))
}
