/** A term in the text opens its definition beside it. Without pop-overs it leads to the list at the end of the page. */

import { button, element } from '../../player/dom.js'

export const glossary = { mount }

const GAP = 8

/**
 * @param {HTMLElement} root the list, which needs nothing, or a term in the text
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { words }) {
  if (root.dataset.part !== 'term' || !('popover' in root)) return
  root.setAttribute('aria-haspopup', 'dialog')
  root.setAttribute('aria-expanded', 'false')
  root.addEventListener('click', (event) => {
    const definition = document.querySelector(`${root.getAttribute('href')} dd`)
    if (!definition) return
    event.preventDefault()
    open(root, definition, words('close'))
  })
}

/**
 * The browser closes it on Escape and on a click outside, and gives the focus back to the term.
 * @param {HTMLElement} term
 * @param {Element} definition
 * @param {string} close
 */
function open(term, definition, close) {
  const box = element('div', {
    popover: 'auto', role: 'dialog', tabindex: -1, 'aria-label': term.textContent, 'data-part': 'definition'
  }, copied(definition), button(close, () => box.hidePopover()))
  const closed = new AbortController()
  box.addEventListener('beforetoggle', ({ newState }) => {
    term.setAttribute('aria-expanded', String(newState === 'open'))
  })
  box.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return
    closed.abort()
    box.remove()
  })
  addEventListener('scroll', () => put(box, term), { capture: true, signal: closed.signal })
  term.closest('article')?.append(box)
  box.showPopover()
  put(box, term)
  box.focus({ preventScroll: true })
}

/** @param {Element} definition */
function copied(definition) {
  return element('div', {}, ...[...definition.childNodes].map((node) => node.cloneNode(true)))
}

/**
 * Under the term, above it where there is no room, and never over the edge of the window. It goes where the term goes.
 * @param {HTMLElement} box
 * @param {HTMLElement} term
 */
function put(box, term) {
  const { left, width, top, bottom } = term.getBoundingClientRect()
  if (bottom < 0 || top > innerHeight) return box.hidePopover()
  const { offsetWidth, offsetHeight } = box
  const furthest = document.documentElement.clientWidth - offsetWidth - GAP
  const under = bottom + offsetHeight + GAP <= innerHeight
  box.style.left = `${Math.max(GAP, Math.min(left + (width - offsetWidth) / 2, furthest))}px`
  box.style.top = `${Math.max(GAP, under ? bottom + GAP / 2 : top - offsetHeight - GAP / 2)}px`
}
