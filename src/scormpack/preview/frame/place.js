/**
 * Where the learner is in the course, and getting there again. A link of the course from page to page turns the page.
 */

/** @typedef {{ page: string, top: number }} Place */

const PATIENCE = 5000

/** @param {Document | null | undefined} inside */
const article = inside => /** @type {HTMLElement | null} */ (inside?.querySelector('article[data-page]') ?? null)

/**
 * @param {HTMLIFrameElement | null} frame
 * @returns {Place | null}
 */
export function placeIn(frame) {
  const page = article(frame?.contentDocument)?.dataset.page
  return page ? { page, top: frame?.contentWindow?.scrollY ?? 0 } : null
}

/**
 * Resolves when the page stands there and is alive, or when that takes too long.
 * @param {HTMLIFrameElement} frame
 * @param {string} [page] any, if not said
 */
const shown = (frame, page) => new Promise(resolve => {
  const late = performance.now() + PATIENCE
  const look = () => {
    const there = article(frame.contentDocument)
    const ready = there && 'mounted' in there.dataset && (!page || there.dataset.page === page)
    if (ready || !frame.isConnected || performance.now() > late) return resolve(Boolean(ready))
    setTimeout(look, 15)
  }
  look()
})

/**
 * @param {HTMLIFrameElement} frame
 * @param {Place | null} place
 */
export async function goTo(frame, place) {
  await shown(frame)
  if (!place) return
  if (placeIn(frame)?.page !== place.page) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)
    turn(frame, place.page)
    await shown(frame, place.page)
    if (focused !== frame) focused?.focus({ preventScroll: true })
  }
  frame.contentWindow?.scrollTo({ top: place.top, behavior: 'instant' })
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {string} page
 */
const turn = (frame, page) => {
  const inside = frame.contentDocument
  if (!inside) return
  const link = inside.createElement('a')
  link.dataset.pageLink = page
  link.hidden = true
  inside.body.append(link)
  link.click()
  link.remove()
}
