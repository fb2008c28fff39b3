import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOf, extraTime, secondsAllowed, secondsAt } from '../../../src/scormpack/blocks/exam/clock.js'

test('seconds begin with the year 2025, fit into 30 bits for a generation, and become dates again', () => {
  assert.equal(secondsAt(Date.UTC(2025, 0, 1, 0, 0, 7)), 7)
  assert.equal(secondsAt(0), 0)
  assert.ok(secondsAt(Date.UTC(2058, 0, 1)) < 2 ** 30)
  const now = Date.UTC(2026, 10, 21, 10, 30, 0)
  assert.equal(dateOf(secondsAt(now)).getTime(), now)
})

test('extra time is what the package gives, or what the LMS says where that is more', () => {
  const given = ['', 'extra-time=50', '?a=1&extra-time=50&b=2', 'lang=fr; extra-time=10', 'no-extra-time=50', 'extra-time=', 'extra-time=9999']
  assert.deepEqual(given.map((launch) => extraTime(20, launch)), [20, 50, 50, 20, 20, 20, 300])
})

test('time allowed is minutes and extra, or endless', () => {
  assert.deepEqual([secondsAllowed(60, 0), secondsAllowed(60, 50), secondsAllowed(0, 50)], [3600, 5400, Infinity])
})
