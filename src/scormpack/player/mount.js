/** Brings the blocks of a page to life. */

import { keepAt, numbersAt } from './state.js'

/** @typedef {import('./types').Tools} Tools */
/**
 * @typedef {object} Around What the blocks of a page are given and whom they tell.
 * @property {import('./types').BlockScripts} blocks
 * @property {import('./types').Words} words
 * @property {string} language
 * @property {boolean} editable
 * @property {import('./state').State} state
 * @property {import('./types').CourseData['fields']} fields
 * @property {Record<string, object>} definitions
 * @property {() => void} changed
 * @property {(answer: import('./types').AnswerReport) => void} answered
 * @property {(text: string) => void} announce
 * @property {Omit<import('./types').Desk, 'at' | 'script'>} desk
 */

/**
 * A broken block does not take the page down: it stays the HTML that it was.
 * @param {HTMLElement} page
 * @param {Around} around
 */
export function mountAll(page, around) {
  const sinceOf = firstSights()
  for (const root of /** @type {HTMLElement[]} */ ([...page.querySelectorAll('[data-block]')])) {
    const script = around.blocks[root.dataset.block ?? '']
    if (!script) continue
    try {
      script.mount(root, toolsFor(root, around, sinceOf(root)))
    } catch (error) {
      console.error(error)
    }
  }
}

/**
 * @param {HTMLElement} root
 * @param {Around} around
 * @param {() => number} since
 * @returns {Tools}
 */
function toolsFor(root, around, since) {
  const { words, language, editable, state, fields, announce, desk } = around
  const slot = Number(root.dataset.slot ?? -1)
  const widths = (root.dataset.widths ?? '').split(' ').filter(Boolean).map(Number)
  return {
    words,
    language,
    editable,
    announce,
    desk: {
      ...desk,
      at: (inner, definitions = {}) => toolsFor(inner, { ...around, definitions }, Date.now),
      script: (inner) => around.blocks[inner.dataset.block ?? '']
    },
    kept: () => ({ numbers: numbersAt(state, slot, widths), text: state.texts[slot] ?? '' }),
    keep: (kept) => {
      if (!editable) return
      keepAt(state, fields, slot, widths, kept)
      around.changed()
    },
    answer: (answer) => {
      if (!editable) return
      const time = new Date()
      around.answered({
        id: root.id,
        type: /** @type {import('./types').InteractionType} */ (root.dataset.type ?? 'other'),
        correct: root.dataset.correct ?? '',
        points: Number(root.dataset.points ?? 0),
        latency: Math.round((time.getTime() - since()) / 10) / 100,
        time,
        definition: around.definitions[root.id],
        ...answer
      })
    }
  }
}

/** When each block was first in sight, now as long as nobody has looked. */
function firstSights() {
  /** @type {Map<Element, number>} */
  const sights = new Map()
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && !sights.has(target)) sights.set(target, Date.now())
    }
  })
  /** @param {Element} root */
  return (root) => {
    observer.observe(root)
    return () => sights.get(root) ?? Date.now()
  }
}
