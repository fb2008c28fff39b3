import { children, isCategory, isList, row } from './elements.js'

/**
 * Every element that has a value or could have one, with `_count` and `_version`, in the order of the model.
 * @param {import('./types').Standard} standard
 * @param {import('./types').Data} data
 * @returns {Record<string, string>}
 */
export function whole({ model, version }, data) {
  /** @type {(element: string) => [string, string][]} */
  const below = element => {
    const name = row(element)
    if (!isCategory(model, name)) return [[element, data.get(element) ?? '']]
    const parts = children(model, name)
    if (!isList(model, name)) return parts.flatMap(part => below(`${element}.${part}`))
    const records = Array.from({ length: data.count(element) }, (_, index) => `${element}.${index}`)
    return [[`${element}._count`, String(records.length)], ...records.flatMap(record => parts.flatMap(part => below(`${record}.${part}`)))]
  }
  const roots = [...new Set(Object.keys(model).map(name => name.split('.')[0]))]
  return Object.fromEntries([['cmi._version', version], ...roots.flatMap(below)])
}
