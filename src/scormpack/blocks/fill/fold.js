/** Spellings that count as the same answer. */

import { western } from '../../player/digits.js'

/**
 * Case, spaces, kinds of apostrophe, hyphen and digit make no difference; in Arabic neither do vowel signs, tatweel, and the
 * forms of alef, final ya and ta marbuta.
 * @param {string} text
 */
export function folded(text) {
  return western(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[‘’ʼ´\u0060]/g, "'")
    .replace(/[‐‑–−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
