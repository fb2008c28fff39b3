/** How long the learner still needs, about. */

import { stageOf } from './outcome.js'

/**
 * Seconds for those of these pages that are not done.
 * @param {import('./types').PageData[]} pages
 * @param {import('./state').State} state
 */
export function secondsLeft(pages, state) {
  const left = pages.filter((page) => stageOf(page, state) !== 'done')
  return left.reduce((all, { seconds }) => all + seconds, 0)
}

/**
 * The time in words: minutes, from ten on in fives, from two hours on half hours, from five on hours.
 * @param {import('./types').Words} words
 * @param {number} seconds
 */
export function saidTime(words, seconds) {
  const minutes = seconds / 60
  if (minutes >= 117.5) return words('hours', { count: minutes < 270 ? Math.round(minutes / 30) / 2 : Math.round(minutes / 60) })
  return words('minutes', { count: minutes < 10 ? Math.ceil(minutes) : Math.round(minutes / 5) * 5 })
}
