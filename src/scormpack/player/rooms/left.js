/** "What is left?": why the course is not complete yet, in plain words, and the ways to what is missing. */

import { openDialog } from '../dialog.js'
import { element } from '../dom.js'
import { passMark } from '../outcome.js'

const MOST = 6

/** @typedef {import('../types').PageData} PageData */
/** @typedef {import('../shell').Now} Now */

/** @param {import('../menu.js').Entrance} entrance */
export function open({ now: standingNow, visit, again }) {
  const now = standingNow()
  const { course, words, left } = now

  /**
   * @param {string} title
   * @param {PageData[]} pages
   * @param {(page: PageData) => void} action
   */
  const list = (title, pages, action) => {
    if (!pages.length) return []
    const items = pages.slice(0, MOST).map((page) => {
      const link = element('a', { href: `#${page.id}` }, page.title)
      link.addEventListener('click', (event) => {
        event.preventDefault()
        panel.close()
        action(page)
      })
      const module = course.modules.find(({ pages }) => pages.includes(page))?.title ?? ''
      const around = module === page.title ? [] : [' ', element('span', { 'data-part': 'module' }, `(${module})`)]
      return element('li', {}, link, ...around)
    })
    if (pages.length > MOST) items.push(element('li', {}, words('and-more', { count: pages.length - MOST })))
    return [element('h3', {}, title), element('ul', {}, ...items)]
  }

  const panel = openDialog(
    words('left'),
    element('p', {}, standing(now)),
    ...list(words('left-unseen', { count: left.unseen.length }), left.unseen, visit),
    ...list(words('left-unanswered', { count: left.unanswered.length }), left.unanswered, visit),
    ...list(words('left-exam'), left.exam, visit),
    ...score(now),
    ...list(words('left-wrong'), left.wrong, again)
  )
}

/** @param {Now} now */
function standing({ words, left }) {
  const { completion, success } = left.outcome
  if (completion === 'incomplete') return words('not-complete')
  return success === 'failed' ? words('complete-not-passed') : words('complete')
}

/** @param {Now} now */
function score({ course, words, left }) {
  const { score: reached } = left.outcome
  if (reached === null) return []
  const percent = new Intl.NumberFormat(course.locale, { style: 'percent', maximumFractionDigits: 2 })
  const said = [words('score-is', { score: percent.format(reached / 100) })]
  const mark = passMark(course)
  if (mark !== null) said.push(words('pass-mark', { pass: percent.format(mark / 100) }))
  if (left.missing) said.push(words('points-missing', { count: left.missing }))
  return [element('p', {}, said.join(' '))]
}
