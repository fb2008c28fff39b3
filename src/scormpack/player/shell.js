/** What stands around the page: header, footer, notices, and what is said when something fails. */

import { element, the } from './dom.js'
import { pagesOf } from './outcome.js'

/** @typedef {import('./types').Words} Words */
/** @typedef {import('./types').PageData} PageData */
/**
 * @typedef {object} Now What is on the screen.
 * @property {import('./types').CourseData} course
 * @property {PageData} page
 * @property {Words} words
 * @property {import('./state').State} state
 * @property {import('./outcome').Left} left
 */
/** @typedef {(page: PageData, anchor?: string) => void} Visit */
/**
 * @typedef {object} Actions
 * @property {Visit} visit
 * @property {(language: string) => void} speak
 * @property {() => void} openLeft
 * @property {() => void} exit
 */

/** @param {Record<string, string>} texts by part */
function say(texts) {
  for (const [name, text] of Object.entries(texts)) if (the(name)) the(name).textContent = text
}

/**
 * Makes the buttons work. `now` tells what is on the screen when one is pressed.
 * @param {() => Now} now
 * @param {Actions} actions
 */
export function connectShell(now, { visit, speak, openLeft, exit }) {
  /** @param {number} step */
  const turn = (step) => {
    const pages = pagesOf(now().course)
    const page = pages[pages.indexOf(now().page) + step]
    if (page) visit(page)
    else openLeft()
  }
  the('previous').addEventListener('click', () => turn(-1))
  the('next').addEventListener('click', () => turn(1))
  the('open-left').addEventListener('click', openLeft)
  the('exit').addEventListener('click', exit)
  the('languages').addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.language) speak(target.dataset.language)
  })
}

/** @param {Now} now */
export function showShell({ course, page, words, left }) {
  const pages = pagesOf(course)
  const at = pages.indexOf(page)
  const last = at === pages.length - 1
  const share = new Intl.NumberFormat(course.locale, { style: 'percent' }).format(left.outcome.progress)
  Object.assign(document.documentElement, { lang: course.language, dir: course.dir })
  document.title = `${page.title} – ${course.title}`
  say({
    skip: words('skip'),
    title: course.title,
    'contents-label': words('contents'),
    'search-label': words('search'),
    'notes-label': words('notes'),
    'left-label': words('left'),
    'menu-label': words('menu'),
    'print-label': words('print-module'),
    'display-label': words('display'),
    'exit-label': words('exit'),
    'close-outline': words('close'),
    'close-panel': words('close'),
    'close-menu': words('close'),
    share: words('share-done', { share }),
    position: words('page-of', { number: at + 1, total: pages.length }),
    'previous-label': words('previous'),
    'previous-title': pages[at - 1]?.title ?? '',
    'next-label': last ? words('left') : words('next'),
    'next-title': pages[at + 1]?.title ?? '',
    'try-again': words('try-again')
  })
  the('previous').hidden = at === 0
  the('next').toggleAttribute('data-last', last)
  the('outline').ariaLabel = the('drawer').ariaLabel = words('contents')
  the('menu').ariaLabel = words('menu')
  the('languages').ariaLabel = words('languages')
  for (const each of the('languages').children) {
    each.ariaCurrent = String(/** @type {HTMLElement} */ (each).dataset.language === course.language)
  }
  const bar = the('progress')
  bar.ariaLabel = words('progress')
  bar.ariaValueNow = String(Math.round(left.outcome.progress * 100))
  bar.ariaValueText = words('share-done', { share })
  bar.style.setProperty('--share', String(left.outcome.progress))
}

/** @param {string} text */
export function announce(text) {
  the('announcer').textContent = ''
  setTimeout(() => say({ announcer: text }), 100)
}

/** @param {string} text "" for none */
export function showNotice(text) {
  say({ notice: text })
  the('notice').hidden = !text
}

/** @param {string} text "" once all is kept again */
export function showNotSaved(text) {
  if (the('not-saved').textContent !== text) say({ 'not-saved': text })
}

/** @param {boolean} waiting */
export function showWaiting(waiting) {
  the('main').ariaBusy = String(waiting)
  if (waiting) the('failure').hidden = true
}

/**
 * Says that something could not be loaded, in the template's words until the course is there.
 * @param {string} text
 * @param {() => void} again
 */
export function showFailure(text, again) {
  const failure = the('failure')
  if (text) /** @type {HTMLElement} */ (failure.firstElementChild).textContent = text
  the('try-again').onclick = again
  showWaiting(false)
  failure.hidden = false
}

/** @returns {HTMLElement} */
export function shownArticle() {
  return /** @type {HTMLElement} */ (the('main').querySelector('article[data-page]'))
}

/**
 * Covers everything for good: the session is over.
 * @param {string} title
 * @param {string[]} sentences
 * @param {HTMLElement} [way] what can still be pressed
 */
export function showEnd(title, sentences, way) {
  const ended = the('ended')
  for (const each of document.body.children) if (each instanceof HTMLElement) each.inert = each !== ended
  ended.replaceChildren(
    element('h1', {}, title),
    ...sentences.map((sentence) => element('p', {}, sentence)),
    ...(way ? [way] : [])
  )
  ended.ariaLabel = title
  ended.hidden = false
  ended.focus()
}
