/**
 * The forms in which SCORM 1.2 takes values.
 */

const TEXTS = ['fill-in', 'long-fill-in', 'other']
const LIST = /^[0-9a-z](\.[0-9a-z])?(,[0-9a-z](\.[0-9a-z])?)*$/
const NUMBER = /^-?\d+(\.\d+)?$/

/**
 * At most so many characters, never half a character: Moodle's commit throws on a lone surrogate.
 * @param {string} text
 * @param {number} most
 */
export const cut = (text, most) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '').replace(/\p{Surrogate}/gu, '\uFFFD')

/**
 * `HHHH:MM:SS.SS`. Always two decimals: Moodle reads `.4` as four hundredths.
 * @param {number} seconds
 */
export function timespan(seconds) {
  const within = Math.min(Math.max(0, seconds), 9999 * 3600)
  return String(Math.floor(within / 3600)).padStart(4, '0') + new Date(within * 1000).toISOString().slice(13, 22)
}

/**
 * `HH:MM:SS`, the learner's time of day.
 * @param {Date} date
 */
export const clockTime = date => date.toTimeString().slice(0, 8)

/**
 * At most two decimals.
 * @param {number} number
 */
export const decimal = number => String(Math.round(number * 100) / 100)

/** @param {import('../../player/types').InteractionType} type */
export const interactionType = type => type === 'long-fill-in' ? 'fill-in' : type === 'other' ? 'performance' : type

/**
 * SCORM 1.2 has no range: the middle of `18[:]22` is the number that the author gave.
 * @param {string} range
 */
const middle = range => {
  const ends = range.split('[:]').filter(Boolean).map(Number)
  return ends.length < 2 ? range : String(Number(((ends[0] + ends[1]) / 2).toPrecision(12)))
}

/**
 * An answer or a correct pattern as CMIFeedback, "" where it cannot be said in the form that strict LMSs ask for.
 * @param {import('../../player/types').InteractionType} type
 * @param {string} text in xAPI's form
 */
export function feedback(type, text) {
  if (TEXTS.includes(type)) return cut(text.replace(/^(\{\w+=[^}]*\})+/, '').replaceAll('[,]', ', '), 255)
  if (type === 'numeric') return matching(NUMBER, middle(text))
  if (type === 'true-false') return matching(LIST, text.slice(0, 1))
  return matching(LIST, text.replaceAll('[,]', ',').replaceAll('[.]', '.'))
}

/**
 * @param {RegExp} form
 * @param {string} value
 */
const matching = (form, value) => form.test(value) ? value.slice(0, 255) : ''
