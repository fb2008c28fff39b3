/** The player begins: what the linker hands over, and the course in the language of the document. */

import { libraryOf } from './library.js'
import { play } from './play.js'
import { showFailure } from './shell.js'

/**
 * @typedef {object} Parts The scripts of the blocks by folder, and the target's driver.
 * @property {import('./types').BlockScripts} blocks
 * @property {(window: Window, course: import('./types').CourseData) => import('./types').Tracker} connect
 * @property {object} shared the modules of the player that rooms use
 */

/** @param {Parts} parts */
export async function start(parts) {
  const library = libraryOf(window, parts.shared)
  dress(document)
  try {
    await play(await library.course(document.documentElement.lang), library, parts)
  } catch (error) {
    console.error(error)
    showFailure('', () => location.reload())
  }
}

/**
 * Where the LMS forbids styles and scripts in the page, what is in its head comes from here: the learner's look, and the
 * style in a file.
 * @param {Document} document
 */
function dress(document) {
  try {
    Object.assign(document.documentElement.dataset, JSON.parse(localStorage['scormpack.display']))
  } catch {
    // Nothing is kept, or nothing may be.
  }
  if (getComputedStyle(document.documentElement).getPropertyValue('--accent')) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = 'player.css'
  document.head.append(link)
}
