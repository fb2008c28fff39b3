/**
 * Tells listeners when what is sent stops being kept, and when it is kept again.
 */
export function saved() {
  /** @type {((saved: boolean) => void)[]} */
  const listeners = []
  let kept = true
  return {
    /** @param {boolean} now */
    tell(now) {
      if (now === kept) return
      kept = now
      listeners.forEach(listener => listener(now))
    },
    /** @param {(saved: boolean) => void} listener */
    listen(listener) {
      listeners.push(listener)
      if (!kept) listener(false)
    }
  }
}
