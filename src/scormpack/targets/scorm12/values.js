/**
 * The forms in which SCORM 1.2 takes values.
 */

const TYPES = { 'long-fill-in': 'fill-in', other: 'performance' }

const LIST = /^[0-9a-z](,[0-9a-z])*$/

const FORMS = {
  'true-false': /^[tf]$/,
  choice: LIST,
  sequencing: LIST,
  matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
  numeric: /^-?\d+(\.\d+)?$/
}

/**
 * At most so many characters, never half a character: Moodle's commit throws on a lone surrogate.
 * @param {string} text
 * @param {number} most
 */
export const cut = (text, most) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '').replace(/\p{Surrogate}/gu, '\uFFFD')

/**
 * @param {number} number
 * @param {number} digits
 */
const padded = (number, digits) => String(number).padStart(digits, '0')

/**
 * `HHHH:MM:SS.SS`. Always two decimals: Moodle reads `.4` as four hundredths.
 * @param {number} seconds
 */
export function timespan(seconds) {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 3599999999)
  const whole = Math.floor(hundredths / 100)
  const clock = [padded(Math.floor(whole / 3600), 4), padded(Math.floor(whole / 60) % 60, 2), padded(whole % 60, 2)]
  return `${clock.join(':')}.${padded(hundredths % 100, 2)}`
}

/**
 * `HH:MM:SS`, the learner's time of day.
 * @param {Date} date
 */
export const clockTime = date =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(part => padded(part, 2)).join(':')

/**
 * At most two decimals.
 * @param {number} number
 */
export const decimal = number => String(Math.round(number * 100) / 100)

/** @param {string} id */
export const identifier = id => id.replace(/[^\w-]/g, '-').slice(0, 255)

/** @param {import('../../player/types').InteractionType} type */
export const interactionType = type => TYPES[/** @type {keyof TYPES} */ (type)] || type

/**
 * SCORM 1.2 has no range: the middle of `18[:]22` is the number that the author gave.
 * @param {string} range
 */
const middle = range => {
  const [low, high] = range.split('[:]')
  if (!low || !high) return range
  return String(Number(((Number(low) + Number(high)) / 2).toPrecision(12)))
}

/**
 * An answer or a correct pattern as CMIFeedback, "" where it cannot be said in the form that strict LMSs ask for.
 * @param {import('../../player/types').InteractionType} type
 * @param {string} text in xAPI's form
 */
export function feedback(type, text) {
  const form = FORMS[/** @type {keyof FORMS} */ (type)]
  if (!form) return cut(text.replace(/^(\{\w+=[^}]*\})+/, '').replaceAll('[,]', ', '), 255)
  const shaped = type === 'numeric' ? middle(text) : type === 'true-false' ? text.slice(0, 1) : text
  const value = shaped.replaceAll('[,]', ',').replaceAll('[.]', '.')
  return form.test(value) && value.length <= 255 ? value : ''
}
