import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { sessionOf } from '../../../src/scormpack/player/session.js'

/** A session with a window that is only events and a tracker that writes down what it is told. */
function begun({ writes = true } = {}) {
  /** @type {unknown[][]} */
  const told = []
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = Object.assign(new EventTarget(), { document, setTimeout, clearTimeout })
  const progress = { completion: 'incomplete', success: 'unknown', score: null, progress: 0 }
  const tracker = new Proxy({}, { get: (_, name) => (/** @type {unknown[]} */ ...values) => told.push([name, ...values]) })
  const onReturn = mock.fn()
  const snapshot = () => ({ state: '1fr.', place: 's0', outcome: { ...progress } })
  const parts = /** @type {any} */ ({ window, tracker, writes, snapshot, onReturn })
  return { told, window, document, progress, onReturn, session: sessionOf(parts) }
}

test('an outcome is told after its state, and only when it is new', () => {
  const { told, session, progress } = begun()
  session.keep()
  session.keep()
  progress.progress = 1
  session.keep()
  assert.deepEqual(told.map(([name]) => name), ['keep', 'outcome', 'keep', 'keep', 'outcome'])
})

test('many changes are kept once, after a pause', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const { told, session } = begun()
  session.keepSoon()
  mock.timers.tick(900)
  session.keepSoon()
  mock.timers.tick(900)
  assert.equal(told.length, 0)
  mock.timers.tick(200)
  assert.deepEqual(told.map(([name]) => name), ['keep', 'outcome'])
  mock.timers.reset()
})

test('a hidden page is kept at once and not finished', () => {
  const { told, document } = begun()
  document.visibilityState = 'hidden'
  document.dispatchEvent(new Event('visibilitychange'))
  assert.deepEqual(told.at(-1), ['keep', '1fr.', 's0', true])
})

test('leaving finishes once, after outcome and state; nothing is written any more', () => {
  const { told, window, session } = begun()
  session.keep()
  told.length = 0
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(new Event('pagehide'))
  session.finish(false)
  session.keep(true)
  assert.deepEqual(told.map(([name]) => name), ['keep', 'outcome', 'keep', 'finish'])
  assert.deepEqual(told.at(-1), ['finish', true])
})

test('a page that comes back from the memory of the browser says that it is over', () => {
  const { window, onReturn } = begun()
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  assert.equal(onReturn.mock.callCount(), 0)
  window.dispatchEvent(new Event('pagehide'))
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  assert.equal(onReturn.mock.callCount(), 1)
})

test('looking back writes nothing and still ends the session', () => {
  const { told, session } = begun({ writes: false })
  session.keep(true)
  session.experience({ id: 'm/a', title: 'A' })
  session.finish(false)
  assert.deepEqual(told, [['finish', false]])
})
