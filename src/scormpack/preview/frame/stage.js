import { element, part } from './dom.js'
import { goTo, placeIn } from './place.js'
import { store } from './store.js'
import { words } from './words.js'

/**
 * The course as a package, launched by what plays the LMS of its target.
 * @param {{ choice: () => import('./types').Choice, called: (call: import('./types').Call) => void, launched: () => void }} parts
 */
export function stage({ choice, called, launched }) {
  /** @type {HTMLIFrameElement | null} */
  let frame = null
  /** @type {import('./types').Host | null} */
  let host = null
  let launches = 0

  /**
   * Ends the session of the package, as its window's going would: the LMS knows one at a time. What it shows stays for the
   * eye until the next one stands there.
   */
  const leave = () => {
    const leaving = frame
    frame = null
    leaving?.contentWindow?.dispatchEvent(new PageTransitionEvent('pagehide'))
    leaving?.setAttribute('inert', '')
  }

  /**
   * @param {import('./types').Course} course
   * @param {import('./place.js').Place | null} place where to be in it; null: where the package itself resumes
   */
  const launch = async (course, place) => {
    const launching = ++launches
    part('stage').setAttribute('aria-busy', 'true')
    const { target, language, audience, learner } = choice()
    const { host: play } = await import(`/code/targets/${target}/host.js`)
    if (launching !== launches) return
    leave()
    const begin = () => {
      host = play({
        course,
        language,
        learner,
        store: store(`${course.id}:${target}`),
        failing: () => choice().failing,
        called
      })
      launched()
    }
    begin()
    const path = `/course/${target}/${language}/${audience || '_'}/index.html${host?.query}`
    const made = /** @type {HTMLIFrameElement} */ (
      element('iframe', { title: words('stage'), src: path, 'data-waiting': '', allow: 'fullscreen' }))
    frame = made
    made.addEventListener('load', () => {
      // A package that loads itself again has ended its session by then, and needs the next one at once.
      const inside = /** @type {Window & typeof globalThis} */ (made.contentWindow)
      host?.entered?.(inside)
      inside.addEventListener('pagehide', () => {
        if (frame === made) begin()
      })
    })
    part('stage').append(made)
    await goTo(made, place)
    if (launching !== launches) return made.remove()
    delete made.dataset.waiting
    for (const other of [...part('stage').children]) if (other !== made) other.remove()
    part('stage').removeAttribute('aria-busy')
  }

  return {
    launch,
    leave,
    place: () => placeIn(frame),
    /** @param {string} page */
    open: page => frame && goTo(frame, { page, top: 0 }),
    host: () => host,
    isShown: () => frame !== null
  }
}
