/** Digits as learners type them, and as they read them. */

/**
 * `text` with Western digits for Arabic-Indic and Persian ones, and without the invisible marks of right-to-left keyboards.
 * @param {string} text
 */
export function western(text) {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u061c\u200e\u200f]/g, '')
}

/**
 * A number as the page around `place` writes it.
 * @param {Element} place
 * @param {number} number
 */
export function numeral(place, number) {
  const page = /** @type {HTMLElement | null} */ (place.closest('[data-locale]'))
  return new Intl.NumberFormat(page?.dataset.locale, { maximumFractionDigits: 9, useGrouping: false }).format(number)
}
