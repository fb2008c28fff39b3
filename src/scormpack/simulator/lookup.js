import { children, indexes, isCategory, isList, keywordOf, row } from './elements.js'

/**
 * What LMSGetValue answers and whether LMSSetValue is taken, by the data model alone.
 *
 * @typedef {import('./types').Situation} Situation
 * @typedef {{ value?: string, refused?: Situation, list?: string }} Answer
 */

/**
 * @param {import('./types').Standard} standard
 * @param {import('./types').Data} data
 */
export function lookup({ model, version }, data) {
  /** @type {(name: string) => boolean} */
  const isKnown = name => Object.hasOwn(model, name) || isCategory(model, name)

  /** @type {(element: string) => Answer} */
  const unknown = element => {
    const parent = row(element.slice(0, element.lastIndexOf('.')))
    return { refused: parent.includes('.') && isCategory(model, parent) ? 'unknownLeaf' : 'unknown' }
  }

  /** @type {(element: string) => Answer | null} */
  const missing = element => {
    const lacking = indexes(element).find(({ list, index }) => index >= data.count(list))
    return lacking ? { refused: 'missing', list: lacking.list } : null
  }

  /** @type {(element: string, parent: string, keyword: string) => Answer} */
  const told = (element, parent, keyword) => {
    const asked = row(parent)
    if (keyword === 'version') return parent === 'cmi' ? { value: version } : unknown(element)
    if (!isKnown(asked)) return unknown(element)
    if (keyword === 'children' && Object.hasOwn(model, asked)) return { refused: 'noChildren' }
    if (keyword === 'count' && !isList(model, asked)) return { refused: 'noCount' }
    return missing(parent) ?? { value: keyword === 'count' ? String(data.count(parent)) : children(model, asked).join(',') }
  }

  /** @type {(element: string) => Answer} */
  const found = element => {
    const value = data.get(element)
    return missing(element) ?? (value === undefined ? { refused: 'noValue' } : { value })
  }

  /** A record comes right after the last one, and begins with its id. @type {(element: string) => Answer | null} */
  const misplaced = element => {
    for (const { list, index } of indexes(element)) {
      if (index > data.count(list)) return { refused: 'gap', list }
      const id = model[`${row(list)}.n.id`]
      if (index < data.count(list) || !id || element === `${list}.${index}.id`) continue
      return id.access === 'r' ? { refused: 'gap', list } : { refused: 'idFirst' }
    }
    return null
  }

  /** @type {(element: string, value: string) => Answer} */
  const judged = (element, value) => {
    const refused = model[row(element)].type.judge(value, context(element, data))
    return refused ? { refused } : {}
  }

  return {
    /** @type {(element: string) => Answer} */
    get(element) {
      const keyword = keywordOf(element)
      if (keyword) return told(element, keyword.parent, keyword.keyword)
      const access = model[row(element)]?.access
      if (!access) return unknown(element)
      return access === 'w' ? { refused: 'writeOnly' } : found(element)
    },
    /** @type {(element: string, value: string) => Answer} */
    set(element, value) {
      const keyword = keywordOf(element)
      if (keyword) return isKnown(row(keyword.parent)) ? { refused: 'keyword' } : unknown(element)
      const access = model[row(element)]?.access
      if (!access) return unknown(element)
      return access === 'r' ? { refused: 'readOnly' } : misplaced(element) ?? judged(element, value)
    }
  }
}

/**
 * @param {string} element
 * @param {import('./types').Data} data
 * @returns {import('./types').Context}
 */
const context = (element, data) => ({
  element,
  value: data.get,
  others() {
    const { list, index } = indexes(element).at(-1) ?? { list: '', index: 0 }
    const field = element.slice(`${list}.${index}`.length)
    const others = Array.from({ length: data.count(list) }, (_, at) => at).filter(at => at !== index)
    return others.map(at => data.get(`${list}.${at}${field}`)).filter(value => value !== undefined)
  }
})
