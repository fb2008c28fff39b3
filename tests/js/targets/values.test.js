import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cut, decimal, feedback, timespan } from '../../../src/scormpack/targets/scorm12/values.js'

test('timespans have four digits of hours and two decimals', () => {
  assert.equal(timespan(0), '0000:00:00.00')
  assert.equal(timespan(59.999), '0000:00:59.99')
  assert.equal(timespan(3661.4), '0001:01:01.40')
  assert.equal(timespan(-5), '0000:00:00.00')
  assert.equal(timespan(1e9), '9999:00:00.00')
})

test('decimals have two places at most', () => {
  assert.deepEqual([decimal(100), decimal(66.666666), decimal(0.1 + 0.2)], ['100', '66.67', '0.3'])
})

test('text is cut between characters and has no half ones', () => {
  assert.equal(cut('ab😀', 3), 'ab')
  assert.equal(cut('a\uDE00b', 5), 'a\uFFFDb')
  assert.equal(cut('😀', 2), '😀')
})

test('an answer that cannot be said in the form asked for is not said', () => {
  assert.equal(feedback('choice', 'first[,]second'), '')
  assert.equal(feedback('numeric', '[:]5'), '')
  assert.equal(feedback('numeric', '1e9'), '')
  assert.equal(feedback('choice', ''), '')
  assert.equal(feedback('numeric', '0.1[:]0.3'), '0.2')
  assert.equal(feedback('fill-in', 'un[,]deux'), 'un, deux')
})
