/** Search over the course: a module's text after the other is brought, and the list grows. */

import { openDialog } from '../dialog.js'
import { element } from '../dom.js'
import { excerpt, folded, patternsOf, placesOf, weight } from '../finding.js'
import { shownArticle } from '../shell.js'

const MOST = 20
const PAUSE = 200

/** @typedef {{ page: import('../types').PageData, module: string, text: string, title: string, folded: string }} Text */

/** What was looked for last: whoever comes back from a page goes on there. */
let last = ''

/** @param {import('../menu.js').Entrance} entrance */
export async function open({ now, library, visit }) {
  const { course, words } = now()
  /** @type {Text[]} */
  const texts = []
  let state = words('search-loading')
  let waiting = 0
  const field = element('input', { type: 'search', id: 'player-search', value: last, autocomplete: 'off', enterkeyhint: 'search' })
  const said = element('p', { role: 'status' })
  const list = element('ol', { 'data-part': 'found' })
  const form = element('form', { role: 'search' }, element('label', { for: field.id }, words('search-course')), field)
  const panel = openDialog(words('search'), form, said, list)

  const show = () => {
    last = field.value
    const patterns = patternsOf(last)
    const found = last.trim().length > 1 ? ranked(texts, patterns) : []
    const items = found.slice(0, MOST).map((text) => item(text, patterns))
    if (found.length > MOST) items.push(element('li', {}, words('and-more', { count: found.length - MOST })))
    list.replaceChildren(...items)
    const count = found.length || !state ? words('search-found', { count: found.length }) : ''
    const none = last.trim().length > 1 && !state && !found.length
    said.textContent = last.trim().length > 1 ? (none ? words('search-none') : `${count} ${state}`.trim()) : ''
  }

  /**
   * @param {Text} text
   * @param {RegExp[]} patterns
   */
  const item = ({ page, module, text }, patterns) => {
    const link = element('a', { href: `#${page.id}` }, ...marked(page.title, patterns))
    link.addEventListener('click', async (event) => {
      event.preventDefault()
      panel.close()
      await visit(page)
      reach(shownArticle(), patterns)
    })
    const around = module === page.title ? [] : [element('div', { 'data-part': 'module' }, module)]
    return element('li', {}, link, ...around, element('p', {}, ...marked(text, patterns)))
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
    list.querySelector('a')?.focus()
  })
  field.focus()
  field.select()
  try {
    for (const { id, title, pages } of course.modules) {
      const brought = await library.bring(`content/${course.language}/search-${id}.js`)
      if (!panel.open) return
      pages.forEach((page, at) => {
        const text = brought.pages[at] ?? ''
        texts.push({ page, module: title, text, title: folded(page.title), folded: folded(text) })
      })
      show()
    }
    state = ''
  } catch (error) {
    console.error(error)
    state = words('search-failed')
  }
  show()
}

/**
 * @param {string} text
 * @param {RegExp[]} patterns
 */
function marked(text, patterns) {
  return excerpt(text, patterns).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text))
}

/**
 * @param {Text[]} texts
 * @param {RegExp[]} patterns
 */
function ranked(texts, patterns) {
  const weighed = texts.map((text) => ({ text, weight: weight(text.title, text.folded, patterns) }))
  return weighed
    .filter((each) => each.weight)
    .sort((one, other) => other.weight - one.weight)
    .map(({ text }) => text)
}

/**
 * Marks what was found on the page where the browser can, and leads to the first of it that can be seen.
 * @param {HTMLElement} article
 * @param {RegExp[]} patterns
 */
function reach(article, patterns) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  /** @type {Range[]} */
  const ranges = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [from, to] of placesOf(node.textContent ?? '', patterns)) {
      const range = new Range()
      range.setStart(node, from)
      range.setEnd(node, to)
      ranges.push(range)
    }
  }
  if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...ranges))
  const places = ranges.map(({ startContainer }) => startContainer.parentElement)
  const goal = places.find((place) => place && !place.closest('h1, [hidden], template, option'))
  if (!goal) return
  for (let panel = goal.closest('details'); panel; panel = panel.parentElement?.closest('details') ?? null) panel.open = true
  goal.tabIndex = -1
  goal.focus()
}
