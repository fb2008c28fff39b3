import { element, part } from './dom.js'
import { told, words } from './words.js'

/** @typedef {import('./types').Status} Status */

/**
 * The findings of `scormpack validate`. Where a finding is on a page of the course, its place is a button that opens it.
 * @param {Status} status
 * @param {(page: string) => void} open
 */
export function showFindings({ findings, course }, open) {
  const badge = /** @type {HTMLElement} */ (document.querySelector('[data-count=findings]'))
  badge.textContent = findings.length ? String(findings.length) : ''
  badge.dataset.grave = ['error', 'warning', 'info'].find(name => findings.some(({ severity }) => severity === name)) || ''
  part('no-findings').hidden = findings.length > 0
  part('findings').replaceChildren(...findings.map(finding => element('li', {},
    element('div', {},
      element('span', { class: 'badge', 'data-severity': finding.severity }, words(finding.severity)),
      place(finding, course?.pages[finding.file], open)),
    ...sentences(finding))))
}

/**
 * @param {import('./types').Finding} finding
 * @param {string | undefined} page
 * @param {(page: string) => void} open
 */
const place = ({ file, line, column }, page, open) => {
  const text = [file, ...line ? [line] : [], ...line && column ? [column] : []].join(':')
  if (!page) return element('span', { class: 'place' }, text)
  const button = element('button', { type: 'button', class: 'place', title: words('copy-place') }, text)
  button.addEventListener('click', () => open(page))
  return button
}

/** @param {import('./types').Finding} finding */
const sentences = ({ message, cure }) => [
  element('p', { class: 'problem', lang: told, dir: 'auto' }, message),
  ...cure ? [element('p', { class: 'cure', lang: told, dir: 'auto' }, cure)] : []
]

/**
 * What keeps the course from being shown as it is now, each mistake with the lines around it.
 * @param {Status} status
 * @param {(page: string) => void} open
 */
export function showMistakes({ mistakes, trouble, broken, findings, course }, open) {
  const count = findings.filter(({ severity }) => severity === 'error').length
  part('mistakes').hidden = !broken
  const title = /** @type {HTMLElement} */ (document.getElementById('mistakes-title'))
  const list = /** @type {HTMLElement} */ (document.getElementById('mistakes'))
  title.textContent = trouble ? words('trouble') : words(course ? 'mistakes' : 'mistakes-first', { count })
  const items = mistakes.map(mistake => element('li', {},
    place(mistake, course?.pages[mistake.file], open), ...sentences(mistake), ...excerpt(mistake)))
  if (trouble) items.unshift(element('li', {}, element('p', { class: 'problem', lang: 'en', dir: 'auto' }, trouble)))
  if (count > mistakes.length) items.push(element('li', { class: 'quiet' }, words('more', { count: count - mistakes.length })))
  list.replaceChildren(...items)
}

/** @param {import('./types').Mistake} mistake */
const excerpt = ({ excerpt: lines, line, column }) => lines.length ? [element('div', { class: 'excerpt', dir: 'ltr' },
  ...lines.map(({ number, text }) => element('div', number === line ? { 'aria-current': 'true' } : {},
    element('span', { class: 'number' }, String(number)),
    element('span', { class: 'text' }, ...number === line ? marked(text, column) : [text]))))] : []

/**
 * The sign at which the mistake begins, underlined with what follows it up to the next space.
 * @param {string} text
 * @param {number} column from 1, 0 where unknown
 */
const marked = (text, column) => {
  const signs = [...text]
  if (!column || column > signs.length) return [text]
  const rest = signs.slice(column - 1).join('')
  const word = /^\s*\S*/.exec(rest)?.[0] || rest
  return [signs.slice(0, column - 1).join(''), element('mark', {}, word), rest.slice(word.length)]
}
