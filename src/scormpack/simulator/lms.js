import { data } from './data.js'
import { row } from './elements.js'
import { lookup } from './lookup.js'
import { SENTENCES } from './sentences.js'
import { whole } from './whole.js'

/**
 * @typedef {import('./types').Role} Role
 * @typedef {import('./types').Situation} Situation
 * @typedef {import('./types').Fault} Fault
 * @typedef {import('./types').Standard} Standard
 * @typedef {{ value?: string, refused?: Situation, list?: string, remarks?: Fault[] }} Outcome
 */

/** @type {Role[]} */
const ROLES = ['initialize', 'finish', 'get', 'set', 'commit']

/** @type {import('./types').Options} */
const DEFAULTS = {
  learner: { id: 'learner', name: 'Learner' },
  language: '',
  mode: 'normal',
  credit: 'credit',
  kept: {},
  launchData: '',
  masteryScore: '',
  maxTimeAllowed: '',
  timeLimitAction: '',
  failing: () => false,
  onCall: () => {}
}

/**
 * One session of one learner with one SCO. It knows no version of SCORM: codes, rules and elements come with `standard`.
 * @param {Standard} standard
 * @param {Partial<import('./types').Options>} choices
 * @returns {import('./types').Simulator & { api: Record<string, (...given: any[]) => string> }}
 */
export function lms(standard, choices) {
  const options = { ...DEFAULTS, ...choices }
  const values = data(standard.model, options.kept, standard.given(options))
  const session = running(standard, options, values)
  /** @type {Fault[]} */
  const faults = []
  let last = { code: '0', sentence: '' }

  /** @type {(name: string, given: any[], result: string, fault?: Fault[]) => string} */
  const note = (name, given, result, found = []) => {
    faults.push(...found)
    options.onCall({
      at: new Date(),
      name,
      arguments: given.map(String),
      result,
      error: last.code,
      diagnostic: last.sentence,
      fault: found.map(({ sentence }) => sentence).join(' ') || null
    })
    return result
  }

  /** @type {(role: Role) => (...given: any[]) => string} */
  const answering = role => (...given) => {
    const { refused, list = '', value = 'true', remarks } = session.act(role, given)
    const refusal = refused && explained(standard, role, refused, given, list)
    last = refusal ?? { code: '0', sentence: '' }
    if (!refusal) return note(standard.names[role], given, value, remarks)
    return note(standard.names[role], given, role === 'get' ? '' : 'false', refusal.faults)
  }

  const { lastError, errorString, diagnostic } = standard.names
  return {
    api: {
      ...Object.fromEntries(ROLES.map(role => [standard.names[role], answering(role)])),
      [lastError]: (...given) => note(lastError, given, last.code),
      [errorString]: (...given) => note(errorString, given, standard.errors[String(given[0])] ?? ''),
      [diagnostic]: (...given) => note(diagnostic, given, last.sentence)
    },
    model: () => whole(standard, values),
    keep: session.keep,
    faults: (over = false) => [...faults, ...(over ? session.neglected() : [])]
  }
}

/**
 * What is open, and what has been committed.
 * @param {Standard} standard
 * @param {import('./types').Options} options
 * @param {import('./types').Data} values
 */
const running = (standard, options, values) => {
  const moment = { options, data: values, written: new Set(), committed: false }
  const table = lookup(standard, values)
  /** @type {'new' | 'open' | 'over'} */
  let state = 'new'
  /** @type {Record<string, string> | null} */
  let stored = null

  /** @type {Record<Role, (element: string, value: string) => Outcome>} */
  const acts = {
    initialize() {
      if (state !== 'new') return { refused: state === 'open' ? 'open' : 'ended' }
      state = 'open'
      return {}
    },
    finish() {
      state = 'over'
      if (options.failing()) return { refused: 'lost' }
      const remarks = standard.closing(moment)
      standard.finish(moment)
      stored = values.all()
      return { remarks }
    },
    get: element => table.get(element),
    set(element, value) {
      const answer = table.set(element, value)
      if (answer.refused) return answer
      if (options.failing()) return { refused: 'lost' }
      const remarks = standard.remarks(element, value, moment)
      values.set(element, value.slice(0, standard.model[row(element)].most))
      moment.written.add(element)
      return { remarks }
    },
    commit() {
      if (options.failing()) return { refused: 'lost' }
      moment.committed = true
      stored = values.all()
      return {}
    }
  }

  return {
    /** @type {(role: Role, given: any[]) => Outcome} */
    act(role, given) {
      if (role !== 'initialize' && state !== 'open') return { refused: state === 'new' ? 'early' : 'late' }
      const refused = unfit(role, given)
      return refused ? { refused } : acts[role](given[0], given[1])
    },
    keep: () => stored ? standard.keep(stored, options) : { ...options.kept },
    /** @returns {Fault[]} */
    neglected: () => state === 'new' ? [standard.neverOpened] : state === 'open' ? [standard.neverFinished] : []
  }
}

/** @type {(role: Role, given: any[]) => Situation | null} */
const unfit = (role, given) => {
  if (role !== 'get' && role !== 'set') return given.length === 1 && given[0] === '' ? null : 'argument'
  const taken = given.slice(0, role === 'get' ? 1 : 2)
  return taken.length === (role === 'get' ? 1 : 2) && taken.every(one => typeof one === 'string') ? null : 'noText'
}

/** @type {(standard: Standard, role: Role, refused: Situation, given: any[], list: string) => { code: string, sentence: string, faults: Fault[] }} */
const explained = (standard, role, refused, given, list) => {
  const [element = '', value = ''] = given.map(String)
  const found = standard.model[row(element)]
  const { code, rule } = /** @type {import('./types').Refusal} */ (standard.refusals[refused])
  const sentence = SENTENCES[refused]({
    name: standard.names[role],
    initialize: standard.names.initialize,
    finish: standard.names.finish,
    element,
    value,
    expects: found?.type?.expects ?? '',
    list
  })
  return { code: of(code, role), sentence, faults: rule === null ? [] : [{ rule: of(rule ?? found.rule, role), sentence }] }
}

/**
 * @param {string | Partial<Record<Role, string>>} told
 * @param {Role} role
 */
const of = (told, role) => (typeof told === 'string' ? told : told[role]) ?? ''
