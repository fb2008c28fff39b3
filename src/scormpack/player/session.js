/** When what is kept: the player's side of `Tracker`. */

const QUIET = 1000

/** @typedef {import('./types').Tracker} Tracker */
/** @typedef {{ state: string, place: string, outcome: import('./types').Outcome }} Snapshot */

/**
 * `onReturn` is called when the browser brings back a page whose session has ended.
 * @param {{ window: Window, tracker: Tracker, writes: boolean, snapshot: () => Snapshot, onReturn: () => void }} parts
 */
export function sessionOf({ window, tracker, writes, snapshot, onReturn }) {
  let timer = 0
  let ended = false
  let told = ''

  /** @param {boolean} [urgent] */
  const keep = (urgent = false) => {
    window.clearTimeout(timer)
    if (ended || !writes) return
    const { state, place, outcome } = snapshot()
    const news = JSON.stringify(outcome)
    // First the state: a final result makes some drivers commit at once, and what belongs to it must be in.
    tracker.keep(state, place)
    if (news !== told) tracker.outcome(outcome)
    told = news
    if (urgent) tracker.keep(state, place, true)
  }

  /** Keeps once the learner has paused. */
  const keepSoon = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => keep(), QUIET)
  }

  /** @param {boolean} leaving */
  const finish = (leaving) => {
    if (ended) return
    told = ''
    keep(true)
    ended = true
    tracker.finish(leaving)
  }

  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') keep(true)
  })
  window.addEventListener('pagehide', () => finish(true))
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && ended) onReturn()
  })

  return {
    keep,
    keepSoon,
    finish,
    /** @param {import('./types').AnswerReport} answer */
    answer: (answer) => {
      if (writes && !ended) tracker.answer(answer)
    },
    /** @param {import('./types').PageReport} page */
    experience: (page) => {
      if (writes && !ended) tracker.experience(page)
    }
  }
}
