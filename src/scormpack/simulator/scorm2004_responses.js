import { isDecimal } from './forms.js'
import { isIdentifier, isLocalized } from './scorm2004_forms.js'

/**
 * What answers and correct responses look like, by the type of their interaction (SCORM 2004 RTE §4.2.9.1).
 *
 * @typedef {(value: string) => boolean} Judge
 */

/** @type {Judge} */
const isShort = value => value.length <= 250 && isIdentifier(value)

/** @param {string} value @param {number} most @param {Judge} each */
const isList = (value, most, each) => {
  const parts = value.split('[,]')
  return parts.length <= most && parts.every(each)
}

/** @type {Judge} */
const isSet = value => new Set(value.split('[,]')).size === value.split('[,]').length

/** @param {Judge} first @param {Judge} second @returns {Judge} */
const pair = (first, second) => value => {
  const parts = value.split('[.]')
  return parts.length === 2 && first(parts[0]) && second(parts[1])
}

/** @type {Judge} */
const isRange = value => {
  const [low, high, ...more] = value.split('[:]')
  const isEnd = (/** @type {string | undefined} */ end) => end === '' || (end !== undefined && isDecimal(end))
  return more.length === 0 && isEnd(low) && isEnd(high) && !(low && high && Number(low) > Number(high))
}

/** @type {Judge} a step of a performance may be left out, and its answer be text */
const isStep = value => value !== '[.]' && pair(
  name => name === '' || isShort(name), answer => answer === '' || answer.length <= 250)(value)

/**
 * A pattern may begin with `{case_matters=false}` and the like.
 * @param {string[]} names
 * @param {Judge} judge of what follows
 * @returns {Judge}
 */
const after = (names, judge) => value => {
  const rest = value.replace(new RegExp(`^(\\{(${names.join('|')})=(true|false)\\})+`), '')
  return !/^\{(case|order)_matters=/.test(rest) && judge(rest)
}

/** @type {Judge} */
const isAnswers = value => isList(value, 10, one => one.length <= 250 && isLocalized(one))
/** @type {Judge} */
const isChoice = value => value === '' || (isList(value, 36, isShort) && isSet(value))
/** @type {Judge} */
const isPairs = value => value === '' || isList(value, 36, pair(isShort, isShort))
/** @type {Judge} */
const isSequence = value => value === '' || isList(value, 36, isShort)

/** @type {Record<string, Judge>} */
export const RESPONSES = {
  'true-false': value => ['true', 'false'].includes(value),
  choice: isChoice,
  'fill-in': isAnswers,
  'long-fill-in': value => isLocalized(value) && value.length <= 4000,
  matching: isPairs,
  performance: value => isList(value, 250, isStep),
  sequencing: isSequence,
  likert: isShort,
  numeric: isDecimal,
  other: value => value.length <= 4000
}

/** @type {Record<string, Judge>} */
export const PATTERNS = {
  ...RESPONSES,
  'fill-in': after(['case_matters', 'order_matters'], isAnswers),
  'long-fill-in': after(['case_matters'], RESPONSES['long-fill-in']),
  performance: after(['order_matters'], RESPONSES.performance),
  numeric: isRange
}

/** Those that have one correct response. */
export const SINGLE = ['true-false', 'likert', 'numeric', 'other']

/** Those whose correct responses are all different. */
export const DISTINCT = ['choice', 'sequencing']
