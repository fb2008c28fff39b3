import { formed, isDecimal, isText, isWithin, type } from './forms.js'

/**
 * Types of SCORM 2004 RTE §4.1.1.
 *
 * @typedef {import('./types').Type} Type
 */

const DURATION = /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/
const DATE = /^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/
const LANGUAGE = /^([A-Za-z]{2,3}|[ix])(-[A-Za-z0-9]{1,8})*$/
const URI = /^(%[0-9A-Fa-f]{2}|[\w\-.~:/?#[\]@!$&'()*+,;=])+$/
const URN = /^urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:.+/

export const text = type('whole characters', isText)
export const decimal = type('a decimal number', isDecimal)
export const duration = formed('a duration like PT1H30M15.25S', DURATION)
export const language = type('nothing or a language like fr or ar-MA', value => value === '' || LANGUAGE.test(value))
export const timestamp = type('a time like 2026-11-21T14:05:30, from 1970 to 2038',
  value => DATE.test(value) && isWithin(1970, 2038)(value.slice(0, 4)))

/**
 * A number outside its bounds has an error of its own (407).
 * @param {number} low
 * @param {number} high
 * @returns {Type}
 */
export const between = (low, high) => ({
  expects: high === Infinity ? `a number from ${low} up` : `a number from ${low} to ${high}`,
  judge: value => !isDecimal(value) ? 'type' : isWithin(low, high)(value) ? null : 'range'
})

/** An address of characters that one may have; `urn:` needs a name space and a name. @param {string} value */
export const isIdentifier = value => URI.test(value) && (!/^urn:/i.test(value) || URN.test(value))

export const identifier = type('an identifier: a URI without blanks, not empty', isIdentifier)

/** No two records of a list have the same. @type {Type} */
export const uniqueIdentifier = {
  expects: identifier.expects,
  judge: (value, context) => identifier.judge(value, context) ?? (context.others().includes(value) ? 'duplicate' : null)
}

/** An objective's id is never changed. @type {Type} */
export const lastingIdentifier = {
  expects: identifier.expects,
  judge(value, context) {
    const now = context.value(context.element)
    return uniqueIdentifier.judge(value, context) ?? (now !== undefined && now !== value ? 'duplicate' : null)
  }
}

/** @param {string} value */
export const isLocalized = value => {
  const [, tag] = /^\{lang=([^}]*)\}/.exec(value) ?? []
  return isText(value) && (tag === undefined ? !/^\{lang/.test(value) : LANGUAGE.test(tag))
}

export const localized = type('text, which may begin with a language like {lang=fr}', isLocalized)
