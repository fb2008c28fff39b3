import { lms } from './lms.js'
import { remarked } from './remarks.js'
import { closing, finish, keep } from './scorm12_closing.js'
import { MODEL } from './scorm12_model.js'

/** @type {import('./types').Standard['refusals']} */
const REFUSALS = {
  argument: { code: '201', rule: { initialize: 'S12-API-002', commit: 'S12-API-011', finish: 'S12-API-006' } },
  noText: { code: { get: '201', set: '405' }, rule: 'S12-API-011' },
  open: { code: '101', rule: 'S12-API-003' },
  ended: { code: '101', rule: 'S12-API-003' },
  early: { code: '301', rule: 'S12-API-004' },
  late: { code: '301', rule: { get: 'S12-API-004', set: 'S12-API-004', commit: 'S12-API-004', finish: 'S12-API-006' } },
  lost: { code: '101', rule: null },
  unknown: { code: '401', rule: 'S12-CMI-001' },
  unknownLeaf: { code: '201', rule: 'S12-CMI-001' },
  noChildren: { code: '202', rule: 'S12-CMI-004' },
  noCount: { code: '203', rule: 'S12-CMI-004' },
  keyword: { code: '402', rule: 'S12-CMI-004' },
  readOnly: { code: '403', rule: 'S12-CMI-002' },
  writeOnly: { code: '404', rule: 'S12-CMI-003' },
  gap: { code: '201', rule: 'S12-CMI-018' },
  missing: { code: '201', rule: 'S12-CMI-018' },
  idFirst: { code: '201', rule: 'S12-CMI-018' },
  type: { code: '405' }
}

const ERRORS = {
  0: 'No error',
  101: 'General exception',
  201: 'Invalid argument error',
  202: 'Element cannot have children',
  203: 'Element not an array, cannot have count',
  301: 'Not initialized',
  401: 'Not implemented error',
  402: 'Invalid set value, element is a keyword',
  403: 'Element is read only',
  404: 'Element is write only',
  405: 'Incorrect data type'
}

/** @type {import('./types').Standard['given']} */
const given = ({ learner, language, mode, credit, launchData, masteryScore, maxTimeAllowed, timeLimitAction }) => ({
  'cmi.core.student_id': learner.id,
  'cmi.core.student_name': learner.name,
  'cmi.core.credit': credit,
  'cmi.core.lesson_mode': mode,
  'cmi.launch_data': launchData,
  'cmi.student_data.mastery_score': String(masteryScore),
  'cmi.student_data.max_time_allowed': maxTimeAllowed,
  'cmi.student_data.time_limit_action': timeLimitAction,
  'cmi.student_preference.language': language
})

/** @type {import('./types').Standard['remarks']} */
const remarks = (element, value, { data, options }) => remarked([
  [
    element === 'cmi.core.exit' && value === 'logout',
    'S12-CMI-010',
    'cmi.core.exit is logout: some LMSs log the learner out of everything.'
  ],
  [
    /\.(student_response|pattern)$/.test(element) && !data.get(`${element.split('.').slice(0, 3).join('.')}.type`),
    'S12-CMI-019',
    `${element} was set before the type of its interaction, so that an LMS cannot judge its form.`
  ],
  [
    (options.mode !== 'normal' || options.credit !== 'credit') && isVerdict(element, value),
    'S12-CMI-021',
    `${element} was set in mode ${options.mode} with ${options.credit}: it counts for nothing.`
  ]
])

/**
 * @param {string} element
 * @param {string} value
 */
const isVerdict = (element, value) =>
  /^cmi\.core\.score\./.test(element) || (element === 'cmi.core.lesson_status' && ['passed', 'failed'].includes(value))

/** @type {import('./types').Standard} */
const SCORM12 = {
  model: MODEL,
  version: '3.4',
  names: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic'
  },
  errors: ERRORS,
  refusals: REFUSALS,
  neverOpened: { rule: 'S12-API-002', sentence: 'LMSInitialize was never called.' },
  neverFinished: { rule: 'S12-API-005', sentence: 'LMSFinish was never called.' },
  given,
  remarks,
  closing,
  finish,
  keep
}

/**
 * A SCORM 1.2 LMS, as strict as the books and the ADL test suite: what it takes, any LMS should take.
 * @param {Partial<import('./types').Options>} [options]
 */
export function scorm12(options = {}) {
  const { api, ...simulator } = lms(SCORM12, options)
  return { API: api, ...simulator }
}
