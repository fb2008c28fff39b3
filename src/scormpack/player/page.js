/** Pages as they come in and as the learner gets to them. */

import { pagesOf } from './outcome.js'
import { shownArticle } from './shell.js'

/** @typedef {import('./types').PageData} PageData */

/**
 * The article of a page, and what the driver tells of its questions. The one in the document serves where it is enough.
 * @param {import('./library').Library} library
 * @param {PageData} page
 * @param {string} language
 * @returns {Promise<{ article: HTMLElement, definitions: Record<string, object> }>}
 */
export async function bring(library, page, language) {
  const there = shownArticle()
  const fresh = there.dataset.page === page.id && there.lang === language && !there.dataset.mounted
  return fresh && !page.questions.length ? { article: there, definitions: {} } : articleOf(library, page.file)
}

/**
 * @param {import('./library').Library} library
 * @param {string} file
 */
export async function articleOf(library, file) {
  const content = await library.page(file)
  const article = new DOMParser().parseFromString(content.html, 'text/html').querySelector('article')
  if (!article) throw new Error(`${file} has no article`)
  return { article: document.adoptNode(article), definitions: content.definitions ?? {} }
}

/**
 * The scripts of blocks, those of this page that are rooms among them.
 * @param {HTMLElement} article
 * @param {import('./types').BlockScripts} scripts
 * @param {(name: string) => Promise<any>} room
 * @returns {Promise<import('./types').BlockScripts>}
 */
export async function scriptsFor(article, scripts, room) {
  const all = { ...scripts }
  for (const { dataset } of /** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll('[data-block]'))) {
    const name = dataset.block ?? ''
    if (all[name] === null) all[name] = (await room(name))[name]
  }
  return all
}

/**
 * Puts the article into its place. Tables that are too wide scroll, which must work by keyboard too.
 * @param {HTMLElement} article
 */
export function putUp(article) {
  const there = shownArticle()
  if (there !== article) there.replaceWith(article)
  article.dataset.mounted = ''
  for (const table of article.querySelectorAll('table')) if (table.scrollWidth > table.clientWidth) table.tabIndex = 0
}

/**
 * Moves to the anchor, or to the beginning of the page.
 * @param {HTMLElement} article
 * @param {string} [anchor]
 */
export function lead(article, anchor) {
  const goal = (anchor && document.getElementById(anchor)) || article.querySelector('h1') || article
  for (let panel = goal.closest('details'); panel; panel = panel.parentElement?.closest('details') ?? null) panel.open = true
  if (!anchor) scrollTo(0, 0)
  goal.tabIndex = -1
  goal.focus()
}

/**
 * Links from page to page turn the page.
 * @param {() => import('./types').CourseData} course
 * @param {import('./shell').Visit} visit
 */
export function connectLinks(course, visit) {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-page-link]') : null
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    const page = pagesOf(course()).find(({ id }) => id === link.dataset.pageLink)
    if (page) visit(page, link.dataset.anchor)
  })
}
