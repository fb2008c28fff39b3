/** The frame begins: it listens to the server, and shows the course with what comes of it. */

import { callList } from './calls.js'
import { showData } from './data.js'
import { folding, part } from './dom.js'
import { showFindings, showMistakes } from './findings.js'
import { stage } from './stage.js'
import { store } from './store.js'
import { connectSwitches } from './switches.js'
import { connectTabs } from './tabs.js'
import { language, told, words } from './words.js'

/** @type {import('./types').Status | null} */
let status = null
let shownVersion = 0
/** The place on the page outlives a reload of the frame itself. */
const kept = store('frame')

const calls = callList()
const switches = connectSwitches(kept, changed)
const play = stage({
  choice: switches.choice,
  called(call) {
    calls.add(call)
    refresh()
  },
  launched() {
    const { target, language: spoken } = switches.choice()
    calls.launched(`${titleOf(target)} · ${spoken}`)
  }
})
connectTabs(kept)

/** @param {string} target */
const titleOf = target => status?.course?.targets.find(({ name }) => name === target)?.title ?? target

const refresh = () => {
  const host = play.host()
  if (host && status?.course) showData(host, status.course, switches.choice().target)
}

/** @param {import('./place.js').Place | null} place */
const launch = async place => {
  if (!status?.course) return
  showTitle()
  await play.launch(status.course, place)
  refresh()
}

/** @param {string} page */
const open = page => void play.open(page)

/** @param {keyof import('./types').Choice} name */
function changed(name) {
  if (name === 'width') showWidth()
  else if (name === 'failing') tellFailing()
  else if (name !== 'follow') launch(play.place())
}

const showWidth = () => {
  const { width } = switches.choice()
  part('stage').style.setProperty('--width', width ? `${width}px` : '100%')
  part('stage').toggleAttribute('data-narrow', width !== '')
}

/** The LRS stands in the server, and must be told. */
const tellFailing = () => fetch('/failing', { method: 'PUT', body: String(switches.choice().failing) })

/**
 * @param {'good' | 'broken' | 'waiting'} state
 * @param {string} text
 */
const showCondition = (state, text) => {
  part('condition').dataset.state = state
  part('condition').textContent = text
}

/** The course's title in the language that is shown; in the browser's tab with the number of errors. */
const showTitle = () => {
  const count = errors()
  const spoken = status?.course?.languages.find(({ code }) => code === switches.choice().language)
  const title = spoken?.title ?? words('preview')
  part('title').textContent = title
  part('title').lang = spoken?.code ?? language
  part('title').dir = spoken?.dir ?? document.dir
  document.title = [...count ? [`(${count})`] : [], title, '·', words('preview')].join(' ')
}

const errors = () => status?.findings.filter(({ severity }) => severity === 'error').length ?? 0

/** @param {import('./types').Status} now */
const show = now => {
  const first = status === null
  status = now
  if (now.broken || errors()) showCondition('broken', now.trouble ? words('trouble-short') : words('broken', { count: errors() }))
  else showCondition('good', words('good'))
  showMistakes(now, open)
  showFindings(now, open)
  if (now.course) switches.offer(now.course)
  showTitle()
  if (!now.course) return
  const saved = first ? undefined : now.changed.find(file => now.course?.pages[file])
  if (now.version !== shownVersion) showCourse(now, saved)
}

/**
 * @param {import('./types').Status} now
 * @param {string | undefined} saved the page that was saved, by its file
 */
const showCourse = (now, saved) => {
  shownVersion = now.version
  const here = play.place() ?? JSON.parse(kept.read('place') || 'null')
  const page = saved ? now.course?.pages[saved] : undefined
  const elsewhere = page !== undefined && page !== here?.page
  const follows = elsewhere && switches.choice().follow
  part('saved').hidden = !elsewhere || follows
  if (elsewhere && saved) {
    const said = part('saved').querySelector('span')
    if (said) said.textContent = words('saved', { file: saved })
    part('show-saved').onclick = () => {
      part('saved').hidden = true
      open(page)
    }
  }
  const known = Object.values(now.course?.pages ?? {}).includes(here?.page)
  launch(follows ? { page, top: 0 } : known ? here : null)
}

/** What the learner did is found again, or not: as an LMS would launch it. */
part('again').addEventListener('click', () => launch(null))
part('anew').addEventListener('click', () => {
  play.leave()
  play.host()?.forget()
  launch(null)
})
folding(part('fold-panel'), shown => {
  document.body.dataset.panel = shown ? '' : 'folded'
  part('panel').hidden = !shown
})
folding(part('fold-mistakes'), shown => {
  part('fold-mistakes').textContent = words(shown ? 'fold' : 'unfold')
  const list = document.getElementById('mistakes')
  if (list) list.hidden = !shown
})
addEventListener('storage', refresh)
addEventListener('pagehide', () => {
  const place = play.place()
  if (place) kept.write('place', JSON.stringify(place))
})

showWidth()
tellFailing()
showCondition('waiting', words('reading'))
const news = new EventSource(`/events?language=${told}`)
news.addEventListener('status', event => show(JSON.parse(event.data)))
news.addEventListener('call', event => {
  const call = JSON.parse(event.data)
  calls.add(play.host()?.heard?.(call) ?? call)
  refresh()
})
news.addEventListener('error', () => {
  showCondition('waiting', words('gone'))
  shownVersion = 0
})
