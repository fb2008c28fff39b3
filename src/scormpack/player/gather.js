/** What the learner kept, with what was asked: pure functions of the course and the state. */

import { pagesOf } from './outcome.js'
import { numbersAt } from './state.js'

/**
 * In reading order; `text` is "" and `ticked` empty where nothing is kept.
 * @param {import('./types').NoteData[]} notes
 * @param {import('./types').CourseData} course
 * @param {import('./state').State} state
 */
export function gathered(notes, course, state) {
  const pages = pagesOf(course)
  return notes.flatMap(({ page: id, slot, asked, items }) => {
    const page = pages.find((each) => each.id === id)
    if (!page) return []
    const ticks = numbersAt(state, slot, (state.bits[slot] ?? '').split('').map(() => 1))
    const ticked = items.filter(([at]) => ticks[at] === 1).map(([, text]) => text)
    return [{ page, asked, text: items.length ? '' : (state.texts[slot] ?? '').trim(), ticked }]
  })
}
