import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, test } from 'node:test'
import { connect } from '../../../src/scormpack/targets/xapi/driver.js'
import { fakeLrs } from './lrs.js'
import { fakeStorage } from './window.js'

const statements = JSON.parse(readFileSync(new URL('../../../src/scormpack/targets/xapi/statements.json', import.meta.url), 'utf-8'))

const IRI = 'https://example.org/courses/demo'
const REGISTRATION = '7b1c1d2e-3b5a-4c5d-8e9f-001122334455'
const ACTOR = { objectType: 'Agent', name: 'ليلى', account: { homePage: 'https://lms.example.org', name: 'layla' } }

const course = {
  id: 'demo', iri: IRI, version: '1.0', title: 'Comprendre', language: 'fr', pass: 80,
  driver: { iri: IRI, languages: ['fr', 'ar'], titles: { fr: 'Comprendre', ar: 'الفهم' }, statements }
}

const outcome = (completion, success = 'unknown', score = null, progress = 0) => ({ completion, success, score, progress })

const answer = {
  id: 'q-one', page: 'module/page', type: 'choice', response: 'a', correct: 'b', right: false, credit: 0.5, points: 3, latency: 4.567,
  time: new Date('2026-11-21T10:00:00.123Z')
}

let lrs
let windows
let patience

beforeEach(async () => {
  lrs = await fakeLrs()
  windows = []
  patience = 20
})

afterEach(() => {
  windows.forEach(window => window.close())
  lrs.close()
})

/** A tab whose timers run 20 times (or `patience` times) as fast, with the storage of the browser it is in. */
function tab(localStorage = fakeStorage(), search = undefined) {
  const timers = new Set()
  const listeners = []
  const query = new URLSearchParams({
    endpoint: lrs.endpoint, auth: 'Basic YTpi', actor: JSON.stringify(ACTOR), registration: REGISTRATION, activity_id: IRI
  })
  let closed = false
  const window = {
    performance, crypto, localStorage,
    location: { search: search ?? `?${query}` },
    fetch: (...call) => closed ? new Promise(() => {}) : fetch(...call),
    setTimeout(act, wait) {
      const timer = setTimeout(() => closed || act(), wait / patience)
      timers.add(timer)
      return timer
    },
    clearTimeout,
    addEventListener: (name, act) => listeners.push(act),
    online: () => listeners.forEach(act => act()),
    close() {
      closed = true
      timers.forEach(clearTimeout)
    }
  }
  windows.push(window)
  return window
}

async function launched(window = tab()) {
  const tracker = connect(window, course)
  const heard = []
  tracker.onSaved(saved => heard.push(saved))
  return { tracker, heard, window, start: await tracker.start() }
}

async function until(holds) {
  const end = Date.now() + 5000
  while (!holds()) {
    assert.ok(Date.now() < end, `${holds} within 5 s`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

test('without launch parameters there is no LRS, and nothing is sent', async () => {
  const { tracker, heard, start } = await launched(tab(fakeStorage(), ''))
  tracker.keep('x', 'y', true)
  tracker.outcome(outcome('completed'))
  tracker.finish(true)
  assert.equal(start.connected, false)
  assert.deepEqual([heard, lrs.requests.length], [[false], 0])
})

test('a session is told in order, each statement once', async () => {
  const { tracker, start, heard } = await launched()
  const { launch, ...rest } = start
  assert.deepEqual(rest, { connected: true, state: '', place: '', learner: 'ليلى', mode: 'normal', language: '' })
  assert.match(launch, /^\?endpoint=/)
  tracker.experience({ id: 'module/page', title: 'Une page' })
  tracker.answer(answer)
  tracker.outcome(outcome('incomplete', 'unknown', null, 0.35))
  tracker.outcome(outcome('incomplete', 'unknown', null, 0.38))
  tracker.outcome(outcome('completed', 'passed', 87.5, 1))
  tracker.outcome(outcome('completed', 'passed', 87.5, 1))
  tracker.finish(false)
  tracker.finish(false)
  tracker.answer(answer)
  await until(() => lrs.verbs().includes('terminated'))
  await pause(20)
  assert.deepEqual(lrs.verbs(), ['initialized', 'experienced', 'answered', 'progressed', 'progressed', 'scored', 'passed', 'completed', 'terminated'])
  assert.deepEqual(heard, [])
})

test('an opinion is neither right nor wrong', async () => {
  const { tracker } = await launched()
  tracker.answer({ ...answer, type: 'likert', correct: '', right: null, credit: 0, points: 0 })
  await until(() => lrs.verbs().includes('answered'))
  const { object, result } = [...lrs.stored.values()][1]
  assert.equal(object.definition.interactionType, 'likert')
  assert.deepEqual(result, { response: 'a', duration: 'PT4.57S' })
})

test('statements carry registration, context, languages and results', async () => {
  const { tracker } = await launched()
  tracker.answer(answer)
  tracker.outcome(outcome('incomplete', 'failed', 66.67, 0.5))
  await until(() => lrs.verbs().includes('failed'))
  const [, answered, progressed, scored, failed] = [...lrs.stored.values()]
  assert.equal(answered.object.id, `${IRI}/question/q-one`)
  assert.deepEqual(answered.object.definition, {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'choice', correctResponsesPattern: ['b']
  })
  assert.deepEqual(answered.result,
    { score: { scaled: 0.5, raw: 1.5, min: 0, max: 3 }, success: false, response: 'a', duration: 'PT4.57S' })
  assert.equal(answered.timestamp, '2026-11-21T10:00:00.123Z')
  assert.deepEqual(answered.context, {
    registration: REGISTRATION, language: 'fr', platform: 'scormpack', revision: '1.0',
    contextActivities: {
      parent: [{ objectType: 'Activity', id: `${IRI}/page/module/page` }], grouping: [{ objectType: 'Activity', id: IRI }]
    }
  })
  assert.deepEqual(answered.verb.display, { en: 'answered', fr: 'a répondu à', ar: 'أجاب عن' })
  assert.deepEqual(progressed.result.extensions, { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 50 })
  assert.deepEqual(scored.result, { score: { scaled: 0.6667, raw: 66.67, min: 0, max: 100 } })
  assert.deepEqual(failed.object.definition.name, { fr: 'Comprendre', ar: 'الفهم' })
  assert.equal(failed.result.success, false)
  assert.ok(lrs.requests.every(({ headers }) =>
    headers['x-experience-api-version'] === '1.0.3' && headers.authorization === 'Basic YTpi'))
})

test('the state comes back, and what was reported is not reported again', async () => {
  const first = await launched()
  first.tracker.keep('packed', 'module/page', true)
  first.tracker.outcome(outcome('completed', 'passed', 90, 1))
  first.tracker.finish(false)
  await until(() => lrs.document()?.reported.completed && lrs.verbs().includes('terminated'))
  const second = await launched()
  assert.deepEqual([second.start.state, second.start.place], ['packed', 'module/page'])
  second.tracker.outcome(outcome('completed', 'passed', 90, 1))
  second.tracker.finish(false)
  await until(() => lrs.verbs().length === 8)
  assert.deepEqual(lrs.verbs().slice(-2), ['initialized', 'terminated'])
})

test('many changes and one spell of quiet are one document', async () => {
  const { tracker } = await launched()
  for (let key = 0; key < 10; key += 1) tracker.keep(`state ${key}`, 'page')
  await until(() => lrs.document()?.state === 'state 9')
  assert.equal(lrs.requests.filter(({ method }) => method === 'PUT').length, 1)
})

test('an LRS that goes away and comes back has everything, in order and once', async () => {
  const { tracker, heard } = await launched()
  await until(() => lrs.verbs().length === 1)
  lrs.fail = () => 'drop'
  tracker.keep('later', 'page', true)
  tracker.experience({ id: 'one', title: 'Un' })
  tracker.experience({ id: 'two', title: 'Deux' })
  await until(() => heard.length === 1)
  lrs.fail = () => undefined
  await until(() => heard.length === 2)
  await until(() => lrs.verbs().length === 3 && lrs.document()?.state === 'later')
  assert.deepEqual([...lrs.stored.values()].slice(1).map(one => one.object.id.split('/').at(-1)), ['one', 'two'])
  assert.deepEqual(heard, [false, true])
})

test('a statement that was stored before the answer got lost is stored once', async () => {
  const { tracker } = await launched()
  await until(() => lrs.verbs().length === 1)
  let lost = 0
  lrs.fail = request => request.method === 'POST' && lost++ < 1 ? (storeSilently(), 'drop') : undefined
  const storeSilently = () => JSON.parse(lrs.requests.at(-1).body).forEach(one => lrs.stored.set(one.id, one))
  tracker.experience({ id: 'one', title: 'Un' })
  await until(() => lost > 1)
  await pause(20)
  assert.deepEqual(lrs.verbs(), ['initialized', 'experienced'])
})

test('409 means stored', async () => {
  const { tracker } = await launched()
  await until(() => lrs.verbs().length === 1)
  let conflicts = 0
  lrs.fail = request => request.method === 'POST' && conflicts++ < 1 ? 409 : undefined
  tracker.experience({ id: 'one', title: 'Un' })
  await until(() => conflicts === 1)
  tracker.experience({ id: 'two', title: 'Deux' })
  await until(() => lrs.verbs().length === 2)
  assert.equal([...lrs.stored.values()][1].object.id, `${IRI}/page/two`)
})

test('one bad statement does not hold up the others', async t => {
  const warnings = t.mock.method(console, 'warn', () => {})
  const { tracker, heard } = await launched()
  await until(() => lrs.verbs().length === 1)
  lrs.wait = 20
  lrs.bad = one => one.object.id.endsWith('/two')
  for (const id of ['one', 'two', 'three', 'four']) tracker.experience({ id, title: id })
  await until(() => lrs.verbs().length === 4)
  assert.deepEqual([...lrs.stored.values()].slice(1).map(one => one.object.id.split('/').at(-1)), ['one', 'three', 'four'])
  assert.equal(warnings.mock.callCount(), 1)
  assert.deepEqual(heard, [])
})

test('an LRS that no longer lets us in is heard at once, and nothing is dropped', async () => {
  const { tracker, heard } = await launched()
  await until(() => lrs.verbs().length === 1)
  lrs.fail = () => 401
  tracker.experience({ id: 'one', title: 'Un' })
  await until(() => heard.length === 1)
  lrs.fail = () => undefined
  await until(() => lrs.verbs().length === 2 && heard.length === 2)
})

test('a closed tab is made up for by the next launch', async () => {
  const storage = fakeStorage()
  const first = await launched(tab(storage))
  await until(() => lrs.verbs().length === 1)
  lrs.fail = () => 'drop'
  first.tracker.keep('offline', 'page', true)
  first.tracker.answer(answer)
  first.tracker.finish(true)
  await pause(50)
  first.window.close()
  lrs.fail = () => undefined
  const second = await launched(tab(storage))
  assert.equal(second.start.state, 'offline')
  await until(() => lrs.verbs().length === 4 && lrs.document()?.state === 'offline')
  assert.deepEqual(lrs.verbs(), ['initialized', 'answered', 'terminated', 'initialized'])
  await until(() => storage.held.size === 0)
})

test('what another device kept later wins over what this browser still had', async () => {
  const storage = fakeStorage()
  const first = await launched(tab(storage))
  await until(() => lrs.verbs().length === 1)
  lrs.fail = () => 503
  first.tracker.keep('here', 'page', true)
  await pause(20)
  first.window.close()
  lrs.fail = () => undefined
  const other = await launched(tab())
  other.tracker.keep('there', 'page', true)
  await until(() => lrs.document()?.state === 'there')
  assert.equal((await launched(tab(storage))).start.state, 'there')
})

test('an LRS that is away at the start does not stop the learner, and its old state is never overwritten', async () => {
  const first = await launched()
  first.tracker.keep('old work', 'page', true)
  await until(() => lrs.document()?.state === 'old work')
  lrs.fail = () => 'drop'
  const { tracker, start, heard } = await launched(tab())
  assert.deepEqual([start.connected, start.state, heard], [false, '', [false]])
  tracker.keep('from nothing', 'page', true)
  lrs.fail = () => undefined
  const sent = lrs.requests.length
  await until(() => lrs.requests.slice(sent).filter(({ method }) => method === 'PUT').length >= 2)
  assert.equal(lrs.document().state, 'old work')
  await until(() => lrs.verbs().length === 2)
  assert.deepEqual(heard, [false])
})

test('a silent LRS lets the course begin', async () => {
  patience = 200
  lrs.fail = () => 'hang'
  const { start } = await launched()
  assert.equal(start.connected, false)
})

test('two windows of one learner: the later one is kept', async () => {
  const first = await launched()
  const second = await launched(tab())
  second.tracker.keep('second', 'page', true)
  await until(() => lrs.document()?.state === 'second')
  first.tracker.keep('first, later', 'page', true)
  await until(() => lrs.document()?.state === 'first, later')
  assert.deepEqual(first.heard, [])
})

test('the end does not send again what is under way', async () => {
  const { tracker } = await launched()
  tracker.keep('last', 'page', true)
  tracker.finish(true)
  await until(() => lrs.document()?.state === 'last')
  await pause(30)
  assert.equal(lrs.requests.filter(({ method }) => method === 'PUT').length, 1)
})

test('an LRS without ETags', async () => {
  lrs.tagged = false
  const { tracker, heard } = await launched()
  tracker.keep('one', 'page', true)
  await until(() => lrs.document()?.state === 'one')
  tracker.keep('two', 'page', true)
  await until(() => lrs.document()?.state === 'two')
  assert.deepEqual(heard, [])
})

test('a slow LRS gets one request at a time, and still the last word', async () => {
  const { tracker } = await launched()
  lrs.wait = 150
  tracker.keep('one', 'page')
  await until(() => lrs.requests.some(({ method }) => method === 'PUT'))
  tracker.keep('two', 'page')
  await until(() => lrs.document()?.state === 'two')
  const bodies = lrs.requests.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body).state)
  assert.deepEqual(bodies, ['one', 'two'])
})

test('leaving sends what waits behind a request that is under way', async () => {
  const { tracker, window } = await launched()
  await until(() => lrs.verbs().length === 1)
  lrs.wait = 60
  tracker.experience({ id: 'one', title: 'Un' })
  tracker.answer(answer)
  tracker.keep('last', 'page')
  tracker.finish(true)
  window.close()
  await until(() => lrs.verbs().length === 4 && lrs.document()?.state === 'last')
  assert.deepEqual(lrs.verbs().sort(), ['answered', 'experienced', 'initialized', 'terminated'])
})

test('a blocked storage takes nothing but the safety net away', async () => {
  const locked = tab()
  Object.defineProperty(locked, 'localStorage', { get() { throw new Error('SecurityError') } })
  const { tracker, heard } = await launched(locked)
  tracker.keep('x', 'page', true)
  await until(() => lrs.document()?.state === 'x' && lrs.verbs().length === 1)
  assert.deepEqual(heard, [])
})

test('coming online is a reason to try again at once', async () => {
  patience = 0.01
  const { tracker, window } = await launched()
  await until(() => lrs.verbs().length === 1)
  lrs.fail = () => 'drop'
  tracker.experience({ id: 'one', title: 'Un' })
  await pause(30)
  lrs.fail = () => undefined
  window.online()
  await until(() => lrs.verbs().length === 2)
})
