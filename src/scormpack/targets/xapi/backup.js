/**
 * What the LRS has not taken yet, kept in the browser for the next launch. Where storage is blocked there is no such safety.
 * @param {Window} window
 * @param {string} name
 */
export function backup(window, name) {
  const key = `scormpack:${name}`
  return {
    /** @returns {any} null where nothing is kept */
    read() {
      try {
        return JSON.parse(window.localStorage.getItem(key) || 'null')
      } catch {
        return null
      }
    },
    /** @param {object | null} value null to forget it */
    write(value) {
      try {
        if (value) window.localStorage.setItem(key, JSON.stringify(value))
        else window.localStorage.removeItem(key)
      } catch {
        // Blocked or full: what is in memory is sent as long as the page lives.
      }
    }
  }
}
