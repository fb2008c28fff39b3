/** The outline: modules and pages, and what is done. Only the pages of open modules are in the document. */

import { button, element, the } from './dom.js'
import { pagesOf, stageOf } from './outcome.js'
import { saidTime, secondsLeft } from './time.js'

/** @typedef {import('./types').ModuleData} ModuleData */
/** @typedef {import('./types').PageData} PageData */
/** @typedef {import('./shell').Now} Now */

/**
 * The list is made anew only when a page is turned or a module is opened; else it changes in place, since what an
 * answer changes may change while a button of the list is being pressed.
 * @param {import('./shell').Visit} visit
 * @returns {(now: Now) => void} shows the outline as it stands
 */
export function outlineOf(visit) {
  const nav = the('outline')
  /** @type {Set<string>} */
  const open = new Set()
  /** @type {((now: Now) => void)[]} */
  let updates = []
  let shown = ''

  /** @param {Now} now */
  const show = (now) => {
    const turn = `${now.course.language} ${now.page.id}`
    if (turn !== shown) {
      open.clear()
      open.add(now.course.modules.find(({ pages }) => pages.includes(now.page))?.id ?? '')
      build(now)
      nav.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    }
    shown = turn
    updates.forEach((update) => update(now))
  }

  /** @param {Now} now */
  const build = (now) => {
    const key = nav.contains(document.activeElement) && document.activeElement?.getAttribute('data-key')
    updates = []
    nav.replaceChildren(
      ...timeLeft(now),
      element('ol', {}, ...now.course.modules.map((module) => moduleItem(module, now)))
    )
    updates.forEach((update) => update(now))
    if (key) focusIn(nav, `[data-key="${key}"]`)
  }

  /**
   * In the module of this page, where it has several and there are others; and in the course.
   * @param {Now} now
   */
  const timeLeft = ({ course, page }) => {
    const module = course.modules.find(({ pages }) => pages.includes(page))
    const own = module && module.pages.length > 1 && course.modules.length > 1 ? module.pages : []
    return [own, pagesOf(course)].map((pages, at) => {
      const line = element('p', { 'data-part': 'time' })
      updates.push(({ state, words }) => {
        const seconds = secondsLeft(pages, state)
        const time = saidTime(words, seconds)
        line.textContent = seconds ? (at ? words('time-course', { time }) : words('time-module', { time })) : ''
      })
      return line
    })
  }

  /**
   * @param {ModuleData} module
   * @param {Now} now
   */
  const moduleItem = (module, now) => {
    if (module.pages.length === 1) return pageItem(module.pages[0], now)
    const isOpen = open.has(module.id)
    const pages = element('ol', { id: `player-${module.id}`, hidden: !isOpen })
    if (isOpen) pages.append(...module.pages.map((page) => pageItem(page, now, module.title)))
    const [mark, count, said] = [element('span'), element('span', { 'data-part': 'count', 'aria-hidden': 'true' }), aside()]
    const attributes = { 'aria-expanded': String(isOpen), 'aria-controls': pages.id, 'data-key': module.id }
    const heading = button('', () => toggle(module, now), attributes)
    heading.append(mark, element('span', {}, module.title), count, said)
    updates.push(({ state, words, left }) => {
      const total = module.pages.length
      const done = module.pages.filter((page) => stageOf(page, state, left.exam) === 'done').length
      mark.dataset.stage = done === total ? 'done' : done ? 'begun' : 'new'
      count.textContent = words('done-of', { done, total })
      said.textContent = words('module-done', { done, total })
    })
    return element('li', {}, heading, pages)
  }

  /**
   * @param {ModuleData} module
   * @param {Now} now
   */
  const toggle = (module, now) => {
    if (!open.delete(module.id)) open.add(module.id)
    build(now)
  }

  /**
   * A module's first page mostly has the module's own title, which stands above already.
   * @param {PageData} page
   * @param {Now} now
   * @param {string} [above]
   */
  const pageItem = (page, now, above) => {
    const current = page === now.page && 'page'
    const link = element('a', { href: `#${page.id}`, 'aria-current': current, 'data-key': page.id })
    const [mark, said] = [element('span'), aside()]
    link.append(mark, element('span', {}, page.title === above ? now.words('overview') : page.title), said)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      closeDrawer()
      visit(page)
    })
    updates.push(({ state, words, left }) => {
      const stage = stageOf(page, state, left.exam)
      mark.dataset.stage = stage
      said.textContent = { done: words('stage-done'), begun: words('stage-begun'), new: '' }[stage]
    })
    return element('li', {}, link)
  }
  return show
}

function aside() {
  return element('span', { class: 'visually-hidden' })
}

/** Where there is no room for the outline at the side, a button opens a dialog that has it. */
export function connectDrawer() {
  const drawer = /** @type {HTMLDialogElement} */ (the('drawer'))
  the('open-outline').addEventListener('click', () => {
    drawer.append(the('outline'))
    drawer.showModal()
    focusIn(drawer, '[aria-current]')
  })
  the('close-outline').addEventListener('click', closeDrawer)
  drawer.addEventListener('click', (event) => {
    if (event.target === drawer) closeDrawer()
  })
  drawer.addEventListener('close', () => the('side').append(the('outline')))
}

function closeDrawer() {
  /** @type {HTMLDialogElement} */ (the('drawer')).close()
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 */
function focusIn(root, selector) {
  const found = root.querySelector(selector)
  if (found instanceof HTMLElement) found.focus()
}
