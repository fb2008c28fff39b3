/** All pages of the open module in one printed document: answers hidden, panels open, addresses written out. */

import { openDialog } from '../dialog.js'
import { button, element } from '../dom.js'
import { printOut } from '../printout.js'

/** @param {import('../menu.js').Entrance} entrance */
export async function open(entrance) {
  const { course, page, words } = entrance.now()
  const module = course.modules.find(({ pages }) => pages.includes(page)) ?? course.modules[0]
  const total = module.pages.length
  /** @type {HTMLElement[]} */
  const articles = []
  const said = element('p', { role: 'status' })
  const go = button(words('print'), () => printOut(entrance, ...articles), { class: 'primary', disabled: true })
  const about = element('p', {}, words('print-about', { count: total, module: module.title }))
  const panel = openDialog(words('print-module'), about, said, go)
  try {
    for (const { file } of module.pages) {
      said.textContent = words('print-ready', { done: articles.length, total })
      articles.push(onPaper((await entrance.library.page(file)).html))
      if (!panel.open) return
    }
    said.textContent = words('print-ready', { done: total, total })
    go.disabled = false
  } catch (error) {
    console.error(error)
    said.textContent = words('load-failed')
  }
}

/** @param {string} html */
function onPaper(html) {
  const made = new DOMParser().parseFromString(html, 'text/html')
  const article = /** @type {HTMLElement} */ (made.querySelector('article'))
  for (const details of article.querySelectorAll('details')) details.open = true
  for (const image of article.querySelectorAll('img')) image.loading = 'eager'
  for (const select of article.querySelectorAll('select')) {
    const choices = [...select.options].filter(({ value }) => value).map(({ text }) => element('span', {}, `☐ ${text}`))
    select.replaceWith(element('span', { 'data-part': 'choices-on-paper' }, ...choices))
  }
  // The page on the screen keeps the names of its fields to itself.
  for (const named of article.querySelectorAll('[name], [for], [id]:not(svg *)')) {
    for (const name of ['name', 'for', 'id']) named.removeAttribute(name)
  }
  return document.adoptNode(article)
}
