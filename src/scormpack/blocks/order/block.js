/** Lines that are put in order with two buttons each. */

import { numeral } from '../../player/digits.js'
import { part, parts } from '../../player/dom.js'
import { question, stamp } from '../../player/question.js'

/** @param {HTMLElement} root */
const rowsOf = (root) => parts(root, 'row')

/** @param {HTMLElement} root @param {number[]} numbers */
const rowsIn = (root, numbers) =>
  numbers.flatMap((number) => rowsOf(root).filter(({ dataset }) => dataset.value === String(number)))

/** Says at the ends of the list which button has nowhere to go; it stays where it is, so that focus does too. @param {HTMLElement} root */
function markEnds(root) {
  const ends = { up: rowsOf(root)[0], down: rowsOf(root).at(-1) }
  for (const [name, end] of Object.entries(ends)) {
    for (const button of parts(root, name)) button.setAttribute('aria-disabled', String(end?.contains(button)))
  }
}

/**
 * The neighbour moves around the row, because a row that moves would lose the focus of its button.
 * @param {HTMLElement} root
 * @param {HTMLElement} row
 * @param {string} way
 * @param {import('../../player/types').Tools} tools
 */
function move(root, row, way, tools) {
  const neighbour = way === 'up' ? row.previousElementSibling : row.nextElementSibling
  if (!neighbour) return
  if (way === 'up') row.after(neighbour)
  else row.before(neighbour)
  row.scrollIntoView({ block: 'nearest' })
  markEnds(root)
  const rows = rowsOf(root)
  tools.announce(tools.words('moved', { position: rows.indexOf(row) + 1, count: rows.length }))
  row.dispatchEvent(new Event('input', { bubbles: true }))
}

export const order = question({
  read: (root) => ({ numbers: rowsOf(root).map(({ dataset }) => Number(dataset.value)), text: '' }),
  write: (root, { numbers }) => {
    const kept = rowsIn(root, numbers)
    const start = rowsOf(root).sort((one, other) => Number(one.dataset.start) - Number(other.dataset.start))
    part(root, 'rows')?.append(...(kept.length === start.length ? kept : start))
    markEnds(root)
  },
  judge: (root, { numbers }) => {
    const rows = rowsIn(root, numbers)
    if (rows.every(({ dataset }, at) => dataset.start === String(at + 1))) return null
    return Number(rows.every(({ dataset }, at) => dataset.place === String(at + 1)))
  },
  mark: (root, kept, standing) => {
    rowsIn(root, kept?.numbers ?? []).forEach((row, at) => {
      const isRight = row.dataset.place === String(at + 1)
      stamp(row, isRight ? 'right' : 'wrong')
      if (!isRight && standing !== 'open') stamp(row, 'answer', numeral(row, Number(row.dataset.place)))
    })
  },
  response: (root, { numbers }) => rowsIn(root, numbers).map(({ dataset }) => dataset.letter).join('[,]'),
  ready: (root, tools) => {
    for (const moves of parts(root, 'moves')) moves.hidden = !tools.editable
    for (const row of rowsOf(root)) {
      for (const way of ['up', 'down']) part(row, way)?.addEventListener('click', () => move(root, row, way, tools))
    }
  }
})
