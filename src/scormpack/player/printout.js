/** What is printed in place of the page. */

import { element } from './dom.js'

/**
 * Prints these alone, under the title of the course, the learner's name where the LMS gives it, and the date.
 * @param {import('./menu.js').Entrance} entrance
 * @param {...(Node | string)} content
 */
export function printOut({ now, learner }, ...content) {
  const { course, words } = now()
  const date = new Intl.DateTimeFormat(course.locale, { dateStyle: 'long' }).format(new Date())
  const head = element('p', {}, [learner, words('printed-on', { course: course.title, date })].filter(Boolean).join(' · '))
  const sheet = element('div', { 'data-part': 'printout' }, head, ...content)
  addEventListener('afterprint', () => sheet.remove(), { once: true })
  document.body.append(sheet)
  print()
}
