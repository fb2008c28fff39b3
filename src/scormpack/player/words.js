/** The player's own words, in the language of the page. */

/**
 * @param {string} language
 * @param {Record<string, string>} texts
 * @returns {import('./types').Words}
 */
export function wordsOf(language, texts) {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const plurals = new Intl.PluralRules(language)
  return (key, values = {}) => {
    const plural = typeof values.count === 'number' ? texts[`${key}.${plurals.select(values.count)}`] : undefined
    const text = plural ?? texts[key] ?? texts[`${key}.other`] ?? key
    return text.replace(/\{(\w+)\}/g, (field, name) => {
      const value = values[name] ?? field
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
