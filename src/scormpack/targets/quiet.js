/**
 * Acts once after a spell of quiet, however often it is asked to; never later than five such spells after the first time.
 * @param {Window} window
 * @param {() => void} act
 */
export function quiet(window, act) {
  let timer = 0
  let latest = 0

  const stop = () => {
    window.clearTimeout(timer)
    timer = 0
  }

  /** @param {number} spell milliseconds */
  const after = spell => {
    const now = window.performance.now()
    if (!timer) latest = now + 5 * spell
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      timer = 0
      act()
    }, Math.min(spell, Math.max(0, latest - now)))
  }

  return { after, stop }
}
