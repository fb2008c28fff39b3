/** A recording that goes on where the learner stopped. */

import { part } from '../../player/dom.js'

export const media = { mount }

/** Seconds to a step of what is kept. */
const STEP = 5

/** Steps after which the place is kept while it plays. Each time is a request that some LMSs hold the page up for. */
const OFTEN = 12

/**
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { kept, keep }) {
  const player = /** @type {HTMLMediaElement} */ (part(root, 'player'))
  if (!root.dataset.slot) return
  let at = kept().numbers[0] ?? 0
  const now = () => (player.ended ? 0 : Math.min(Math.floor(player.currentTime / STEP), 2 ** Number(root.dataset.widths) - 1))

  const note = () => {
    if (now() === at) return
    at = now()
    keep({ numbers: [at], text: '' })
  }

  // Before anything is loaded this is where playing will begin.
  if (at) player.currentTime = at * STEP
  player.addEventListener('timeupdate', () => {
    if (player.paused || Math.abs(now() - at) >= OFTEN) note()
  })
  // On the way out, before the player writes for the last time.
  player.addEventListener('play', () => addEventListener('visibilitychange', note, true))
  player.addEventListener('pause', () => {
    removeEventListener('visibilitychange', note, true)
    note()
  })
}
