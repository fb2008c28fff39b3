/**
 * Names of elements and the rows of a data model: `cmi.objectives.3.id` stands in the row `cmi.objectives.n.id`.
 */

/** @typedef {import('./types').Model} Model */

/**
 * SCORM 2004 asks about an item by `{target=item}`, which is in the row of `{target=}`.
 * @param {string} element
 */
export const row = element => element.replace(/\.(?:0|[1-9]\d*)(?=\.|$)/g, '.n').replace(/\{target=[^{}]+\}$/, '{target=}')

/**
 * The last word of a keyword and what it asks about.
 * @param {string} element
 * @returns {{ parent: string, keyword: string } | null}
 */
export function keywordOf(element) {
  const [, parent, keyword] = /^(.+)\._(children|count|version)$/.exec(element) ?? []
  return keyword ? { parent, keyword } : null
}

/**
 * The lists that an element goes through, outermost first.
 * @param {string} element
 * @returns {{ list: string, index: number }[]}
 */
export const indexes = element => [...element.matchAll(/\.(0|[1-9]\d*)(?=\.|$)/g)]
  .map(match => ({ list: element.slice(0, match.index), index: Number(match[1]) }))

/**
 * @param {Model} model
 * @param {string} parent a row
 */
export const isCategory = (model, parent) => Object.keys(model).some(name => name.startsWith(`${parent}.`))

/**
 * @param {Model} model
 * @param {string} list a row
 */
export const isList = (model, list) => isCategory(model, `${list}.n`)

/**
 * What is directly below, in the order of the model; of a list, what each of its records has.
 * @param {Model} model
 * @param {string} parent a row
 * @returns {string[]}
 */
export function children(model, parent) {
  const start = isList(model, parent) ? `${parent}.n.` : `${parent}.`
  const below = Object.keys(model).filter(name => name.startsWith(start))
  return [...new Set(below.map(name => name.slice(start.length).split('.')[0]))]
}
