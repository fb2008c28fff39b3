/** What another site shows: nobody there hears of the learner before the learner asks. */

import { button, element, part } from '../../player/dom.js'

export const embed = { mount }

/**
 * The button is there as long as there is a connection; the link to the site always is.
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { words }) {
  const link = /** @type {HTMLAnchorElement} */ (part(root, 'elsewhere'))
  const title = part(root, 'caption')
  const show = button(words('embed-show', { host: link.hostname }), () => {
    const frame = frameOf(link.href, title?.textContent ?? '')
    show.replaceWith(frame)
    frame.focus()
  }, { 'data-part': 'show', 'aria-describedby': title?.id })
  const follow = () => {
    show.hidden = !navigator.onLine
    if (root.isConnected) return
    removeEventListener('online', follow)
    removeEventListener('offline', follow)
  }
  link.parentElement?.before(show)
  addEventListener('online', follow)
  addEventListener('offline', follow)
  follow()
}

/**
 * It may run its scripts and fill in its forms, but not lead the course away.
 * @param {string} src
 * @param {string} title
 */
function frameOf(src, title) {
  return element('iframe', {
    src,
    title,
    loading: 'lazy',
    sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups',
    allow: 'fullscreen',
    referrerpolicy: 'strict-origin',
    'data-part': 'frame'
  })
}
