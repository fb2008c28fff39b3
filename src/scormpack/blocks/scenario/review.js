/** The way that a learner took, decision by decision. */

import { button, element } from '../../player/dom.js'
import { openAt } from './paths.js'

/** @typedef {import('./paths.js').Step} Step */

/**
 * A heading and a list; nothing where nothing was decided.
 * @param {object} parts
 * @param {HTMLElement} parts.root
 * @param {import('./room.js').Place[]} parts.places
 * @param {import('./paths.js').Story} parts.told
 * @param {Step[]} parts.way
 * @param {import('../../player/types').Words} parts.words
 * @param {(way: Step[]) => void} parts.go
 */
export function review({ root, places, told, way, words, go }) {
  if (!way.length) return []
  const heading = document.createElement(places[0].title.tagName)
  heading.textContent = words('story-way')

  /** @param {Step} step @param {number} at */
  const item = ({ from, choice }, at) => {
    const { title, choices } = places[from.scene]
    const { text, feedback } = choices[choice - 1]
    const { points } = told.scenes[from.scene][choice - 1]
    const chosen = element('p', { 'data-part': 'chosen' }, element('strong', {}, text))
    if (root.dataset.credit && points) chosen.append(' ', element('span', { 'data-part': 'earned', 'data-sign': Math.sign(points) },
      points < 0 ? words('points-minus', { count: -points }) : words('points-plus', { count: points })))
    const open = openAt(told, from)
    const others = new Set(open.map((each) => choices[each - 1].text).filter((each) => each !== text))
    const made = element('li', {}, element('p', { 'data-part': 'at' }, title.textContent ?? ''), chosen)
    if (feedback) made.append(element('div', { 'data-part': 'why' }, ...copied(feedback)))
    if (others.size && root.dataset.secret === undefined) {
      made.append(element('p', { 'data-part': 'others' }, words('story-others')),
        element('ul', { 'data-part': 'others' }, ...[...others].map((each) => element('li', {}, each))))
    }
    if (open.length > 1) {
      const label = words('story-from-here')
      const name = `${label} ${title.textContent}`
      made.append(button(label, () => go(way.slice(0, at)), { 'data-part': 'decide', 'aria-label': name }))
    }
    return made
  }
  return [heading, element('ol', { 'data-part': 'way' }, ...way.map(item))]
}

/** @param {HTMLElement | null} [said] */
export function copied(said) {
  return [...(said?.childNodes ?? [])].map((node) => node.cloneNode(true))
}
