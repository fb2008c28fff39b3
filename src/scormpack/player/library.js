/**
 * Course and pages come as classic scripts that push themselves: nothing else loads from `file://` and everywhere.
 */

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').PageContent} PageContent */
/** @typedef {{ course(language: string): Promise<CourseData>, page(file: string, id: string, language: string): Promise<PageContent> }} Library */

/**
 * @param {Window} window
 * @returns {Library}
 */
export function libraryOf(window) {
  /** @type {Map<string, CourseData | PageContent>} */
  const arrived = new Map()
  const place = /** @type {{ scormpack?: { push(item: CourseData | PageContent): void } }} */ (/** @type {unknown} */ (window))
  /** @param {CourseData | PageContent} item */
  const push = (item) => void arrived.set(item.type === 'page' ? `${item.language} ${item.id}` : item.language, item)
  const early = /** @type {(CourseData | PageContent)[]} */ (place.scormpack ?? [])
  early.forEach(push)
  place.scormpack = { push }

  /**
   * @param {string} file
   * @param {string} key
   */
  const brought = async (file, key) => {
    if (!arrived.has(key)) await run(window.document, file)
    const item = arrived.get(key)
    if (!item) throw new Error(`${file} brought nothing`)
    if (item.type === 'page') arrived.delete(key)
    return item
  }
  return {
    course: async (language) => /** @type {CourseData} */ (await brought(`content/${language}/course.js`, language)),
    page: async (file, id, language) => /** @type {PageContent} */ (await brought(file, `${language} ${id}`)),
  }
}

/**
 * @param {Document} document
 * @param {string} file
 * @returns {Promise<unknown>}
 */
function run(document, file) {
  const script = document.createElement('script')
  script.src = file
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error(`${file} could not be loaded`))
  })
  document.head.append(script)
  return loaded.finally(() => script.remove())
}
