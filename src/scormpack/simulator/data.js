import { indexes, row } from './elements.js'

/**
 * The values of one session. What the content set goes before what the LMS gives, and that before how a row starts.
 * @param {import('./types').Model} model
 * @param {Record<string, string>} kept
 * @param {Record<string, string>} given
 * @returns {import('./types').Data}
 */
export function data(model, kept, given) {
  /** @type {Map<string, string>} */
  const values = new Map()
  /** @type {Map<string, number>} */
  const counts = new Map()
  /**
   * @param {string} element
   * @param {string} value
   */
  const set = (element, value) => {
    values.set(element, value)
    for (const { list, index } of indexes(element)) counts.set(list, Math.max(index + 1, counts.get(list) ?? 0))
  }
  for (const [element, value] of Object.entries(kept)) set(element, String(value))
  return {
    set,
    get: element => values.get(element) ?? given[element] ?? model[row(element)]?.start,
    count: list => counts.get(list) ?? 0,
    all: () => Object.fromEntries(values)
  }
}
