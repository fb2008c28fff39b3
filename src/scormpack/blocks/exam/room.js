/** The final test: a room that is entered with its page. It knows where an attempt stands, and each view is a file. */

import { element, part } from '../../player/dom.js'
import { extraTime, secondsAllowed, secondsAt } from './clock.js'
import { seatsOf, shareOf } from './form.js'
import { showResult } from './result.js'
import { showSheet } from './sheet.js'
import { showStart } from './start.js'
import { showFailed } from './stage.js'

const [RUNNING, HANDED_IN] = [1, 2]
const SEEDS = 2 ** 16

/** @typedef {import('./types').Attempt} Attempt */
/** @typedef {import('./types').Seat} Seat */

export const exam = { mount }

/**
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, tools) {
  /** @type {import('./types').ExamData} */
  const exam = JSON.parse(root.dataset.exam ?? '')
  const allowed = secondsAllowed(exam.minutes, extraTime(exam.extra, tools.desk.launch))
  const stage = element('div', { 'data-part': 'stage' })
  part(root, 'script')?.remove()
  root.append(stage)

  /** @returns {Attempt} */
  const attempt = () => {
    const [number, phase, seed, started, ended, best, last] = tools.kept().numbers
    return { number, phase, seed, started, ended, best, last }
  }

  /** @param {Attempt} attempt */
  const keep = ({ number, phase, seed, started, ended, best, last }) => {
    tools.keep({ numbers: [number, phase, seed, started, ended, best, last], text: '' })
    tools.desk.keep()
  }

  const begin = () => {
    const { number, best, last } = attempt()
    for (const { slot } of exam.questions) {
      tools.desk.at(element('div', { 'data-slot': slot })).keep({ numbers: [], text: '' })
    }
    const seed = Math.floor(Math.random() * SEEDS)
    keep({ number: number + 1, phase: RUNNING, seed, started: secondsAt(Date.now()), ended: 0, best, last })
    enter(true)
  }

  /** @param {Seat[]} seats @param {boolean} [late] */
  const handIn = (seats, late = false) => {
    const now = attempt()
    if (now.phase !== RUNNING) return
    for (const seat of seats) seat.handIn()
    const last = shareOf(seats)
    const ended = Math.min(secondsAt(Date.now()), now.started + allowed)
    keep({ ...now, phase: HANDED_IN, ended, last, best: Math.max(now.best, last) })
    showResult(room, seats, { late, led: true })
  }

  /** @param {boolean} [led] whether the learner asked for it, so that focus goes there */
  const enter = async (led = false) => {
    const { phase } = attempt()
    if (!phase || (phase === RUNNING && !tools.editable)) return showStart(room)
    try {
      const seats = await seatsOf(room)
      if (phase === HANDED_IN) showResult(room, seats)
      else if (secondsAt(Date.now()) >= attempt().started + allowed) handIn(seats, true)
      else showSheet(room, seats, led)
    } catch (error) {
      console.error(error)
      showFailed(room, () => enter(true))
    }
  }

  /** @type {import('./types').Room} */
  const room = { exam, tools, stage, attempt, allowed, begin, prepare: () => showStart(room, true), handIn }
  enter()
}
