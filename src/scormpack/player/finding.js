/** Finding words as learners type them: without accents or vowel signs, and whichever form of a letter they take. */

import { western } from './digits.js'

/** @type {Record<string, string>} */
const SAME = { ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', œ: 'oe', æ: 'ae', ß: 'ss' }
const AROUND = 70
const MANY = 9
/** What Arabic writes together with a word: and, so, by, like, for, the. */
const JOINED = '(?:[وف]?[بكل]?(?:ال|ل)?)?'

/** @typedef {{ text: string, marked: boolean }} Piece */

/**
 * The text as words are compared.
 * @param {string} text
 */
export function folded(text) {
  return western(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}ـء]/gu, '')
    .replace(/[ٱىیکةœæß]/g, (letter) => SAME[letter])
}

/**
 * What finds each word of a query at the beginning of words of a folded text; none where the query has no word.
 * @param {string} query
 */
export function patternsOf(query) {
  const words = folded(query).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => {
    const joined = /[\u0600-\u06ff]/.test(word) ? JOINED : ''
    return new RegExp(`(?<![\\p{L}\\p{N}])${joined}${word.replace(/^ال(?=.{3})/, '')}`, 'gu')
  })
}

/**
 * How much a page is about what is looked for; 0 where it lacks one of the words. Titles weigh most.
 * @param {string} title folded
 * @param {string} text folded
 * @param {RegExp[]} patterns
 */
export function weight(title, text, patterns) {
  let all = 0
  for (const pattern of patterns) {
    const count = 20 * times(title, pattern) + times(text, pattern)
    if (!count) return 0
    all += count
  }
  return all
}

/**
 * The places where a text that is not folded has what is looked for, in order: [from, to].
 * @param {string} text
 * @param {RegExp[]} patterns
 * @returns {[number, number][]}
 */
export function placesOf(text, patterns) {
  /** @type {number[]} for each folded letter, where it comes from */
  const from = []
  let at = 0
  let all = ''
  for (const letter of text) {
    const plain = folded(letter)
    for (let each = 0; each < plain.length; each++) from.push(at)
    all += plain
    at += letter.length
  }
  from.push(at)
  const places = patterns.flatMap((pattern) => found(all, pattern))
  return places
    .map((match) => /** @type {[number, number]} */ ([from[match.index], from[match.index + match[0].length]]))
    .sort(([one], [other]) => one - other)
}

/**
 * What stands around the first place, with all places in it marked; the beginning of the text where it has none.
 * @param {string} text
 * @param {RegExp[]} patterns
 * @returns {Piece[]}
 */
export function excerpt(text, patterns) {
  const places = placesOf(text, patterns)
  const first = places[0]?.[0] ?? 0
  const begin = first > AROUND ? text.indexOf(' ', first - AROUND) + 1 : 0
  const cut = text.lastIndexOf(' ', begin + 3 * AROUND)
  const end = text.length <= begin + 3 * AROUND || cut < first ? Math.min(text.length, begin + 4 * AROUND) : cut
  /** @type {Piece[]} */
  const pieces = [{ text: begin ? '… ' : '', marked: false }]
  let at = begin
  for (const [from, to] of places) {
    if (from < at || to > end) continue
    pieces.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, to), marked: true })
    at = to
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), marked: false })
  return pieces.map(({ text: each, marked }) => ({ text: each.replace(/\n/g, ' · '), marked })).filter((piece) => piece.text)
}

/**
 * How often a text has it; more often than a few times is often enough.
 * @param {string} text
 * @param {RegExp} pattern
 */
function times(text, pattern) {
  let count = 0
  pattern.lastIndex = 0
  while (count < MANY && pattern.test(text)) count++
  return count
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function found(text, pattern) {
  pattern.lastIndex = 0
  return [...text.matchAll(pattern)]
}
