import { keepAt, unpack } from '../../../src/scormpack/player/state.js'

/**
 * A course of two pages: two questions of one point in four steps on the second.
 * @param {Partial<import('../../../src/scormpack/player/types').CourseData>} [more]
 * @returns {import('../../../src/scormpack/player/types').CourseData}
 */
export function courseWith(more = {}) {
  const first = { id: 'm/a', slot: 0, title: 'A', file: 'content/fr/m/a.js', seconds: 60, questions: [] }
  /** @type {[number, number, number][]} */
  const questions = [[2, 1, 4], [3, 1, 1]]
  const second = { id: 'm/b', slot: 1, title: 'B', file: 'content/fr/m/b.js', seconds: 240, questions }
  return {
    type: 'course',
    id: 'c',
    iri: '',
    version: '1',
    title: 'C',
    language: 'fr',
    locale: 'fr',
    dir: 'ltr',
    languages: [{ code: 'fr', name: 'Français', dir: 'ltr' }, { code: 'ar', name: 'العربية', dir: 'rtl' }],
    words: {},
    modules: [{ id: 'm', title: 'M', minutes: 1, pages: [first, second] }],
    fields: [1, 1, 8, 6],
    require: ['pages', 'module-checks'],
    pass: 80,
    exam: null,
    driver: {},
    ...more
  }
}

/**
 * @param {import('../../../src/scormpack/player/types').CourseData} course
 * @param {{ seen?: number[], answers?: [number, number, number][] }} done answers are [slot, tries, credit]
 */
export function stateOf(course, { seen = [], answers = [] } = {}) {
  const state = unpack('', course.fields)
  for (const slot of seen) keepAt(state, course.fields, slot, [1], { numbers: [1], text: '' })
  for (const [slot, tries, credit] of answers) {
    keepAt(state, course.fields, slot, slot === 2 ? [2, 3] : [2, 1], { numbers: [tries, credit], text: '' })
  }
  return state
}
