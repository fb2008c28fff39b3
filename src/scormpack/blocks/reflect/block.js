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
  answer.addEventListener('input', () => {
    show()
    clearTimeout(waiting)
    waiting = setTimeout(pause, QUIET)
  })
  answer.addEventListener('blur', save)

  function left() {
    return answer ? answer.maxLength - answer.value.length : 0
  }

  function show() {
    if (room) room.textContent = words('characters-left', { count: left() })
  }

  function pause() {
    save()
    if (left() <= NEARLY_FULL) announce(words('characters-left', { count: left() }))
  }

  function save() {
    clearTimeout(waiting)
    const text = answer?.value ?? ''
    if (text !== kept().text) keep({ numbers: [text.trim() ? 1 : 0], text })
  }
}
