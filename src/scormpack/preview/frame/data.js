import { element, part } from './dom.js'
import { words } from './words.js'

const SCORM12 = 4096

/**
 * What the LMS knows now, and how much room the state takes.
 * @param {import('./types').Host} host
 * @param {import('./types').Course} course
 * @param {string} target
 */
export function showData(host, course, target) {
  const rows = host.model()
  part('no-model').hidden = rows.length > 0
  const list = document.querySelector('dl[data-part=model]')
  list?.replaceChildren(...rows.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', value ? {} : { class: 'quiet' }, value || '–'))))
  const packed = host.state()
  part('packed').textContent = packed
  const own = course.targets.find(({ name }) => name === target)
  part('meters').replaceChildren(
    element('div', { class: 'meter' },
      element('strong', {}, words('used', { count: packed.length })),
      ...meter(packed.length, SCORM12, words('of-scorm12', { limit: SCORM12 })),
      ...own?.limit && own.limit !== SCORM12
        ? meter(packed.length, own.limit, words('of-target', { limit: own.limit, target: own.title })) : [],
      ...own && own.limit === null ? [element('p', { class: 'quiet' }, words('no-limit', { target: own.title }))] : []),
    element('div', { class: 'meter' },
      element('p', {}, words('at-most', { count: course.largest })),
      ...meter(course.largest, SCORM12, words('of-scorm12', { limit: SCORM12 }))))
}

/**
 * @param {number} used
 * @param {number} limit
 * @param {string} label
 */
const meter = (used, limit, label) => {
  const bar = element('div', {
    class: 'bar', role: 'meter', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': String(limit),
    'aria-valuenow': String(Math.min(used, limit))
  })
  bar.style.setProperty('--share', String(Math.min(1, used / limit)))
  bar.toggleAttribute('data-full', used > limit * 0.9)
  return [bar, element('p', { class: 'quiet' }, label)]
}
