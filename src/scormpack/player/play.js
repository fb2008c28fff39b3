/** One session: shows pages, keeps what the learner does, and tells the shell. */

import { button } from './dom.js'
import { connectMenu } from './menu.js'
import { mountAll } from './mount.js'
import { openingLanguage, openingPage, placeOf } from './opening.js'
import { leftOf, marksOf, pagesOf } from './outcome.js'
import { connectDrawer, outlineOf } from './outline.js'
import { articleOf, bring, connectLinks, lead, putUp, scriptsFor } from './page.js'
import { sessionOf } from './session.js'
import { announce, connectShell, showEnd, showFailure, showNotice, showNotSaved, showShell, showWaiting } from './shell.js'
import { clearAt, isSeen, keepAt, pack, unpack } from './state.js'
import { wordsOf } from './words.js'

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').PageData} PageData */
/** @typedef {{ anchor?: string, language?: string }} Way */

/**
 * @param {CourseData} course
 * @param {import('./library').Library} library
 * @param {import('./main').Parts} parts
 */
export async function play(course, library, { blocks, connect }) {
  const tracker = connect(window, course)
  /** @type {Play | undefined} */
  let playing
  let saved = true
  tracker.onSaved((kept) => {
    saved = kept
    playing?.showSaved(saved)
  })
  const begun = await tracker.start()
  playing = new Play({ course, library, blocks, tracker, begun })
  playing.connect()
  playing.showSaved(saved)
  await playing.visit(playing.page, { language: openingLanguage(course, [playing.state.language, begun.language]) })
}

class Play {
  /**
   * @param {object} parts
   * @param {CourseData} parts.course
   * @param {import('./library').Library} parts.library
   * @param {import('./types').BlockScripts} parts.blocks
   * @param {import('./types').Tracker} parts.tracker
   * @param {import('./types').Start} parts.begun
   */
  constructor({ course, library, blocks, tracker, begun }) {
    this.library = library
    this.blocks = blocks
    this.begun = begun
    this.editable = begun.mode === 'normal'
    this.state = unpack(begun.state, course.fields)
    this.course = course
    this.words = wordsOf(course.locale, course.words)
    this.page = openingPage(course, begun.place, this.state)
    this.saved = true
    this.ended = false
    this.visits = 0
    this.refreshing = 0
    this.session = sessionOf({
      window,
      tracker,
      writes: this.editable,
      snapshot: () => ({ state: pack(this.state), place: placeOf(this.page), outcome: this.left().outcome }),
      onReturn: () => this.showReturn()
    })
    this.showOutline = outlineOf((page) => this.visit(page))
  }

  connect() {
    connectShell(() => this.now(), {
      visit: (page) => this.visit(page),
      speak: (language) => this.visit(this.page, { language }),
      openLeft: () => this.enterRoom('left'),
      exit: () => this.exit()
    })
    connectDrawer()
    connectMenu((room) => this.enterRoom(room))
    connectLinks(() => this.course, (page, anchor) => this.visit(page, { anchor }))
    for (const move of ['pointerdown', 'keydown', 'wheel']) addEventListener(move, () => this.read(), { once: true })
  }

  /** @param {string} name */
  async enterRoom(name) {
    try {
      const room = await this.library.room(name, this.course)
      room.open({
        now: () => this.now(),
        library: this.library,
        learner: this.begun.learner,
        visit: (/** @type {PageData} */ page) => this.visit(page),
        again: (/** @type {PageData} */ page) => this.again(page)
      })
    } catch (error) {
      console.error(error)
      showFailure(this.words('load-failed'), () => this.enterRoom(name))
    }
  }

  left() {
    return leftOf(this.course, this.state)
  }

  /** @returns {import('./shell').Now} */
  now() {
    const { course, page, words, state } = this
    return { course, page, words, state, left: this.left() }
  }

  refresh() {
    showShell(this.now())
    this.showOutline(this.now())
  }

  /** For what changes with every key that is pressed. */
  refreshSoon() {
    clearTimeout(this.refreshing)
    this.refreshing = setTimeout(() => this.refresh(), 300)
  }

  /**
   * Shows a page. The last call wins, however late the pages of earlier ones arrive.
   * @param {PageData} wanted
   * @param {Way} [way]
   */
  async visit(wanted, way = {}) {
    const visiting = ++this.visits
    const language = way.language ?? this.course.language
    showWaiting(true)
    try {
      const course = await this.library.course(language)
      const page = pagesOf(course).find(({ id }) => id === wanted.id) ?? wanted
      const { article, definitions } = await bring(this.library, page, language)
      const blocks = await scriptsFor(article, this.blocks, (name) => this.library.room(name, course))
      if (visiting !== this.visits) return
      this.enter(course, page, visiting > 1)
      showWaiting(false)
      putUp(article)
      mountAll(article, { ...this.around(definitions), blocks })
      if (visiting > 1) this.arrive(article, way)
    } catch (error) {
      console.error(error)
      if (visiting === this.visits) showFailure(this.words('load-failed'), () => this.visit(wanted, way))
    }
  }

  /**
   * @param {CourseData} course
   * @param {PageData} page
   * @param {boolean} moved
   */
  enter(course, page, moved) {
    if (moved) this.read()
    this.course = course
    this.page = page
    this.words = wordsOf(course.locale, course.words)
    this.state.language = course.language
    if (moved) this.read()
    this.refresh()
    this.session.keep()
    this.showSaved(this.saved)
    const connected = this.begun.connected ? '' : this.words('not-connected')
    showNotice(this.editable ? connected : this.words('looking-back'))
  }

  /**
   * @param {HTMLElement} article
   * @param {Way} way
   */
  arrive(article, way) {
    if (way.language) announce(this.page.title)
    else lead(article, way.anchor)
  }

  /** Counts the page as seen. The one that a session opens with waits for the learner's first move. */
  read() {
    const { page, state } = this
    if (!this.editable || isSeen(state, page.slot)) return
    keepAt(state, this.course.fields, page.slot, [1], { numbers: [1], text: '' })
    this.session.experience({ id: page.id, title: page.title })
    this.session.keepSoon()
    this.refresh()
  }

  /**
   * @param {Record<string, object>} definitions
   * @returns {Omit<import('./mount').Around, 'blocks'>}
   */
  around(definitions) {
    const { words, editable, state, course, page, session, begun } = this
    return {
      words,
      language: course.language,
      editable,
      state,
      fields: course.fields,
      definitions,
      announce,
      desk: {
        course,
        learner: begun.learner,
        launch: begun.launch,
        outcome: () => this.left().outcome,
        bring: (file) => articleOf(this.library, file),
        keep: () => session.keep(true),
        visit: (id) => {
          const goal = pagesOf(course).find((each) => each.id === id)
          if (goal) this.visit(goal)
        },
        openLeft: () => this.enterRoom('left')
      },
      changed: () => {
        session.keepSoon()
        this.refreshSoon()
      },
      answered: (answer) => {
        session.answer({ ...answer, page: page.id })
        session.keep()
        this.refresh()
      }
    }
  }

  /**
   * Lets the learner answer again what was answered wrongly on a page.
   * @param {PageData} page
   */
  again(page) {
    const wrong = marksOf(page, this.state).filter((mark) => mark.judged && mark.credit < 1)
    for (const { slot } of wrong) clearAt(this.state, this.course.fields, slot)
    this.visit(page)
  }

  /** @param {boolean} saved */
  showSaved(saved) {
    this.saved = saved
    showNotSaved(saved ? '' : this.words('not-saved'))
    if (this.ended) this.showExit()
  }

  exit() {
    this.read()
    this.ended = true
    this.session.finish(false)
    this.showExit()
    if (this.safe() && window.opener) setTimeout(() => window.close(), 1000)
  }

  safe() {
    return this.saved && this.begun.connected
  }

  showExit() {
    const { words } = this
    const said = this.safe() ? [words('ended-safe'), words('ended-place')] : [words('ended-unsaved')]
    showEnd(words('ended'), said, this.reload())
  }

  /** The browser brought the page back from its memory, but the LMS has closed the session. */
  showReturn() {
    showEnd(this.words('ended'), [this.words('ended-reload')], this.reload())
  }

  reload() {
    return button(this.words('go-on'), () => location.reload(), { class: 'primary' })
  }
}
