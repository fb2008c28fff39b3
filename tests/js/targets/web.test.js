import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../../../src/scormpack/targets/web/driver.js'
import { fakeWindow, lockedStorage } from './window.js'

const course = { id: 'demo' }

test('state and place come back, for this course only', async () => {
  const window = fakeWindow()
  connect(window, course).keep('packed', 'page')
  assert.deepEqual(await connect(window, course).start(),
    { connected: true, state: 'packed', place: 'page', learner: '', mode: 'normal', language: '', launch: '' })
  assert.equal((await connect(window, { id: 'other' }).start()).state, '')
})

test('a storage with rubbish in it is a fresh start', async () => {
  const window = fakeWindow()
  for (const rubbish of ['{', 'null', '7', '[]']) {
    window.localStorage.setItem('scormpack:demo', rubbish)
    assert.equal((await connect(window, course).start()).state, '')
  }
})

test('a locked storage is heard, and the course works', async () => {
  const tracker = connect(lockedStorage, course)
  const heard = []
  tracker.onSaved(saved => heard.push(saved))
  assert.equal((await tracker.start()).connected, true)
  tracker.keep('packed', 'page')
  tracker.keep('packed', 'page', true)
  tracker.answer({})
  tracker.finish(true)
  assert.deepEqual(heard, [false])
})
