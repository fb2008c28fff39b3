/** The time that is left, on the screen. */

import { button, element } from '../../player/dom.js'
import { secondsAt } from './clock.js'
import { duration } from './stage.js'

/** Minutes before the end that are told, seen or not. */
const TOLD = [10, 5, 1]

/**
 * It can be hidden, until it is nearly up. Runs as long as the stage is in the page and the attempt lasts.
 * @param {import('./types').Room} room
 * @param {() => void} over
 * @returns {HTMLElement}
 */
export function clockIn(room, over) {
  const { stage, tools, attempt, allowed } = room
  const { words, announce } = tools
  const place = element('div', { 'data-part': 'clock' })
  if (!Number.isFinite(allowed)) return place
  const text = element('span', { role: 'timer' })
  const hide = button('', () => hidden(!text.hidden))
  place.append(text, hide)
  const { number, started } = attempt()
  const left = () => Math.max(0, started + allowed - secondsAt(Date.now()))
  let before = left()

  /** @param {boolean} now */
  const hidden = (now) => {
    text.hidden = now
    hide.textContent = now ? words('exam-show-time') : words('exam-hide-time')
  }

  const tell = () => {
    const now = left()
    const said = words('exam-time-left', { time: duration(room, now) })
    if (text.textContent !== said) text.textContent = said
    if (TOLD.some((minutes) => now <= minutes * 60 && before > minutes * 60)) {
      hidden(false)
      announce(said)
    }
    place.toggleAttribute('data-near', now <= 300)
    before = now
  }

  const timer = setInterval(() => {
    if (!stage.isConnected || attempt().phase !== 1 || attempt().number !== number) return clearInterval(timer)
    tell()
    if (before > 0) return
    clearInterval(timer)
    over()
  }, 1000)
  hidden(false)
  tell()
  return place
}
