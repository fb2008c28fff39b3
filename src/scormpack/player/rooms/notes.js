/** "My notes" and "My action plan": what the learner wrote and ticked on all pages, to read again and to print. */

import { openDialog } from '../dialog.js'
import { button, element } from '../dom.js'
import { gathered } from '../gather.js'
import { printOut } from '../printout.js'

/** @typedef {ReturnType<typeof gathered>[number]} Gathered */

/** @param {import('../menu.js').Entrance} entrance */
export async function open(entrance) {
  const { course, words, state } = entrance.now()
  const { notes } = await entrance.library.bring(`content/${course.language}/notes.js`)
  const all = gathered(notes, course, state)
  const texts = all.filter(({ text }) => text)
  const plans = all.filter(({ ticked }) => ticked.length)

  const sheet = () => [
    ...(texts.length ? texts.flatMap((each) => [place(each), asked(each), written(each)]) : [none(words('notes-none'))]),
    element('h2', {}, words('plan')),
    ...(plans.length ? plans.flatMap((each) => [place(each), asked(each), ticks(each)]) : [none(words('plan-none'))])
  ]
  /** @param {Gathered} each */
  const place = ({ page }) => {
    const link = element('a', { href: `#${page.id}` }, page.title)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      panel.close()
      entrance.visit(page)
    })
    return element('h3', {}, link)
  }
  const paper = () => printOut(entrance, element('h1', {}, words('notes')), element('div', { 'data-part': 'notes' }, ...sheet()))
  const way = texts.length || plans.length ? [button(words('print'), paper, { class: 'primary' })] : []
  const panel = openDialog(words('notes'), ...way, element('div', { 'data-part': 'notes' }, ...sheet()))
}

/** @param {Gathered} gathered */
function asked({ asked }) {
  return asked ? element('p', { 'data-part': 'asked' }, asked) : ''
}

/** @param {Gathered} gathered */
function written({ text }) {
  return element('p', { 'data-part': 'written', dir: 'auto' }, text)
}

/** @param {Gathered} gathered */
function ticks({ ticked }) {
  return element('ul', { 'data-part': 'ticks' }, ...ticked.map((text) => element('li', {}, text)))
}

/** @param {string} text */
function none(text) {
  return element('p', {}, text)
}
