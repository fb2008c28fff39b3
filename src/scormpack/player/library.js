/**
 * Course, pages and rooms come as classic scripts that push themselves: nothing else loads from `file://` and everywhere.
 */

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').PageContent} PageContent */
/** @typedef {import('./types').RoomContent} RoomContent */
/** @typedef {CourseData | PageContent | RoomContent | import('./types').SearchData | import('./types').NotesData} Item */
/**
 * @typedef {object} Library
 * @property {(language: string) => Promise<CourseData>} course
 * @property {(file: string) => Promise<PageContent>} page
 * @property {(file: string) => Promise<any>} bring what only a room needs
 * @property {(name: string, course: CourseData) => Promise<any>} room what the room's module exports; the course gets the room's words
 */

/**
 * @param {Window} window
 * @param {object} shared the modules of the player that rooms use
 * @returns {Library}
 */
export function libraryOf(window, shared) {
  const { document } = window
  /** @type {Map<string, Item>} by the file that brought it */
  const arrived = new Map()
  const place = /** @type {{ scormpack?: { push(item: Item): void } }} */ (/** @type {unknown} */ (window))
  for (const course of /** @type {CourseData[]} */ (place.scormpack ?? [])) arrived.set(courseFile(course.language), course)
  place.scormpack = { push: (item) => void arrived.set(document.currentScript?.getAttribute('src') ?? '', item) }

  /** @param {string} file */
  const brought = async (file) => {
    if (!arrived.has(file)) await run(document, file)
    const item = arrived.get(file)
    if (!item) throw new Error(`${file} brought nothing`)
    return item
  }
  return {
    course: async (language) => /** @type {CourseData} */ (await brought(courseFile(language))),
    page: async (file) => {
      const page = await brought(file)
      arrived.delete(file)
      return /** @type {PageContent} */ (page)
    },
    bring: brought,
    room: async (name, course) => {
      const room = /** @type {RoomContent} */ (await brought(`rooms/${name}.js`))
      Object.assign(course.words, room.words[course.language])
      return (room.made ??= furnished(document, room, shared))
    }
  }
}

/** @param {string} language */
function courseFile(language) {
  return `content/${language}/course.js`
}

/**
 * A style sheet that a script makes is allowed even where the LMS forbids styles in the page.
 * @param {Document} document
 * @param {RoomContent} room
 * @param {object} shared
 */
function furnished(document, { style, make }, shared) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  document.adoptedStyleSheets.push(sheet)
  return make(shared)
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
