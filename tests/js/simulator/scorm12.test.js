import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scorm12 } from '../../../src/scormpack/simulator/scorm12.js'
import { judgesCalls, judgesValues, saying } from './said.js'

const set = (element, value) => ['LMSSetValue', element, value]
const get = element => ['LMSGetValue', element]
const OPEN = ['LMSInitialize', '']
const COMMIT = ['LMSCommit', '']
const FINISH = ['LMSFinish', '']
const STATUS = 'cmi.core.lesson_status'
const HALFWAY = [set(STATUS, 'incomplete')]
const QUESTION = [set('cmi.interactions.0.id', 'q1')]
const typed = type => [...QUESTION, set('cmi.interactions.0.type', type)]
const RESPONSE = 'cmi.interactions.0.student_response'
const PATTERN = 'cmi.interactions.0.correct_responses.0.pattern'

const said = saying(scorm12, 'API')

judgesValues(said, set, '405', [OPEN], [
  ['S12-CMI-005', STATUS, ['Passed', 'not attempted', '', 'complete'], ['passed', 'completed', 'failed', 'incomplete', 'browsed']],
  ['S12-CMI-006', 'cmi.core.score.raw', ['150', '-1', '80%', '1e1', ' 5', '100.01'], ['', '0', '87.5', '100']],
  ['S12-CMI-006', 'cmi.core.score.min', ['-0.5', 'low'], ['0']],
  ['S12-CMI-006', 'cmi.core.score.max', ['1000', 'high'], ['100']],
  ['S12-CMI-007', 'cmi.core.session_time', ['PT5M', '5:03', '00:05:00.123', '00000:00:00'], ['0000:05:03.25', '00:05:03', '00:00:01.5']],
  ['S12-CMI-008', 'cmi.suspend_data', ['x'.repeat(4097), 'a\uD83D'], ['x'.repeat(4096), '😀', '']],
  ['S12-CMI-008', 'cmi.comments', ['x'.repeat(4097)], ['Very good']],
  ['S12-CMI-009', 'cmi.core.lesson_location', ['x'.repeat(256)], ['x'.repeat(255)]],
  ['S12-CMI-010', 'cmi.core.exit', ['normal', 'Suspend'], ['', 'time-out', 'suspend']],
  ['S12-CMI-012', 'cmi.objectives.0.id', ['obj 1', 'ziel-ä', '', 'x'.repeat(256)], ['obj-1', 'x'.repeat(255)]],
  ['S12-CMI-012', 'cmi.interactions.0.id', ['frage 1', 'urn:q'], ['q_1']],
  ['S12-CMI-012', 'cmi.interactions.0.objectives.0.id', ['a b'], ['a'], QUESTION],
  ['S12-CMI-013', 'cmi.objectives.0.status', ['done'], ['not attempted', 'passed'], [set('cmi.objectives.0.id', 'o')]],
  ['S12-CMI-013', 'cmi.objectives.0.score.raw', ['101'], ['', '50'], [set('cmi.objectives.0.id', 'o')]],
  ['S12-CMI-014', 'cmi.interactions.0.time', ['2026-11-21T14:05:30', '24:00:00', '9:05:00'], ['14:05:30', '23:59:59.9'], QUESTION],
  ['S12-CMI-014', 'cmi.interactions.0.latency', ['PT5S', '12'], ['0000:00:05.10'], QUESTION],
  ['S12-CMI-015', 'cmi.interactions.0.type', ['other', 'long-fill-in', 'Choice'], ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'likert', 'sequencing', 'numeric'], QUESTION],
  ['S12-CMI-016', RESPONSE, ['true', '2', ''], ['0', '1', 't', 'f'], typed('true-false')],
  ['S12-CMI-016', RESPONSE, ['1,2,10', 'A', 'a[,]b', 'a, b'], ['a', 'a,c', '1,2'], typed('choice')],
  ['S12-CMI-016', PATTERN, ['10'], ['a,b'], typed('sequencing')],
  ['S12-CMI-016', RESPONSE, ['a-1', 'a.1,b'], ['a.1', 'a.1,b.2'], typed('matching')],
  ['S12-CMI-016', RESPONSE, ['ab'], ['3'], typed('likert')],
  ['S12-CMI-016', RESPONSE, ['3,5', 'three'], ['-3.5'], typed('numeric')],
  ['S12-CMI-016', RESPONSE, ['x'.repeat(256)], ['الموافقة', ''], typed('fill-in')],
  ['S12-CMI-016', RESPONSE, ['x'.repeat(256)], ['dig, then fill'], typed('performance')],
  ['S12-CMI-016', 'cmi.interactions.0.weighting', ['heavy'], ['2.5'], QUESTION],
  ['S12-CMI-017', 'cmi.interactions.0.result', ['incorrect', 'right', ''], ['correct', 'wrong', 'unanticipated', 'neutral', '0.5'], QUESTION],
  ['S12-CMI-022', 'cmi.student_preference.audio', ['150', '-2', '1.5', 'loud'], ['-1', '100']],
  ['S12-CMI-022', 'cmi.student_preference.speed', ['-101'], ['-100', '100']],
  ['S12-CMI-022', 'cmi.student_preference.text', ['2'], ['-1', '0', '1']],
  ['S12-CMI-022', 'cmi.student_preference.language', ['x'.repeat(256)], ['fr']]
])

judgesCalls(said, [
  ['S12-API-002', 'LMSInitialize takes the empty text', '201', [['LMSInitialize']], [OPEN]],
  ['S12-API-002', 'LMSInitialize takes no null', '201', [['LMSInitialize', null]], [OPEN]],
  ['S12-API-003', 'LMSInitialize is called once', '101', [OPEN, OPEN], [OPEN]],
  ['S12-API-003', 'LMSInitialize opens nothing anew', '101', [OPEN, ...HALFWAY, COMMIT, FINISH, OPEN], [OPEN]],
  ['S12-API-004', 'LMSGetValue needs a session', '301', [get(STATUS)], [OPEN, get(STATUS)]],
  ['S12-API-004', 'LMSSetValue needs a session', '301', [set(STATUS, 'passed')], [OPEN, set(STATUS, 'passed')]],
  ['S12-API-004', 'LMSCommit needs a session', '301', [COMMIT], [OPEN, COMMIT]],
  ['S12-API-004', 'LMSFinish needs a session', '301', [FINISH], [OPEN, ...HALFWAY, COMMIT, FINISH]],
  ['S12-API-004', 'nothing is set after the end', '301', [OPEN, ...HALFWAY, COMMIT, FINISH, set(STATUS, 'passed')], [OPEN, set(STATUS, 'passed')]],
  ['S12-API-006', 'LMSFinish is called once', '301', [OPEN, ...HALFWAY, COMMIT, FINISH, FINISH], [OPEN, ...HALFWAY, COMMIT, FINISH]],
  ['S12-API-006', 'LMSFinish takes the empty text', '201', [OPEN, ['LMSFinish', 'now']], [OPEN, ...HALFWAY, COMMIT, FINISH]],
  ['S12-API-011', 'LMSCommit takes the empty text', '201', [OPEN, ['LMSCommit']], [OPEN, COMMIT]],
  ['S12-API-011', 'values are text', '405', [OPEN, set('cmi.core.score.raw', 80)], [OPEN, set('cmi.core.score.raw', '80')]],
  ['S12-API-011', 'a value is there', '405', [OPEN, ['LMSSetValue', 'cmi.suspend_data']], [OPEN, set('cmi.suspend_data', '')]],
  ['S12-API-011', 'names of elements are text', '201', [OPEN, ['LMSGetValue']], [OPEN, get('cmi.launch_data')]],
  ['S12-CMI-001', 'a category that is none', '401', [OPEN, get('cmi.bogus.x')], [OPEN, get('cmi.core.entry')]],
  ['S12-CMI-001', 'a name of another standard', '401', [OPEN, set('cmi.location', 'x')], [OPEN, set('cmi.core.lesson_location', 'x')]],
  ['S12-CMI-001', 'a name of JavaScript', '401', [OPEN, get('constructor')], [OPEN, get('cmi._version')]],
  ['S12-CMI-001', 'a leaf that is none, read', '201', [OPEN, get('cmi.core.grade')], [OPEN, get('cmi.core.credit')]],
  ['S12-CMI-001', 'a leaf that is none, set', '201', [OPEN, set('cmi.core.score.scaled', '1')], [OPEN, set('cmi.core.score.max', '1')]],
  ['S12-CMI-003', 'exit is written only', '404', [OPEN, get('cmi.core.exit')], [OPEN, get('cmi.core.entry')]],
  ['S12-CMI-003', 'interactions are written only', '404', [OPEN, ...QUESTION, get('cmi.interactions.0.id')], [OPEN, ...QUESTION, get('cmi.interactions._count')]],
  ['S12-CMI-004', 'keywords are not set', '402', [OPEN, set('cmi.core._children', 'x')], [OPEN, get('cmi.core._children')]],
  ['S12-CMI-004', 'counts are not set', '402', [OPEN, set('cmi.objectives._count', '1')], [OPEN, get('cmi.objectives._count')]],
  ['S12-CMI-004', 'a leaf has no children', '202', [OPEN, get('cmi.core.exit._children')], [OPEN, get('cmi.core.score._children')]],
  ['S12-CMI-004', 'what is no list has no count', '203', [OPEN, get('cmi.core._count')], [OPEN, get('cmi.interactions._count')]],
  ['S12-CMI-018', 'no gap in a list', '201', [OPEN, set('cmi.interactions.5.id', 'q')], [OPEN, set('cmi.interactions.0.id', 'q')]],
  ['S12-CMI-018', 'the id goes first', '201', [OPEN, set('cmi.interactions.0.type', 'choice')], [OPEN, ...QUESTION, set('cmi.interactions.0.type', 'choice')]],
  ['S12-CMI-018', 'no gap in the lists of a record', '201', [OPEN, ...typed('choice'), set('cmi.interactions.0.correct_responses.1.pattern', 'a')],
    [OPEN, ...typed('choice'), set('cmi.interactions.0.correct_responses.0.pattern', 'a')]],
  ['S12-CMI-018', 'nothing is read past the end', '201', [OPEN, get('cmi.objectives.0.id')], [OPEN, set('cmi.objectives.0.id', 'o'), get('cmi.objectives.0.id')]]
])

test('S12-CMI-002: what is the LMS’s own is read and never set', () => {
  const own = ['student_id', 'student_name', 'credit', 'entry', 'total_time', 'lesson_mode'].map(name => `cmi.core.${name}`)
  for (const element of [...own, 'cmi.launch_data', 'cmi.comments_from_lms', 'cmi.student_data.mastery_score']) {
    const { error, rules } = said([OPEN, set(element, 'x')])
    assert.deepEqual([error, rules], ['403', ['S12-CMI-002']], element)
    assert.deepEqual(said([OPEN, get(element)]).rules, [])
  }
})

test('S12-CMI-010: logout is taken, and told', () => {
  const { error, rules } = said([OPEN, set('cmi.core.exit', 'logout')])
  assert.deepEqual([error, rules], ['0', ['S12-CMI-010']])
})

test('S12-CMI-019: an answer before the type of its interaction is taken, and told', () => {
  const { error, fault, rules } = said([OPEN, ...QUESTION, set(RESPONSE, 'a[,]b')])
  assert.deepEqual([error, rules], ['0', ['S12-CMI-019']])
  assert.match(fault, /before the type/)
})

test('S12-CMI-021: a verdict in review or without credit is taken, and told', () => {
  for (const options of [{ mode: 'review' }, { mode: 'browse' }, { credit: 'no-credit' }]) {
    assert.deepEqual(said([OPEN, set(STATUS, 'passed')], options).rules, ['S12-CMI-021'])
    assert.deepEqual(said([OPEN, set('cmi.core.score.raw', '9')], options).rules, ['S12-CMI-021'])
    assert.deepEqual(said([OPEN, set(STATUS, 'incomplete'), set('cmi.suspend_data', 'x')], options).rules, [])
  }
})

const KEEPING = [set('cmi.suspend_data', 'page 3')]

test('S12-API-007, S12-CMI-011, S12-CMI-020: the end tells what had better been done before', () => {
  const ends = [
    [['S12-API-007'], [OPEN, ...HALFWAY, FINISH]],
    [['S12-CMI-011'], [OPEN, ...HALFWAY, ...KEEPING, COMMIT, FINISH]],
    [['S12-CMI-020'], [OPEN, COMMIT, FINISH]],
    [[], [OPEN, ...HALFWAY, ...KEEPING, set('cmi.core.exit', 'suspend'), COMMIT, FINISH]],
    [[], [OPEN, set(STATUS, 'completed'), ...KEEPING, COMMIT, FINISH]]
  ]
  for (const [rules, calls] of ends) assert.deepEqual(said(calls).rules, rules)
  assert.deepEqual(said([OPEN, FINISH], { mode: 'review' }).rules, [])
})

test('S12-API-002, S12-API-005: when the content is gone, what it never did counts too', () => {
  const rules = calls => said([...calls, ['LMSGetLastError']]).lms.faults(true).map(({ rule }) => rule)
  assert.deepEqual(rules([]), ['S12-API-002'])
  assert.deepEqual(rules([OPEN]), ['S12-API-005'])
  assert.deepEqual(rules([OPEN, ...HALFWAY, COMMIT, FINISH]), [])
})

test('errors are told until the next call, in text and with a reason', () => {
  const { API } = scorm12()
  API.LMSInitialize('')
  API.LMSSetValue(STATUS, 'Passed')
  assert.equal(API.LMSGetLastError(), '405')
  assert.equal(API.LMSGetErrorString('405'), 'Incorrect data type')
  assert.equal(API.LMSGetErrorString('999'), '')
  assert.match(API.LMSGetDiagnostic('405'), /lesson_status takes one of passed/)
  API.LMSGetValue(STATUS)
  assert.equal(API.LMSGetLastError(), '0')
  assert.equal(API.LMSGetDiagnostic(''), '')
})

test('children and counts come from the model', () => {
  const { API } = scorm12()
  API.LMSInitialize('')
  const told = Object.fromEntries(['cmi.core', 'cmi.core.score', 'cmi.objectives', 'cmi.student_data', 'cmi.student_preference']
    .map(element => [element, API.LMSGetValue(`${element}._children`)]))
  assert.deepEqual(told, {
    'cmi.core': 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.score': 'raw,min,max',
    'cmi.objectives': 'id,score,status',
    'cmi.student_data': 'mastery_score,max_time_allowed,time_limit_action',
    'cmi.student_preference': 'audio,language,speed,text'
  })
  API.LMSSetValue('cmi.objectives.0.id', 'a')
  API.LMSSetValue('cmi.objectives.1.id', 'b')
  assert.equal(API.LMSGetValue('cmi.objectives._count'), '2')
})

test('the first session starts from what the LMS knows', () => {
  const { lms } = said([OPEN], {
    learner: { id: 'u1', name: 'الحسن, ليلى' }, language: 'ar', launchData: 'extra=10', masteryScore: '80', maxTimeAllowed: '01:00:00', timeLimitAction: 'exit,message'
  })
  const model = lms.model()
  assert.deepEqual(
    ['core.student_id', 'core.student_name', 'core.lesson_status', 'core.entry', 'core.credit', 'core.lesson_mode', 'core.total_time', 'launch_data',
      'student_data.mastery_score', 'student_data.max_time_allowed', 'student_data.time_limit_action', 'student_preference.language']
      .map(name => model[`cmi.${name}`]),
    ['u1', 'الحسن, ليلى', 'not attempted', 'ab-initio', 'credit', 'normal', '0000:00:00', 'extra=10', '80', '01:00:00', 'exit,message', 'ar'])
  assert.deepEqual([model['cmi._version'], model['cmi.interactions._count']], ['3.4', '0'])
})

test('the next session starts with what was committed, suspended or not, and time adds up', () => {
  const first = said([OPEN, ...HALFWAY, ...KEEPING, ...typed('choice'), set('cmi.core.exit', 'suspend'),
    set('cmi.core.session_time', '0001:59:58.50'), COMMIT, FINISH]).lms
  const again = said([OPEN, set('cmi.core.session_time', '00:00:01.60'), COMMIT, FINISH], { kept: first.keep() }).lms
  const [before, after] = [first.keep(), again.keep()]
  assert.deepEqual(
    [before['cmi.core.entry'], before['cmi.suspend_data'], before['cmi.core.total_time'], before[STATUS]],
    ['resume', 'page 3', '0001:59:58.50', 'incomplete'])
  assert.deepEqual([after['cmi.core.entry'], after['cmi.suspend_data'], after['cmi.core.total_time']], ['', 'page 3', '0002:00:00.10'])
  assert.equal(scorm12({ kept: before }).model()['cmi.interactions._count'], '1')
  assert.equal('cmi.core.exit' in before || 'cmi.core.session_time' in before, false)
})

test('a crash leaves what was committed, and nothing where nothing was', () => {
  assert.equal(said([OPEN, ...KEEPING, COMMIT, set('cmi.suspend_data', 'later')]).lms.keep()['cmi.suspend_data'], 'page 3')
  assert.deepEqual(said([OPEN, ...KEEPING]).lms.keep(), {})
})

test('the end of a session has the LMS’s own verdict', () => {
  const ended = (calls, options) => said([OPEN, ...calls, COMMIT, FINISH], options).lms.model()[STATUS]
  const scored = [set(STATUS, 'completed'), set('cmi.core.score.raw', '80')]
  assert.equal(ended([]), 'completed')
  assert.equal(ended([], { mode: 'browse', credit: 'no-credit' }), 'browsed')
  assert.equal(ended(scored), 'completed')
  assert.equal(ended(scored, { masteryScore: '80' }), 'passed')
  assert.equal(ended(scored, { masteryScore: '81' }), 'failed')
  assert.equal(ended([set(STATUS, 'completed')], { masteryScore: '80' }), 'completed')
  assert.equal(ended(scored, { masteryScore: '81', credit: 'no-credit' }), 'completed')
})

test('an LMS that has lost the session refuses all that it should keep, which is no fault of the content', () => {
  let lost = false
  const calls = []
  const lms = scorm12({ failing: () => lost, onCall: call => calls.push(call) })
  lms.API.LMSInitialize('')
  lms.API.LMSSetValue('cmi.suspend_data', 'one')
  lms.API.LMSCommit('')
  lost = true
  const told = [lms.API.LMSSetValue('cmi.suspend_data', 'two'), lms.API.LMSCommit(''), lms.API.LMSFinish('')]
  assert.deepEqual(told, ['false', 'false', 'false'])
  assert.deepEqual(calls.slice(-3).map(({ error, fault }) => [error, fault]), [['101', null], ['101', null], ['101', null]])
  assert.equal(lms.keep()['cmi.suspend_data'], 'one')
  assert.deepEqual(lms.faults(), [])
})

test('a call is told with its time, its arguments as text, and all its faults', () => {
  const { at, name, arguments: given, fault } = said([OPEN, ['LMSSetValue', 'cmi.core.score.raw', 80]])
  assert.ok(at instanceof Date)
  assert.deepEqual([name, given], ['LMSSetValue', ['cmi.core.score.raw', '80']])
  assert.match(fault, /takes text only/)
  assert.match(said([OPEN, ...KEEPING, FINISH]).fault, /never called.*not suspend.*never set/s)
})
