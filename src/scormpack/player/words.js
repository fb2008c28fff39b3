/** The player's own words, in the language of the page. */

/**
 * @param {string} locale
 * @param {Record<string, string>} texts
 * @returns {import('./types').Words}
 */
export function wordsOf(locale, texts) {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const plurals = new Intl.PluralRules(locale)
  return (key, values = {}) => {
    const plural = typeof values.count === 'number' ? texts[`${key}.${plurals.select(values.count)}`] : undefined
    const text = plural ?? texts[key] ?? texts[`${key}.other`] ?? key
    return text.replace(/\{(\w+)\}/g, (field, name) => {
      const value = values[name] ?? field
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
