/** What a certificate says of the learner and of itself: pure functions. */

import { sha256 } from '../exam/sha256.js'

/** Crockford's base 32: no I, L, O and U, which are misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS = { day: 14, band: 4, random: 24, check: 18 }

/** @typedef {{ day: number, band: number, random: number }} Issue day since the first of 2025, band of the score, a random number */

/**
 * Twelve characters in three groups. The last eighteen bits say that nobody made the code up, without naming anybody. The
 * version of the course is not in it, or the code would change with a new one.
 * @param {string} course its id
 * @param {Issue} issue
 */
export function codeOf(course, { day, band, random }) {
  const said = bits(day, BITS.day) + bits(band, BITS.band) + bits(random, BITS.random)
  const check = bits(parseInt(sha256(`${course} ${said}`).slice(0, 5), 16) >> 2, BITS.check)
  const digits = (said + check).match(/.{5}/g)?.map((five) => DIGITS[parseInt(five, 2)]).join('') ?? ''
  return digits.match(/.{4}/g)?.join('-') ?? ''
}

/** @param {number} number @param {number} width */
const bits = (number, width) => number.toString(2).padStart(width, '0').slice(-width)

/**
 * The band of a score, counted in tens from the pass mark up, from 1; 0 without a score, or with one below the mark.
 * @param {number | null} score
 * @param {number} pass
 */
export function bandOf(score, pass) {
  if (score === null || score < pass) return 0
  // 100 belongs to the band below it.
  return Math.max(0, Math.floor((Math.min(score, 99) - pass) / 10)) + 1
}

/**
 * The lowest and the highest percent of a band, null where there is none.
 * @param {number} band
 * @param {number} pass
 * @returns {[number, number] | null}
 */
export function percentsOf(band, pass) {
  if (!band) return null
  const lowest = pass + (band - 1) * 10
  const highest = lowest + 9
  return [lowest, highest >= 99 ? 100 : highest]
}

/**
 * SCORM gives `Family, Given`; people read `Given Family`.
 * @param {string} learner
 */
export function nameOf(learner) {
  const names = learner.split(/[,،]/).map((name) => name.trim())
  return names.length === 2 ? names.reverse().join(' ').trim() : learner.trim()
}
