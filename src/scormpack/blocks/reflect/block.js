/** An answer that is kept while it is being written. */

import { part } from '../../player/dom.js'

export const reflect = { mount }

const QUIET = 400
const NEARLY_FULL = 50

/**
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { words, kept, keep, editable, announce }) {
  const answer = /** @type {HTMLTextAreaElement | null} */ (part(root, 'answer'))
  const room = part(root, 'room')
  if (!answer || !room) return
  let waiting = 0
  answer.value = kept().text
  answer.readOnly = !editable
  show()
  // At every key, since the window may go before a pause comes; the player waits for one before it writes.
  answer.addEventListener('input', () => {
    keep({ numbers: [answer.value.trim() ? 1 : 0], text: answer.value })
    show()
    clearTimeout(waiting)
    waiting = setTimeout(tellRoom, QUIET)
  })

  function left() {
    return answer ? answer.maxLength - answer.value.length : 0
  }

  function show() {
    if (room) room.textContent = words('characters-left', { count: left() })
  }

  function tellRoom() {
    if (left() <= NEARLY_FULL) announce(words('characters-left', { count: left() }))
  }
}
