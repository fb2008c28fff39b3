import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bandOf, codeOf, nameOf, percentsOf } from '../../../src/scormpack/blocks/certificate/code.js'
import { dateOf, dayOf } from '../../../src/scormpack/blocks/certificate/day.js'

const issue = { day: 689, band: 1, random: 1234567 }

test('a code has twelve characters that nobody misreads, in three groups', () => {
  assert.match(codeOf('tip', issue), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  assert.equal(codeOf('tip', { day: 0, band: 0, random: 0 }).slice(0, 8), '0000-000')
})

test('the same certificate has the same code, every other one another', () => {
  const others = [{ ...issue, day: 690 }, { ...issue, band: 2 }, { ...issue, random: 1234568 }]
  const codes = [issue, ...others].map((each) => codeOf('tip', each))
  assert.equal(new Set([...codes, codeOf('other', issue)]).size, 5)
  assert.equal(codeOf('tip', { ...issue }), codes[0])
})

test('a code of another course does not pass its check, though it says the same', () => {
  assert.equal(codeOf('tip', issue).slice(0, 9), codeOf('other', issue).slice(0, 9))
  assert.notEqual(codeOf('tip', issue).slice(10), codeOf('other', issue).slice(10))
})

test('bands are tens from the pass mark up, and the last one ends with 100', () => {
  assert.deepEqual([80, 89.99, 90, 99, 100].map((score) => percentsOf(bandOf(score, 80), 80)), [
    [80, 89], [80, 89], [90, 100], [90, 100], [90, 100]
  ])
  assert.deepEqual([75, 85, 95, 100].map((score) => percentsOf(bandOf(score, 75), 75)), [[75, 84], [85, 94], [95, 100], [95, 100]])
  assert.deepEqual([0, 55, 100].map((score) => bandOf(score, 0)), [1, 6, 10])
  assert.deepEqual(percentsOf(bandOf(100, 100), 100), [100, 100])
})

test('there is no band without a score or below the mark', () => {
  assert.deepEqual([null, 79.99].map((score) => [bandOf(score, 80), percentsOf(bandOf(score, 80), 80)]), [[0, null], [0, null]])
})

test('names are read as people say them', () => {
  const names = ['Doe, Jane', 'الإدريسي، ليلى', 'ليلى الإدريسي', 'Jane Doe', 'Doe,', 'a, b, c', '']
  assert.deepEqual(names.map(nameOf), ['Jane Doe', 'ليلى الإدريسي', 'ليلى الإدريسي', 'Jane Doe', 'Doe', 'a, b, c', ''])
})

test('a day is the one of the calendar on the wall, and becomes a date again', () => {
  assert.equal(dayOf(new Date(2025, 0, 3, 0, 5)), 2)
  assert.equal(dayOf(new Date(2025, 0, 3, 23, 55)), 2)
  assert.equal(dateOf(2).toISOString().slice(0, 10), '2025-01-03')
  assert.ok(dayOf(new Date(2069, 0, 1)) < 2 ** 14)
})
