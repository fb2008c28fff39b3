/** The certificate: filled in and kept once the learner has earned it, and never changed but for a better score. */

import { button, element, part } from '../../player/dom.js'
import { dateOf, dayOf } from './day.js'
import { bandOf, codeOf, nameOf, percentsOf } from './code.js'

const RANDOM = 2 ** 24

/** @typedef {import('../../player/types').Tools} Tools */
/** @typedef {import('./code').Issue} Issue */

export const certificate = { mount }

/**
 * @param {HTMLElement} root
 * @param {Tools} tools
 */
function mount(root, tools) {
  const issue = issued(root, tools)
  const earned = /** @type {HTMLTemplateElement} */ (part(root, 'earned'))
  part(root, 'script')?.remove()
  if (!issue) return root.append(...waiting(root, tools))
  root.append(earned.content.cloneNode(true))
  const says = values(tools, issue, Number(root.dataset.pass))
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-fill]'))) {
    place.textContent = says[place.dataset.fill ?? ''] ?? ''
    place.dir = place.dataset.fill === 'code' ? 'ltr' : 'auto'
  }
  root.dataset.issued = ''
  root.append(button(tools.words('certificate-print'), () => print(), { class: 'primary', 'data-part': 'print' }))
}

/**
 * What is kept, or a new issue for who has earned one: the first, or one with a better score.
 * @param {HTMLElement} root
 * @param {Tools} tools
 * @returns {Issue | null}
 */
function issued(root, tools) {
  const { desk } = tools
  const { completion, success, score } = desk.outcome()
  const earned = completion === 'completed' && (success === 'passed' || root.dataset.when === 'completed')
  const [day, band, random] = tools.kept().numbers
  const now = bandOf(score, Number(root.dataset.pass))
  if (!earned || (day && now <= band)) return day ? { day, band, random } : null
  const issue = { day: dayOf(new Date()), band: now, random: Math.floor(Math.random() * RANDOM) }
  tools.keep({ numbers: [issue.day, issue.band, issue.random], text: '' })
  tools.answer({ response: codeOf(desk.course.id, issue), right: null, credit: 0 })
  desk.keep()
  return issue
}

/**
 * @param {Tools} tools
 * @param {Issue} issue
 * @param {number} pass
 * @returns {Record<string, string>}
 */
function values({ desk, words, editable, kept }, issue, pass) {
  const { course, learner } = desk
  const dates = new Intl.DateTimeFormat(course.locale, { dateStyle: 'long', timeZone: 'UTC' })
  const percents = percentsOf(issue.band, pass)
  const [low, high] = percents ?? []
  const whole = new Intl.NumberFormat(course.locale, { style: 'percent' })
  const range = low === high ? whole.format((low ?? 0) / 100) : words('certificate-range', { low: low ?? 0, high: high ?? 0 })
  return {
    learner: nameOf(learner),
    course: course.title,
    date: dates.format(dateOf(issue.day)),
    score: percents ? range : '–',
    // Where nothing is kept nobody could find the code again.
    code: editable || kept().numbers[0] ? codeOf(course.id, issue) : '–'
  }
}

/**
 * @param {HTMLElement} root
 * @param {Tools} tools
 */
function waiting({ dataset }, { words, desk }) {
  const said = dataset.when === 'passed' ? words('certificate-waiting') : words('certificate-waiting-completed')
  return [element('p', { 'data-part': 'waiting' }, said), button(words('left'), () => desk.openLeft())]
}
