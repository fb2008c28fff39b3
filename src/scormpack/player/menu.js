/** The menu: on narrow screens it holds the tools of the header too. And the rooms that open from either. */

import { the } from './dom.js'

/**
 * @typedef {object} Entrance What a room of the player is given.
 * @property {() => import('./shell').Now} now
 * @property {import('./library').Library} library
 * @property {(page: import('./types').PageData) => Promise<void>} visit
 * @property {(page: import('./types').PageData) => void} again as `visit`, and what was answered wrongly there is open again
 * @property {string} learner
 */

/** @param {(room: string) => void} enter */
export function connectMenu(enter) {
  const menu = /** @type {HTMLDialogElement} */ (the('menu'))
  const [opener, others, tools, languages, exit] = ['open-menu', 'others', 'tools', 'languages', 'exit'].map(the)
  opener.addEventListener('click', () => {
    if (!tools.checkVisibility()) {
      others.before(tools)
      others.after(languages, exit)
    }
    menu.showModal()
  })
  menu.addEventListener('close', () => {
    opener.before(tools, languages)
    opener.after(exit)
  })
  // Before the button acts, so that the focus is back when another dialog opens.
  const leave = (/** @type {Event} */ { target }) => {
    if (target === menu || (target instanceof Element && target.closest('button'))) menu.close()
  }
  menu.addEventListener('click', leave, true)
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-room]'))) {
    button.addEventListener('click', () => enter(button.dataset.room ?? ''))
  }
}
