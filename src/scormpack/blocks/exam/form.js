/** The questions of an attempt. */

import { draw } from './draw.js'
import { seatOf, shuffleChoices } from './seat.js'

/** @typedef {import('./types').Seat} Seat */

/**
 * Brings the banks that are needed, and each question of the form in its order.
 * @param {import('./types').Room} room
 * @returns {Promise<Seat[]>}
 */
export async function seatsOf({ exam, tools, attempt }) {
  const { seed, number } = attempt()
  const places = draw(exam, seed, number)
  const bankOf = (/** @type {number} */ place) => exam.cells.find((cell) => cell.questions.includes(place))?.bank ?? 0
  const wanted = [...new Set(places.map(bankOf))]
  const brought = await Promise.all(wanted.map((at) => tools.desk.bring(exam.banks[at].file)))
  return places.map((place) => {
    const { article, definitions } = brought[wanted.indexOf(bankOf(place))]
    const question = exam.questions[place]
    const root = /** @type {HTMLElement | null} */ (article.querySelector(`[id="${question.id}"]`))
    if (!root) throw new Error(`${question.id} is not in its bank`)
    const seat = seatOf(root, question, exam.banks[bankOf(place)], tools.desk.at(root, definitions), exam)
    if (exam.shuffle.choices) shuffleChoices(seat, tools, `${seed} ${number} choices`)
    return seat
  })
}

/**
 * What was reached in hundredths of a percent.
 * @param {Seat[]} seats
 */
export function shareOf(seats) {
  const points = seats.reduce((sum, { question }) => sum + question.points, 0)
  const earned = seats.reduce((sum, { question, earned }) => sum + (question.points * earned()) / question.steps, 0)
  return points ? Math.round((earned / points) * 10000) : 0
}
