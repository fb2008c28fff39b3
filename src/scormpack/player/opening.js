/** Where a session begins: pure functions of what was kept and what is there today. */

import { isSeen } from './state.js'
import { pagesOf } from './outcome.js'

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').PageData} PageData */

/**
 * The first of the wished languages that the package has, by its exact code or its main part, or else the course's own.
 * @param {CourseData} course
 * @param {string[]} wishes
 */
export function openingLanguage(course, wishes) {
  /** @param {string} code */
  const main = (code) => code.toLowerCase().split(/[-_]/)[0]
  for (const wish of wishes.filter(Boolean)) {
    const found =
      course.languages.find(({ code }) => code === wish) ?? course.languages.find(({ code }) => main(code) === main(wish))
    if (found) return found.code
  }
  return course.language
}

/**
 * The page of the kept place, wherever it stands today; if it is gone, the first that has not been seen.
 * @param {CourseData} course
 * @param {string} place
 * @param {import('./state').State} state
 * @returns {PageData}
 */
export function openingPage(course, place, state) {
  const pages = pagesOf(course)
  const unseen = place ? pages.find((page) => !isSeen(state, page.slot)) : undefined
  return pages.find((page) => placeOf(page) === place) ?? unseen ?? pages[0]
}

/** @param {PageData} page */
export function placeOf(page) {
  return `s${page.slot}`
}
