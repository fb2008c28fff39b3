/**
 * What outlives a reload: text in the browser, under names that begin alike.
 * @param {string} room
 * @returns {import('./types').Store}
 */
export function store(room) {
  const start = `preview:${room}:`
  return {
    read: name => localStorage.getItem(start + name),
    write: (name, text) => localStorage.setItem(start + name, text),
    forget() {
      for (const key of Object.keys(localStorage)) if (key.startsWith(start)) localStorage.removeItem(key)
    }
  }
}
