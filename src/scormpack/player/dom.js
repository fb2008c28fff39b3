/** Finding and making elements. */

/**
 * The element of `root` with this `data-part`, not looking into blocks that stand inside.
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement | null}
 */
export function part(root, name) {
  return parts(root, name)[0] ?? null
}

/**
 * All elements of `root` with this `data-part`, in document order, not looking into blocks that stand inside.
 * @param {Element} root
 * @param {string} name
 * @returns {HTMLElement[]}
 */
export function parts(root, name) {
  const block = root.closest('[data-block]')
  const found = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(`[data-part="${name}"]`)])
  return found.filter((each) => (each.parentElement ?? each).closest('[data-block]') === block)
}

/**
 * A part of the player itself.
 * @param {string} name
 */
export function the(name) {
  return /** @type {HTMLElement} */ (part(document.documentElement, name))
}

/**
 * A new element. Attributes that are false, null or undefined are left out; true ones are empty.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

/**
 * A button that does something.
 * @param {string} text
 * @param {() => void} action
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 */
export function button(text, action, attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, text)
  made.addEventListener('click', action)
  return made
}
