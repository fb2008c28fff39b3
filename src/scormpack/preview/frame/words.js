import { part } from './dom.js'

/** @type {Record<string, string>} */
const WORDS = JSON.parse(part('words').textContent || '{}')

export const language = document.documentElement.lang

/** The language of findings, which are told in French or in English: the one that the reader would rather have. */
export const told = navigator.languages.map(code => code.slice(0, 2)).find(code => ['fr', 'en'].includes(code)) ?? 'en'

const numbers = new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language)
const plurals = new Intl.PluralRules(language)

/**
 * The words of the frame. `{name}` is filled in; `count` picks the plural form where there is one.
 * @type {import('./types').Words}
 */
export function words(key, values = {}) {
  const form = 'count' in values ? `${key}.${plurals.select(Number(values.count))}` : key
  const text = WORDS[form] ?? WORDS[key] ?? key
  return text.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]))
}

/** @param {string | number} value */
const shown = value => typeof value === 'number' ? numbers.format(value) : value
