/**
 * A page of its own: nobody listens, and the browser keeps what it can.
 * @param {import('../../preview/frame/types').Stage} stage
 * @returns {import('../../preview/frame/types').Host}
 */
export function host({ course, failing }) {
  const key = `scormpack:${course.id}`
  const kept = () => Object(JSON.parse(localStorage.getItem(key) || '{}'))
  return {
    query: '',
    model: () => Object.entries(kept()).map(([name, value]) => [name, String(value)]),
    state: () => String(kept().state ?? ''),
    entered({ Storage }) {
      const { setItem } = Storage.prototype
      /** @param {string} name @param {string} text */
      Storage.prototype.setItem = function (name, text) {
        if (failing()) throw new Error('The preview plays a browser that keeps nothing.')
        setItem.call(this, name, text)
      }
    },
    forget: () => localStorage.removeItem(key)
  }
}
