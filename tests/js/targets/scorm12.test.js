import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../../src/scormpack/targets/scorm12/driver.js'
import { strictLms } from './lms.js'
import { fakeWindow } from './window.js'

const STATUS = 'cmi.core.lesson_status'
const RAW = 'cmi.core.score.raw'
const course = { id: 'demo', pass: 80, driver: {} }

const outcome = (completion, success = 'unknown', score = null) => ({ completion, success, score, progress: 0.5 })

const answer = more => ({
  id: 'q-one', type: 'choice', response: 'a[,]c', correct: 'a[,]b', right: false, credit: 0.5, points: 2, latency: 65.4,
  time: new Date(2026, 10, 21, 9, 5, 7), ...more
})

async function opened(api, settings = course) {
  const window = fakeWindow({ API: api })
  const tracker = connect(window, settings)
  const heard = []
  tracker.onSaved(saved => heard.push(saved))
  return { window, tracker, heard, start: await tracker.start() }
}

test('the start carries all that the LMS knows, as text', async () => {
  const lms = strictLms({ 'cmi.suspend_data': 'kept' }, { launchData: 'extra-time=50' })
  const get = lms.api.LMSGetValue
  const { start } = await opened({ ...lms.api, LMSGetValue: element => element === 'cmi.core.lesson_location' ? 7 : get(element) })
  assert.deepEqual(start, {
    connected: true, state: 'kept', place: '7', learner: 'الحسن, ليلى', mode: 'normal', language: 'fr',
    launch: 'extra-time=50'
  })
})

test('without an LMS the start says so', async () => {
  const { tracker, start, heard } = await opened(undefined)
  assert.equal(start.connected, false)
  assert.deepEqual(heard, [false])
  tracker.keep('x', 'y')
  tracker.finish(false)
})

test('opening and closing leaves the status at incomplete and can be resumed', async () => {
  const lms = strictLms()
  const { tracker, window } = await opened(lms.api)
  window.pass(90_500)
  tracker.finish(true)
  tracker.finish(true)
  assert.equal(lms.data[STATUS], 'incomplete')
  assert.equal(lms.data['cmi.core.exit'], 'suspend')
  assert.equal(lms.data['cmi.core.session_time'], '0000:01:30.50')
  assert.equal(lms.count('LMSFinish'), 1)
  assert.deepEqual(lms.log.slice(-2).map(call => call[0]), ['LMSCommit', 'LMSFinish'])
  assert.deepEqual(lms.faults(true), [])
})

test('a known status is not written again', async () => {
  for (const status of ['incomplete', 'completed', 'failed', 'passed']) {
    const lms = strictLms({ [STATUS]: status })
    const { tracker } = await opened(lms.api)
    tracker.outcome(outcome('incomplete'))
    tracker.finish(false)
    assert.deepEqual(lms.sets(STATUS), [], status)
  }
})

test('completed is committed before passed, and the score comes with passed', async () => {
  const lms = strictLms()
  const { tracker, window } = await opened(lms.api)
  tracker.outcome(outcome('incomplete', 'passed', 90))
  assert.deepEqual(lms.sets(RAW), [])
  tracker.outcome(outcome('completed', 'passed', 87.5))
  assert.deepEqual(lms.committed.map(data => data[STATUS]), ['completed'])
  window.pass(2000)
  assert.deepEqual(lms.committed.map(data => data[STATUS]), ['completed', 'passed'])
  assert.deepEqual(lms.committed.map(data => data[RAW]), ['', '87.5'])
  tracker.finish(false)
  assert.equal(lms.data['cmi.core.score.max'], '100')
  assert.equal(lms.data['cmi.core.exit'], '')
  assert.deepEqual(lms.faults(true), [])
})

test('at the end completed and passed are committed one right after the other', async () => {
  const lms = strictLms()
  const { tracker } = await opened(lms.api)
  tracker.outcome(outcome('completed', 'passed', 90))
  tracker.finish(true)
  assert.deepEqual(lms.committed.map(data => data[STATUS]).slice(0, 2), ['completed', 'passed'])
})

test('a better try turns failed into passed, and nothing turns passed back', async () => {
  const lms = strictLms()
  const { tracker, window } = await opened(lms.api)
  tracker.outcome(outcome('completed', 'failed', 40))
  window.pass(2000)
  tracker.outcome(outcome('completed', 'failed', 30))
  tracker.outcome(outcome('completed', 'passed', 85))
  tracker.outcome(outcome('completed', 'failed', 10))
  tracker.outcome(outcome('incomplete'))
  assert.deepEqual(lms.sets(STATUS), ['completed', 'failed', 'passed'])
  assert.deepEqual(lms.sets(RAW), ['40', '85'])
})

test('the outcome of the last session is not reported again', async () => {
  const lms = strictLms({ [STATUS]: 'passed', [RAW]: '87.5' })
  const { tracker } = await opened(lms.api)
  tracker.outcome(outcome('completed', 'passed', 87.5))
  tracker.finish(false)
  assert.deepEqual([...lms.sets(STATUS), ...lms.sets(RAW)], [])
})

test('without a pass mark the score comes with completed', async () => {
  const lms = strictLms()
  const { tracker } = await opened(lms.api, { ...course, pass: null })
  tracker.outcome(outcome('completed', 'unknown', 66.67))
  assert.deepEqual([lms.data[STATUS], lms.data[RAW], lms.count('LMSCommit')], ['completed', '66.67', 1])
})

test('a status that was refused is reported with the next commit, every step of it', async () => {
  const lms = strictLms()
  const commit = lms.api.LMSCommit
  let refuse = true
  lms.api.LMSCommit = text => refuse ? 'false' : commit(text)
  const { tracker, window, heard } = await opened(lms.api)
  tracker.outcome(outcome('completed', 'passed', 90))
  assert.deepEqual(heard, [false])
  refuse = false
  window.pass(32_000)
  assert.deepEqual(lms.committed.map(data => data[STATUS]), ['completed', 'passed'])
  assert.deepEqual(heard, [false, true])
})

test('many changes and one spell of quiet are one commit', async () => {
  const lms = strictLms()
  const { tracker, window } = await opened(lms.api)
  for (let page = 0; page < 5; page += 1) {
    tracker.keep(`state ${page}`, `page ${page}`)
    tracker.answer(answer())
    window.pass(500)
  }
  assert.equal(lms.count('LMSCommit'), 0)
  window.pass(2000)
  assert.equal(lms.count('LMSCommit'), 1)
  assert.deepEqual(lms.sets('cmi.suspend_data'), ['state 4'])
  window.pass(60_000)
  assert.equal(lms.count('LMSCommit'), 1)
})

test('one who never pauses is saved all the same', async () => {
  const lms = strictLms()
  const { tracker, window } = await opened(lms.api)
  for (let key = 0; key < 60; key += 1) {
    tracker.keep(`state ${key}`, 'page')
    window.pass(1000)
  }
  assert.ok(lms.count('LMSCommit') >= 5 && lms.count('LMSCommit') <= 7)
})

test('urgent is at once, and only what changed is set', async () => {
  const lms = strictLms()
  const { tracker } = await opened(lms.api)
  tracker.keep('one', 'page', true)
  assert.equal(lms.committed.at(-1)['cmi.suspend_data'], 'one')
  tracker.keep('one', 'page', true)
  assert.equal(lms.count('LMSCommit'), 1)
  tracker.keep('two', 'page', true)
  assert.deepEqual(lms.sets('cmi.core.lesson_location'), ['page'])
})

test('review, browse: nothing is written', async () => {
  for (const mode of ['review', 'browse']) {
    const lms = strictLms({}, { mode, credit: 'no-credit' })
    const { tracker, window, start } = await opened(lms.api)
    tracker.keep('x', 'y', true)
    tracker.answer(answer())
    tracker.outcome(outcome('completed', 'passed', 100))
    window.pass(60_000)
    tracker.finish(true)
    assert.equal(start.mode, mode)
    assert.deepEqual([lms.count('LMSSetValue'), lms.count('LMSCommit'), lms.count('LMSFinish')], [0, 0, 1])
  }
})

test('without credit the state is kept, and neither score nor success is told', async () => {
  const lms = strictLms({}, { credit: 'no-credit' })
  const { tracker } = await opened(lms.api)
  tracker.keep('x', 'y')
  tracker.outcome(outcome('completed', 'passed', 100))
  tracker.finish(true)
  assert.deepEqual([lms.data['cmi.suspend_data'], lms.data[STATUS], lms.data[RAW]], ['x', 'incomplete', ''])
})

test('interactions are appended, in forms that a strict LMS takes', async () => {
  const lms = strictLms()
  const { tracker } = await opened(lms.api)
  tracker.answer(answer())
  tracker.answer(answer({ id: 'q-two', type: 'true-false', response: 'false', correct: 'true' }))
  tracker.answer(answer({ id: 'q-three', type: 'matching', response: 'a[.]2[,]b[.]1', correct: 'a[.]1[,]b[.]2' }))
  tracker.answer(answer({ id: 'q-four', type: 'sequencing', response: 'c[,]a[,]b', correct: 'a[,]b[,]c', right: true }))
  tracker.answer(answer({ id: 'q-five', type: 'numeric', response: '-20.5', correct: '18[:]22' }))
  tracker.answer(answer({ id: 'q-six', type: 'fill-in', response: 'قانون[,]' + '😀'.repeat(200), correct: '{case_matters=false}قانون' }))
  tracker.answer(answer({ id: 'q-seven', type: 'long-fill-in', response: 'رأيي', correct: '' }))
  tracker.answer(answer({ id: 'q-eight', type: 'other', response: 'x', correct: '' }))
  tracker.answer(answer({ id: 's-nine', type: 'likert', response: '4', correct: '', right: null, points: 0 }))
  assert.deepEqual(lms.faults(), [])
  assert.deepEqual(lms.records[0], {
    id: 'q-one', type: 'choice', time: '09:05:07', weighting: '2', 'correct_responses.0.pattern': 'a,b',
    student_response: 'a,c', result: 'wrong', latency: '0000:01:05.40'
  })
  assert.deepEqual(lms.records.map(record => record.type),
    ['choice', 'true-false', 'matching', 'sequencing', 'numeric', 'fill-in', 'fill-in', 'performance', 'likert'])
  assert.deepEqual(lms.records.map(record => record['correct_responses.0.pattern']),
    ['a,b', 't', 'a.1,b.2', 'a,b,c', '20', 'قانون', undefined, undefined, undefined])
  assert.equal(lms.records[1].student_response, 'f')
  assert.equal(lms.records[3].result, 'correct')
  assert.deepEqual([lms.records[8].student_response, lms.records[8].result], ['4', 'neutral'])
})

test('interactions go on where the last session stopped', async () => {
  const lms = strictLms({ 'cmi.interactions.0.id': 'a', 'cmi.interactions.1.id': 'b', 'cmi.interactions.2.id': 'c' })
  const { tracker } = await opened(lms.api)
  tracker.answer(answer())
  assert.deepEqual(lms.sets('cmi.interactions.3.id'), ['q-one'])
  assert.deepEqual(lms.faults(), [])
})

test('sessions of every kind, to the end, have not one fault in the eyes of a strict LMS', async () => {
  const ends = [outcome('incomplete'), outcome('incomplete'), outcome('completed', 'failed', 40), outcome('completed', 'passed', 100)]
  const manners = [{}, { credit: 'no-credit' }, { mode: 'browse', credit: 'no-credit' }, { mode: 'review', credit: 'no-credit' }, { masteryScore: '80' }]
  for (const options of manners) {
    let kept = {}
    for (const [session, end] of ends.entries()) {
      const lms = strictLms(kept, options)
      const { tracker, window } = await opened(lms.api)
      tracker.keep(`state ${session}`, 'module/page')
      tracker.answer(answer())
      window.pass(90_000)
      tracker.keep('ق'.repeat(4096), 'module/page', true)
      tracker.outcome(end)
      tracker.finish(true)
      assert.deepEqual(lms.faults(true), [], JSON.stringify([options, session]))
      kept = lms.keep()
    }
    if (!options.mode) assert.deepEqual([kept['cmi.suspend_data'].length, kept['cmi.interactions.3.id']], [4096, 'q-one'])
  }
})

test('an LMS without interactions keeps the rest', async () => {
  const lms = strictLms()
  const set = lms.api.LMSSetValue
  lms.api.LMSSetValue = (element, value) => /interactions|score.m/.test(element) ? 'false' : set(element, value)
  const { tracker, window, heard } = await opened(lms.api)
  tracker.answer(answer())
  tracker.keep('x', 'y')
  tracker.outcome(outcome('completed', 'passed', 90))
  window.pass(60_000)
  assert.deepEqual(heard, [])
  assert.equal(lms.data[STATUS], 'passed')
})

test('an LMS that says false to everything is heard', async () => {
  const no = () => 'false'
  const { tracker, window, heard, start } = await opened(
    { LMSInitialize: no, LMSGetValue: no, LMSSetValue: no, LMSCommit: no, LMSFinish: no, LMSGetLastError: no })
  tracker.keep('x', 'y', true)
  tracker.outcome(outcome('completed', 'passed', 90))
  window.pass(60_000)
  tracker.finish(true)
  assert.equal(start.connected, false)
  assert.deepEqual(heard, [false])
})

test('an LMS that refuses later is heard, and nothing is lost when it takes values again', async () => {
  const lms = strictLms()
  const { commit = lms.api.LMSCommit, set = lms.api.LMSSetValue } = {}
  const { tracker, window, heard } = await opened(lms.api)
  tracker.keep('one', 'first', true)
  lms.api.LMSSetValue = lms.api.LMSCommit = () => 'false'
  tracker.keep('two', 'second')
  window.pass(2000)
  assert.deepEqual(heard, [false])
  Object.assign(lms.api, { LMSSetValue: set, LMSCommit: commit })
  tracker.answer(answer())
  window.pass(2000)
  assert.deepEqual(heard, [false, true])
  assert.deepEqual(
    [lms.committed.at(-1)['cmi.suspend_data'], lms.committed.at(-1)['cmi.core.lesson_location']], ['two', 'second'])
})

test('an LMS without LMSFinish, with asynchronous writing and answers of other types', async () => {
  const set = []
  const { tracker, start, heard } = await opened({
    LMSInitialize: () => true, LMSGetValue: () => null, LMSSetValue: (...value) => void set.push(value), LMSCommit: () => true,
    LMSGetLastError: () => 0
  })
  tracker.keep('x', 'y')
  tracker.finish(false)
  assert.equal(start.connected, true)
  assert.deepEqual(heard, [])
  assert.ok(set.some(([element, value]) => element === 'cmi.suspend_data' && value === 'x'))
})

test('already initialised by the page before: we go on', async () => {
  const lms = strictLms()
  lms.api.LMSInitialize('')
  const { tracker, start, heard } = await opened(lms.api)
  tracker.keep('x', 'y', true)
  assert.equal(start.connected, true)
  assert.deepEqual(heard, [])
})

test('an LMSInitialize that throws, as in Moodle after interactions, stops nothing', async () => {
  const lms = strictLms()
  lms.api.LMSInitialize = () => { throw new TypeError("reading 'objectives'") }
  const { tracker, start, heard } = await opened(lms.api)
  tracker.keep('x', 'y', true)
  tracker.finish(true)
  assert.equal(start.connected, false)
  assert.deepEqual(heard, [false])
})

test('an API that goes away is heard and does not throw', async () => {
  const lms = strictLms()
  const { tracker, heard } = await opened(lms.api)
  for (const name of Object.keys(lms.api)) {
    Object.defineProperty(lms.api, name, { get() { throw new Error('window closed') } })
  }
  tracker.keep('x', 'y', true)
  tracker.answer(answer())
  tracker.finish(true)
  assert.deepEqual(heard, [false])
})

test('a state over the limit is not sent, and the learner is told', async () => {
  const lms = strictLms()
  const { tracker, heard } = await opened(lms.api)
  tracker.keep('x'.repeat(4097), 'page', true)
  assert.deepEqual(lms.sets('cmi.suspend_data'), [])
  assert.deepEqual(heard, [false])
  tracker.keep('x'.repeat(4096), 'page', true)
  assert.deepEqual(heard, [false, true])
})

test('places are cut between characters', async () => {
  const lms = strictLms()
  const { tracker } = await opened(lms.api)
  tracker.keep('x', 'a' + '😀'.repeat(200), true)
  assert.equal(lms.sets('cmi.core.lesson_location')[0], 'a' + '😀'.repeat(127))
})

test('after the end nothing more is said', async () => {
  const lms = strictLms()
  const { tracker, window, heard } = await opened(lms.api)
  tracker.finish(false)
  const said = lms.log.length
  tracker.keep('x', 'y', true)
  tracker.answer(answer())
  tracker.outcome(outcome('completed'))
  window.pass(60_000)
  assert.equal(lms.log.length, said)
  assert.deepEqual(heard, [false])
})
