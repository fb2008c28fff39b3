/** The one dialog for all that is opened over a page: what is left, search, notes. */

import { part, the } from './dom.js'

/**
 * Shows the dialog with this in it. Its heading has the focus; what was in it goes when it closes.
 * @param {string} title
 * @param {...(Node | string)} content
 */
export function openDialog(title, ...content) {
  const panel = /** @type {HTMLDialogElement} */ (the('panel'))
  const heading = /** @type {HTMLElement} */ (panel.querySelector('h2'))
  const body = the('panel-body')
  const close = /** @type {HTMLElement} */ (part(panel, 'close-panel'))
  heading.textContent = title
  body.replaceChildren(...content)
  close.onclick = () => panel.close()
  panel.onclose = () => body.replaceChildren()
  if (!panel.open) panel.showModal()
  heading.focus()
  return panel
}
