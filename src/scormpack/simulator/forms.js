/**
 * Types of values that both versions of SCORM have.
 */

/** @typedef {import('./types').Type} Type */

/**
 * @param {string} expects
 * @param {(value: string, context: import('./types').Context) => boolean} accepts
 * @returns {Type}
 */
export const type = (expects, accepts) => ({
  expects,
  judge: (value, context) => accepts(value, context) ? null : 'type'
})

/**
 * @param {string} expects
 * @param {RegExp} form of the whole value
 */
export const formed = (expects, form) => type(expects, value => form.test(value))

/** @param {string[]} words */
export const among = (...words) => type(
  `one of ${words.map(word => word || 'nothing').join(', ')}`, value => words.includes(value))

/**
 * Text, whole characters only: half of a surrogate pair cannot be stored as UTF-8, and Moodle's commit throws on it.
 * @param {string} value
 */
export const isText = value => !/\p{Surrogate}/u.test(value)

/** @param {string} value */
export const isDecimal = value => /^-?\d+(\.\d+)?$/.test(value)

/**
 * @param {number} low
 * @param {number} high
 */
export const isWithin = (low, high) => (/** @type {string} */ value) => Number(value) >= low && Number(value) <= high
