/**
 * The elements of the frame, by `data-part`, and new ones. Text goes in as text.
 * @param {string} name
 */
export const part = name => /** @type {HTMLElement} */ (document.querySelector(`[data-part="${name}"]`))

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 */
export function element(tag, attributes, ...content) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...content)
  return made
}

/**
 * A button that shows and hides something, and says which.
 * @param {HTMLElement} button
 * @param {(open: boolean) => void} show
 */
export function folding(button, show) {
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(open))
    show(open)
  })
}
