import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scorm12 } from '../../../src/scormpack/simulator/scorm12.js'
import { judgesCalls, judgesValues, saying } from './said.js'
import { CALLS, VALUES, COMMIT, FINISH, HALFWAY, OPEN, QUESTION, RESPONSE, STATUS, get, set, typed } from './cases12.js'

const said = saying(scorm12, 'API')

judgesValues(said, set, '405', [OPEN], VALUES)
judgesCalls(said, CALLS)

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
