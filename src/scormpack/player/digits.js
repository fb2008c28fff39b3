/** Digits as learners type them. */

/**
 * `text` with Western digits for Arabic-Indic and Persian ones, and without the invisible marks of right-to-left keyboards.
 * @param {string} text
 */
export function western(text) {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u061c\u200e\u200f]/g, '')
}
