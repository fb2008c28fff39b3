/** Panels under headings become tabs, of which one is open. */

import { element, part, parts } from '../../player/dom.js'

export const tabs = { mount }

/** @param {HTMLElement} root */
function mount(root) {
  const panels = parts(root, 'panel')
  const heads = panels.map((panel) => head(panel, () => open(panel)))
  panels[0].before(element('div', { role: 'tablist' }, ...heads))
  open(panels[0])

  /** @param {HTMLElement} panel */
  function open(panel) {
    panels.forEach((each, at) => {
      each.hidden = each !== panel
      heads[at].setAttribute('aria-selected', String(each === panel))
      heads[at].tabIndex = each === panel ? 0 : -1
    })
  }

  root.addEventListener('keydown', (event) => {
    const at = heads.indexOf(/** @type {HTMLButtonElement} */ (event.target))
    const to = at < 0 ? undefined : wanted(event.key, at, heads.length - 1, getComputedStyle(root).direction)
    if (to === undefined) return
    event.preventDefault()
    open(panels[to])
    heads[to].focus()
  })
}

/**
 * The tab of a panel. The panel's own heading is left to print.
 * @param {HTMLElement} panel
 * @param {() => void} action
 */
function head(panel, action) {
  const id = `${panel.id}_tab`
  const title = part(panel, 'heading')
  const made = element('button', { type: 'button', role: 'tab', id, 'aria-controls': panel.id }, title?.textContent ?? '')
  made.addEventListener('click', action)
  panel.setAttribute('role', 'tabpanel')
  panel.tabIndex = 0
  panel.setAttribute('aria-labelledby', id)
  if (title) title.hidden = true
  return made
}

/**
 * Which tab a key leads to; past the ends it goes round.
 * @param {string} key
 * @param {number} at
 * @param {number} last
 * @param {string} direction
 */
function wanted(key, at, last, direction) {
  const next = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const previous = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const places = { [next]: at < last ? at + 1 : 0, [previous]: at > 0 ? at - 1 : last, Home: 0, End: last }
  return /** @type {number | undefined} */ (places[key])
}
