/**
 * A window with a clock of its own, as much of one as the drivers ask for.
 */
export function fakeWindow(more = {}) {
  let now = 0
  let last = 0
  const timers = new Map()
  const window = {
    performance: { now: () => now },
    setTimeout(act, wait) {
      timers.set(++last, { act, due: now + wait })
      return last
    },
    clearTimeout: timer => timers.delete(timer),
    addEventListener() {},
    localStorage: fakeStorage(),
    parent: null,
    opener: null,
    ...more
  }
  window.parent ??= window
  /** Lets time pass, with what is due in it. */
  window.pass = milliseconds => {
    const end = now + milliseconds
    for (;;) {
      const [timer, next] = [...timers].sort((a, b) => a[1].due - b[1].due)[0] ?? []
      if (!next || next.due > end) break
      timers.delete(timer)
      now = Math.max(now, next.due)
      next.act()
    }
    now = end
  }
  return window
}

export function fakeStorage() {
  const held = new Map()
  return {
    getItem: key => held.get(key) ?? null,
    setItem: (key, value) => held.set(key, String(value)),
    removeItem: key => held.delete(key),
    held
  }
}

/** A storage that the browser has locked away. */
export const lockedStorage = { get localStorage() { throw new Error('SecurityError') } }
