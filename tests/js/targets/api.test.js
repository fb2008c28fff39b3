import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findApi } from '../../../src/scormpack/targets/scorm12/api.js'

const API = { LMSInitialize: () => 'true' }

/** A window of another origin: one may pass to its parent, and only that. */
const foreign = (parent, opener = null) => ({
  get API() { throw new Error('SecurityError') },
  get parent() { return parent ?? this },
  get opener() { return opener }
})

/** A window that lets nobody near. */
const hostile = new Proxy({}, { get() { throw new Error('SecurityError') } })

const top = (more = {}) => {
  const window = { opener: null, ...more }
  window.parent = window
  return window
}

test('the API of the window itself', () => {
  assert.equal(findApi(top({ API })), API)
})

test('the API five frames up, past frames of other origins', () => {
  let window = top({ API })
  for (let frame = 0; frame < 4; frame += 1) window = foreign(window)
  assert.equal(findApi({ parent: window, opener: null }), API)
})

test('the API of the opener, and of the frames above it', () => {
  assert.equal(findApi(top({ opener: { parent: top({ API }), opener: null } })), API)
})

test('a frame in a pop-up finds what opened the pop-up', () => {
  assert.equal(findApi({ parent: top({ opener: top({ API }) }), opener: null }), API)
})

test('parents before openers', () => {
  const other = { LMSInitialize: () => 'false' }
  assert.equal(findApi({ parent: top({ API }), opener: top({ API: other }) }), API)
})

test('windows that throw at every touch, and rings of windows, end the search', () => {
  assert.equal(findApi({ parent: hostile, opener: hostile }), null)
  const ring = {}
  ring.parent = { parent: { parent: ring } }
  assert.equal(findApi(ring), null)
})

test('what is not a SCORM 1.2 API is passed over', () => {
  assert.equal(findApi({ API: { Initialize() {} }, parent: top({ API: 'text', API_1484_11: API }), opener: null }), null)
})
