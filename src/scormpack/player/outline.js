/** The outline: modules and pages, and what is done. Only the pages of open modules are in the document. */

import { element, part } from './dom.js'
import { stageOf } from './outcome.js'

/** @typedef {import('./types').ModuleData} ModuleData */
/** @typedef {import('./types').PageData} PageData */
/** @typedef {import('./shell').Now} Now */

/**
 * @param {import('./shell').Visit} visit
 * @returns {(now: Now) => void} shows the outline as it stands
 */
export function outlineOf(visit) {
  const nav = find('outline')
  /** @type {Set<string>} */
  const open = new Set()
  let shown = ''

  /** @param {Now} now */
  const show = (now) => {
    const turned = shown !== now.page.id
    const own = now.course.modules.find((module) => module.pages.includes(now.page))
    if (turned && own) {
      open.clear()
      open.add(own.id)
    }
    shown = now.page.id
    const key = nav.contains(document.activeElement) && document.activeElement?.getAttribute('data-key')
    nav.replaceChildren(element('ol', {}, ...now.course.modules.map((module) => moduleItem(module, now))))
    if (key) focusIn(nav, `[data-key="${key}"]`)
    if (turned) nav.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  /**
   * @param {ModuleData} module
   * @param {Now} now
   */
  const moduleItem = (module, now) => {
    if (module.pages.length === 1) return element('li', {}, pageLink(module.pages[0], now))
    const isOpen = open.has(module.id)
    const pages = element('ol', { id: `player-${module.id}`, hidden: !isOpen })
    if (isOpen) pages.append(...module.pages.map((page) => element('li', {}, pageLink(page, now))))
    const done = module.pages.filter((page) => stageOf(page, now.state) === 'done').length
    const stage = done === module.pages.length ? 'done' : done ? 'begun' : 'new'
    const total = module.pages.length
    const heading = element(
      'button',
      { type: 'button', 'aria-expanded': String(isOpen), 'aria-controls': pages.id, 'data-key': module.id },
      element('span', { 'data-stage': stage }),
      element('span', {}, module.title),
      element('span', { 'data-part': 'count', 'aria-hidden': 'true' }, now.words('done-of', { done, total })),
      element('span', { class: 'visually-hidden' }, now.words('module-done', { done, total }))
    )
    heading.addEventListener('click', () => {
      if (!open.delete(module.id)) open.add(module.id)
      show(now)
    })
    return element('li', {}, heading, pages)
  }

  /**
   * @param {PageData} page
   * @param {Now} now
   */
  const pageLink = (page, now) => {
    const stage = stageOf(page, now.state)
    const said = { done: now.words('stage-done'), begun: now.words('stage-begun'), new: '' }[stage]
    const link = element(
      'a',
      { href: `#${page.id}`, 'aria-current': page === now.page && 'page', 'data-key': page.id },
      element('span', { 'data-stage': stage }),
      element('span', {}, page.title),
      element('span', { class: 'visually-hidden' }, said)
    )
    link.addEventListener('click', (event) => {
      event.preventDefault()
      closeDrawer()
      visit(page)
    })
    return link
  }
  return show
}

/** On narrow screens the outline lies in a dialog that a button opens, on wide ones at the side for good. */
export function connectDrawer() {
  const wide = matchMedia('(min-width: 60rem)')
  const place = () => {
    closeDrawer()
    find(wide.matches ? 'side' : 'drawer').append(find('outline'))
  }
  const drawer = /** @type {HTMLDialogElement} */ (find('drawer'))
  find('open-outline').addEventListener('click', () => {
    drawer.showModal()
    focusIn(drawer, '[aria-current]')
  })
  find('close-outline').addEventListener('click', closeDrawer)
  drawer.addEventListener('click', (event) => {
    if (event.target === drawer) closeDrawer()
  })
  wide.addEventListener('change', place)
  place()
}

function closeDrawer() {
  /** @type {HTMLDialogElement} */ (find('drawer')).close()
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 */
function focusIn(root, selector) {
  const found = root.querySelector(selector)
  if (found instanceof HTMLElement) found.focus()
}

/** @param {string} name */
function find(name) {
  return /** @type {HTMLElement} */ (part(document.documentElement, name))
}
