import { row } from './elements.js'
import { lms } from './lms.js'
import { remarked } from './remarks.js'
import { closing, finish, keep } from './scorm2004_closing.js'
import { MODEL } from './scorm2004_model.js'

/** @type {import('./types').Standard['refusals']} */
const REFUSALS = {
  argument: { code: '201', rule: 'S04-API-002' },
  noText: { code: { get: '201', set: '406' }, rule: 'S04-API-004' },
  open: { code: '103', rule: 'S04-API-002' },
  ended: { code: '104', rule: 'S04-API-002' },
  early: { code: { finish: '112', get: '122', set: '132', commit: '142' }, rule: 'S04-API-002' },
  late: { code: { finish: '113', get: '123', set: '133', commit: '143' }, rule: 'S04-API-002' },
  lost: { code: { finish: '111', set: '351', commit: '391' }, rule: null },
  unknown: { code: '401', rule: 'S04-CMI-001' },
  unknownLeaf: { code: '401', rule: 'S04-CMI-001' },
  noChildren: { code: '301', rule: 'S04-CMI-001' },
  noCount: { code: '301', rule: 'S04-CMI-001' },
  keyword: { code: '404', rule: 'S04-CMI-001' },
  readOnly: { code: '404', rule: 'S04-CMI-001' },
  writeOnly: { code: '405', rule: 'S04-CMI-001' },
  gap: { code: '351', rule: 'S04-CMI-010' },
  missing: { code: '301', rule: 'S04-CMI-010' },
  idFirst: { code: '408', rule: 'S04-CMI-010' },
  typeFirst: { code: '408', rule: 'S04-CMI-011' },
  noValue: { code: '403', rule: null },
  type: { code: '406' },
  range: { code: '407' },
  duplicate: { code: '351' },
  tooMany: { code: '351' }
}

const ERRORS = {
  0: 'No error',
  101: 'General exception',
  102: 'General initialization failure',
  103: 'Already initialized',
  104: 'Content instance terminated',
  111: 'General termination failure',
  112: 'Termination before initialization',
  113: 'Termination after termination',
  122: 'Retrieve data before initialization',
  123: 'Retrieve data after termination',
  132: 'Store data before initialization',
  133: 'Store data after termination',
  142: 'Commit before initialization',
  143: 'Commit after termination',
  201: 'General argument error',
  301: 'General get failure',
  351: 'General set failure',
  391: 'General commit failure',
  401: 'Undefined data model element',
  402: 'Unimplemented data model element',
  403: 'Data model element value not initialized',
  404: 'Data model element is read only',
  405: 'Data model element is write only',
  406: 'Data model element type mismatch',
  407: 'Data model element value out of range',
  408: 'Data model dependency not established'
}

/** @type {import('./types').Standard['given']} */
const given = ({ learner, language, mode, credit, launchData, masteryScore, maxTimeAllowed, timeLimitAction }) => ({
  'cmi.learner_id': learner.id,
  'cmi.learner_name': learner.name,
  'cmi.mode': mode,
  'cmi.credit': credit,
  ...filled({
    'cmi.learner_preference.language': language,
    'cmi.launch_data': launchData,
    'cmi.scaled_passing_score': String(masteryScore),
    'cmi.max_time_allowed': maxTimeAllowed,
    'cmi.time_limit_action': timeLimitAction
  })
})

/** What the manifest does not say has no value. @param {Record<string, string>} values */
const filled = values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** @type {import('./types').Standard['remarks']} */
const remarks = (element, value, { data, options }) => {
  const { most = Infinity, rule } = MODEL[row(element)]
  return remarked([
    [value.length > most, rule, `${element} is kept to ${most} characters and may be cut; this has ${value.length}.`],
    [
      element === 'cmi.exit' && value === 'logout',
      'S04-CMI-009',
      'cmi.exit is logout, which is deprecated: some LMSs log the learner out of everything.'
    ],
    [
      /\.(learner_response|pattern)$/.test(element) && hasLongIdentifier(element, value, data),
      'S04-CMI-012',
      `${element} has identifiers with other characters than A-Z a-z 0-9 _ and the dot, which Moodle refuses.`
    ],
    [
      (options.mode !== 'normal' || options.credit !== 'credit') && /^cmi\.(score\.|(success|completion)_status)/.test(element),
      'S04-CMI-016',
      `${element} was set in mode ${options.mode} with ${options.credit}: it counts for nothing.`
    ]
  ])
}

/** @type {(element: string, value: string, data: import('./types').Data) => boolean} */
const hasLongIdentifier = (element, value, data) =>
  ['choice', 'matching', 'sequencing', 'likert'].includes(data.get(`${element.split('.').slice(0, 3).join('.')}.type`) ?? '') &&
  !value.split(/\[[,.]\]/).every(name => /^[\w.]*$/.test(name))

/** @type {import('./types').Standard} */
const SCORM2004 = {
  model: MODEL,
  version: '1.0',
  names: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic'
  },
  errors: ERRORS,
  refusals: REFUSALS,
  neverOpened: { rule: 'S04-API-002', sentence: 'Initialize was never called.' },
  neverFinished: { rule: 'S04-API-002', sentence: 'Terminate was never called.' },
  given,
  remarks,
  closing,
  finish,
  keep
}

/**
 * An LMS for SCORM 2004 4th Edition: one SCO's data model, without sequencing.
 * @param {Partial<import('./types').Options>} [options]
 */
export function scorm2004(options = {}) {
  const { api, ...simulator } = lms(SCORM2004, options)
  return { API_1484_11: api, ...simulator }
}
