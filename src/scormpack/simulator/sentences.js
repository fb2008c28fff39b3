/**
 * Why a call is refused, in a sentence for the author of the content.
 *
 * @typedef {{ name: string, finish: string, initialize: string, element: string, value: string, expects: string, list: string }} Facts
 */

/** @type {Record<import('./types').Situation, (facts: Facts) => string>} */
export const SENTENCES = {
  argument: ({ name }) => `${name} takes exactly one argument, the empty text.`,
  noText: ({ name }) => `${name} takes text only: numbers, true, null and the like must be made text by the content.`,
  open: ({ name }) => `${name} was called although the session is open.`,
  ended: ({ name, finish }) => `${name} was called again after ${finish}.`,
  early: ({ name, initialize }) => `${name} was called before ${initialize}.`,
  late: ({ name, finish }) => `${name} was called after ${finish}.`,
  lost: () => 'The LMS has lost the session and keeps nothing.',
  unknown: ({ element }) => `There is no element ${shown(element)}.`,
  unknownLeaf: ({ element }) => `There is no element ${shown(element)}, though what stands before its last dot is right.`,
  noChildren: ({ element }) => `${element}: this element has no children.`,
  noCount: ({ element }) => `${element}: this element is no list.`,
  keyword: ({ element }) => `${element} is told by the LMS and cannot be set.`,
  readOnly: ({ element }) => `${element} can only be read.`,
  writeOnly: ({ element }) => `${element} can only be set.`,
  gap: ({ element, list }) => `${element} leaves a gap in ${list}: the next index is its _count.`,
  missing: ({ element, list }) => `${element}: ${list} has no such record.`,
  idFirst: ({ element }) => `${element} was set before the id of its record.`,
  typeFirst: ({ element }) => `${element} was set before the type of its interaction.`,
  noValue: ({ element }) => `${element} has no value yet.`,
  type: wrong,
  range: wrong,
  duplicate: ({ element, value }) => `${element}: ${shown(value)} is taken already.`,
  tooMany: ({ element }) => `${element}: an interaction of this type has one correct response.`
}

/** @param {Facts} facts */
function wrong({ element, value, expects }) {
  return `${element} takes ${expects}, not ${shown(value)}.`
}

/** @param {string} value */
export function shown(value) {
  return value.length > 60 ? `“${value.slice(0, 50)}…” (${value.length} characters)` : `“${value}”`
}
