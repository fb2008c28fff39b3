import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scorm2004 } from '../../../src/scormpack/simulator/scorm2004.js'
import { judgesCalls, judgesValues, saying } from './said.js'
import { CALLS, VALUES, OPEN, QUESTION, RESPONSE, TERMINATE, get, set, typed } from './cases2004.js'

const said = saying(scorm2004, 'API_1484_11')

judgesValues(said, set, '406', [OPEN], VALUES)
judgesCalls(said, CALLS)

test('what has no value yet answers 403, which is no fault by itself', () => {
  for (const element of ['cmi.location', 'cmi.suspend_data', 'cmi.score.scaled', 'cmi.progress_measure', 'cmi.launch_data', 'cmi.scaled_passing_score']) {
    const { result, error, rules } = said([OPEN, get(element)])
    assert.deepEqual([result, error, rules], ['', '403', []], element)
  }
  const { result, error } = said([OPEN, set('cmi.location', ''), get('cmi.location')])
  assert.deepEqual([result, error], ['', '0'])
})

const REMARKS = [
  ['S04-CMI-004', [set('cmi.score.raw', '80'), TERMINATE], [set('cmi.score.raw', '80'), set('cmi.score.scaled', '0.8'), TERMINATE]],
  ['S04-CMI-005', [set('cmi.score.scaled', '1'), set('cmi.score.raw', '80'), set('cmi.score.max', '50'), TERMINATE],
    [set('cmi.score.scaled', '1'), set('cmi.score.raw', '50'), set('cmi.score.max', '50'), TERMINATE]],
  ['S04-CMI-005', [['scaled', '0.5'], ['raw', '80'], ['min', '0'], ['max', '100']].map(([part, value]) => set(`cmi.score.${part}`, value)).concat([TERMINATE]),
    [['scaled', '0.8'], ['raw', '80'], ['min', '0'], ['max', '100']].map(([part, value]) => set(`cmi.score.${part}`, value)).concat([TERMINATE])],
  ['S04-CMI-008', [set('cmi.suspend_data', 'x'.repeat(64001))], [set('cmi.suspend_data', 'x'.repeat(64000))]],
  ['S04-CMI-008', [set('cmi.location', 'x'.repeat(1001))], [set('cmi.location', 'x'.repeat(1000))]],
  ['S04-CMI-009', [set('cmi.exit', 'logout')], [set('cmi.exit', 'suspend')]],
  ['S04-CMI-012', [...typed('choice'), set(RESPONSE, 'q-1')], [...typed('choice'), set(RESPONSE, 'q_1')]],
  ['S04-CMI-013', [...QUESTION, set('cmi.interactions.0.description', 'x'.repeat(251))], [...QUESTION, set('cmi.interactions.0.description', 'x')]]
]

for (const [rule, bad, good] of REMARKS) {
  test(`${rule}: ${bad.at(-1).join(' ').slice(0, 40)} is taken, and told`, () => {
    const { result, error, fault, rules } = said([OPEN, ...bad])
    assert.deepEqual([result, error, rules], ['true', '0', [rule]])
    assert.ok(fault)
    assert.deepEqual(said([OPEN, ...good]).rules, [])
  })
}

test('S04-CMI-016: a verdict in review or without credit is taken, and told', () => {
  for (const options of [{ mode: 'review' }, { mode: 'browse' }, { credit: 'no-credit' }]) {
    assert.deepEqual(said([OPEN, set('cmi.success_status', 'passed')], options).rules, ['S04-CMI-016'])
    assert.deepEqual(said([OPEN, set('cmi.location', 'x')], options).rules, [])
  }
})

test('S04-CMI-008: what is too long is cut, as an LMS may', () => {
  assert.equal(said([OPEN, set('cmi.suspend_data', 'x'.repeat(64001))]).lms.model()['cmi.suspend_data'].length, 64000)
})

test('S04-API-002: when the content is gone, what it never did counts too', () => {
  const sentences = calls => said([...calls, ['GetLastError']]).lms.faults(true).map(({ sentence }) => sentence)
  assert.deepEqual(sentences([]), ['Initialize was never called.'])
  assert.deepEqual(sentences([OPEN]), ['Terminate was never called.'])
  assert.deepEqual(sentences([OPEN, TERMINATE]), [])
})

test('a suspended attempt goes on, a left one begins anew, an abandoned one never was', () => {
  const work = [OPEN, set('cmi.suspend_data', 'page 3'), set('cmi.session_time', 'PT1H30S')]
  const kept = (...end) => said([...work, ...end, TERMINATE], { kept: { 'cmi.suspend_data': 'before', 'cmi.total_time': 'PT30.5S' } }).lms.keep()
  assert.deepEqual(kept(set('cmi.exit', 'suspend')), { 'cmi.suspend_data': 'page 3', 'cmi.total_time': 'PT3660.5S', 'cmi.entry': 'resume' })
  assert.equal(kept(set('adl.nav.request', 'suspendAll'))['cmi.entry'], 'resume')
  assert.deepEqual(kept(set('cmi.exit', 'normal')), {})
  assert.equal(kept(set('adl.nav.request', 'abandonAll'))['cmi.suspend_data'], 'before')
})

test('a passing score of the LMS goes before what the content says', () => {
  const verdict = (scaled, options) => said([OPEN, set('cmi.success_status', 'passed'), set('cmi.score.scaled', scaled), TERMINATE], options)
    .lms.model()['cmi.success_status']
  assert.equal(verdict('0.5', {}), 'passed')
  assert.equal(verdict('0.5', { masteryScore: '0.8' }), 'failed')
  assert.equal(verdict('0.8', { masteryScore: '0.8' }), 'passed')
})

test('an LMS that has lost the session says so in the codes of 2004', () => {
  let lost = false
  const calls = []
  const { API_1484_11: api, faults } = scorm2004({ failing: () => lost, onCall: call => calls.push(call) })
  api.Initialize('')
  lost = true
  api.SetValue('cmi.location', 'x')
  api.Commit('')
  api.Terminate('')
  assert.deepEqual(calls.slice(1).map(({ error, fault }) => [error, fault]), [['351', null], ['391', null], ['111', null]])
  assert.deepEqual(faults(), [])
})

test('navigation is unknown where there is no sequencing', () => {
  assert.equal(said([OPEN, get('adl.nav.request_valid.choice.{target=item.one}')]).result, 'unknown')
  assert.equal(said([OPEN, get('adl.nav.request')]).result, '_none_')
})
