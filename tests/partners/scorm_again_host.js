// The page of an LMS: scorm-again's SCORM 1.2 API as window.API, behind the manners of the LMS that the test asks for.
// Every call of the content is kept with its answer. What is committed goes to the server of the test, which is the store.

/**
 * @typedef {object} Settings
 * @property {number} visit
 * @property {'strict' | 'refuses' | 'cuts' | 'moodle'} manners
 * @property {boolean} masteryOverride
 * @property {boolean} standardsMode
 * @property {Record<string, string>} cmi  what the LMS knows when the content starts
 * @property {string} launch  address of the launch file
 */

/** @type {Settings} */
const settings = JSON.parse(document.getElementById('settings').textContent)
const FUNCTIONS = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError',
  'LMSGetErrorString', 'LMSGetDiagnostic']

/** Set once a window is being taken away: from then on only a beacon leaves the browser. */
let leaving = false
/** An error code of our own, which stands in for scorm-again's until the next call. */
let refusal = ''
/** @type {object[]} */
let calls = []
/** Calls and commits are numbered, since beacons may overtake each other. */
let made = 0
let commits = 0

/** @param {Record<string, string>} cmi */
const fresh = (cmi) => {
  const api = new window.Scorm12API({
    logLevel: 5,
    autocommit: false,
    dataCommitFormat: 'flattened',
    lmsCommitUrl: '/commit',
    mastery_override: settings.masteryOverride,
    autoCompleteLessonStatus: settings.manners === 'moodle',
    httpService: {
      updateSettings() {},
      processHttpRequest: (url, values, finish) => post(url, JSON.stringify({ visit: settings.visit, number: ++commits, finish, values }))
    }
  })
  api.loadFromFlattenedJSON(cmi)
  return api
}

/** As LMSs do it: a request that blocks while the page lives, a beacon that knows no answer when it goes. */
const post = (url, body) => {
  if (leaving) {
    return navigator.sendBeacon(url, body) ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 }
  }
  const request = new XMLHttpRequest()
  request.open('POST', url, false)
  request.send(body)
  return JSON.parse(request.responseText)
}

const refuse = (code) => {
  refusal = code
  return 'false'
}

let real = fresh(settings.cmi)
const plain = (name) => (...args) => real[name](...args)

// --- manners -----------------------------------------------------------------------------------------------------------

const number = (value, low, high) => /^[\s\d.eE+-]*$/.test(value) && Number(value) >= low && Number(value) <= high
const ascii = (value) => /^[\u0021-\u007e]{1,255}$/.test(value)
const oneOf = (...values) => (value) => values.includes(value)
const atMost = (limit) => (value) => value.length <= (settings.standardsMode ? limit : 64000)
const timespan = (value) => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value)

/** What Moodle 4.5 answers 405 to (mod/scorm/datamodels/scorm_12.js, measured), where scorm-again is more patient. */
const MOODLE = [
  [/^cmi\.core\.lesson_status$/, oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed')],
  [/\.score\.(raw|min|max)$/, (value) => number(value, 0, 100)],
  [/\.(session_time|latency)$/, timespan],
  [/^cmi\.interactions\.\d+\.time$/, (value) => /^\d{2}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value)],
  [/^cmi\.core\.exit$/, oneOf('', 'suspend', 'logout', 'time-out')],
  [/^cmi\.(interactions|objectives)\.\d+(\.objectives\.\d+)?\.id$/, ascii],
  [/\.(student_response|pattern)$/, atMost(255)],
  [/^cmi\.core\.lesson_location$/, atMost(255)],
  [/^cmi\.(suspend_data|comments)$/, atMost(4096)],
  [/^cmi\.interactions\.\d+\.type$/,
    oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric')],
  [/^cmi\.interactions\.\d+\.result$/,
    (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || (value !== '' && Number.isFinite(Number(value)))],
  [/\.weighting$/, (value) => number(value, -100, 100)],
  [/^cmi\.student_preference\.audio$/, (value) => number(value, -1, 100)],
  [/^cmi\.student_preference\.speed$/, (value) => number(value, -100, 100)],
  [/^cmi\.student_preference\.text$/, (value) => number(value, -1, 1)]
]

/** @type {Record<Settings['manners'], () => Record<string, (...args: string[]) => unknown>>} */
const MANNERS = {
  strict: () => ({}),

  /** An LMS whose session is gone, or an API object that is only a façade. */
  refuses: () => Object.fromEntries(FUNCTIONS.slice(0, 5).map((name) => [name, () => {
    refuse('101')
    return name === 'LMSGetValue' ? '' : 'false'
  }])),

  /** Keeps what SCORM 1.2 promises and drops the rest without a word. */
  cuts: () => ({
    LMSSetValue: (element, value) =>
      real.LMSSetValue(element, element === 'cmi.suspend_data' ? String(value).slice(0, 4096) : value)
  }),

  moodle: () => {
    const numbers = new Set()
    const written = new Set()
    let poisoned = false
    let finished = false
    const kept = () => {
      poisoned ||= [...written].some((element) => /^cmi\.(interactions|objectives)\./.test(element))
      written.clear()
    }
    return {
      LMSInitialize: (parameter) => {
        if (poisoned) throw new TypeError("Cannot read properties of undefined (reading 'objectives')")
        if (finished) {
          const cmi = real.getFlattenedCMI()
          real = fresh(Object.fromEntries(Object.entries(cmi).filter(([, value]) => typeof value === 'string')))
          finished = false
        }
        return real.LMSInitialize(parameter)
      },
      LMSSetValue: (element, value) => {
        const text = String(value)
        if (MOODLE.some(([pattern, accepts]) => pattern.test(element) && !accepts(text))) return refuse('405')
        const result = real.LMSSetValue(element, /\.score\./.test(element) && text.trim() === '' ? '0' : text)
        if (result === 'true') written.add(element)
        if (result === 'true' && /\.score\.|\.weighting$/.test(element)) numbers.add(element)
        if (real.LMSGetLastError() === '401') refusal = '201'
        return result
      },
      LMSGetValue: (element) => {
        const value = real.LMSGetValue(element)
        return numbers.has(element) ? Number(value) : value
      },
      LMSCommit: (parameter) => {
        Object.values(real.getFlattenedCMI()).forEach((value) => encodeURIComponent(value))
        const result = real.LMSCommit(parameter)
        kept()
        return result
      },
      LMSFinish: (parameter) => {
        const result = real.LMSFinish(parameter)
        finished = result === 'true'
        kept()
        return result
      }
    }
  }
}

// --- the API that the content finds --------------------------------------------------------------------------------------

const manner = MANNERS[settings.manners]()

/** Hand the calls over, and say how many commits there were, so that the test knows what to wait for. */
const tell = (farewell = false) =>
  navigator.sendBeacon('/calls', JSON.stringify({ visit: settings.visit, commits, farewell, rows: window.takeCalls() }))

const note = (name, args, result) => {
  const call = [settings.visit, ++made, name, args.map(String), String(result), refusal || String(real.LMSGetLastError())]
  calls.push(call)
  if (leaving) tell()
}

const answer = (name, ...args) => {
  if (name === 'LMSGetLastError') return refusal || real.LMSGetLastError()
  if (!name.startsWith('LMSGet') || name === 'LMSGetValue') refusal = ''
  try {
    const result = (manner[name] ?? plain(name))(...args)
    note(name, args, result)
    return result
  } catch (error) {
    note(name, args, `threw ${error}`)
    throw error
  }
}

window.API = Object.fromEntries(FUNCTIONS.map((name) => [name, (...args) => answer(name, ...args)]))

window.takeCalls = () => {
  const taken = calls
  calls = []
  return taken
}
window.cmi = () => real.getFlattenedCMI()

/** The content's window goes before, after or without ours: whichever is first must be known before the content acts. */
const watch = (content) => {
  content.addEventListener('pagehide', () => { leaving = true }, { capture: true })
  content.addEventListener('beforeunload', () => { leaving = true }, { capture: true })
}
window.addEventListener('pagehide', () => {
  leaving = true
  tell(true)
}, { capture: true })

window.openFrame = () => {
  const frame = document.querySelector('iframe')
  leaving = false
  frame.addEventListener('load', () => {
    leaving = false
    watch(frame.contentWindow)
  })
  frame.src = settings.launch
}
window.openPopup = () => {
  const popup = window.open(settings.launch, 'popup', 'width=1000,height=700')
  popup.addEventListener('load', () => watch(popup))
}
