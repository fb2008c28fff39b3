/** Numbers as people in several countries write them. */

import { western } from '../../player/digits.js'

const PLAIN = /^-?(?:\d+|\d*[.,٫]\d+)$/
const GROUPED = /^-?[1-9]\d{0,2}(?:([ '٬.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,٫]\d+)?$/

/**
 * Every number that `text` can be read as: none, one, or two, since `16,000` is sixteen thousand to some and sixteen to others.
 * @param {string} text
 * @returns {number[]}
 */
export function readings(text) {
  const written = western(text)
    .replace(/[%٪]/, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-−–‐] ?/, '-')
  const found = []
  if (PLAIN.test(written)) found.push(written)
  const group = GROUPED.exec(written)?.[1]
  if (group) found.push(written.split(group).join(''))
  return found.map((each) => Number(each.replace(/[,٫]/, '.')))
}

/**
 * @param {number} value
 * @param {number} answer
 * @param {number} tolerance
 */
export function isWithin(value, answer, tolerance) {
  // 0.4 is 0.10000000000000003 away from 0.3.
  return Math.abs(value - answer) <= tolerance + 1e-9 * Math.max(1, Math.abs(answer))
}
