import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidTime, secondsLeft } from '../../../src/scormpack/player/time.js'
import { courseWith, stateOf } from './course.js'

const course = courseWith()
const { pages } = course.modules[0]

test('what is seen and answered takes no more time', () => {
  assert.equal(secondsLeft(pages, stateOf(course)), 300)
  assert.equal(secondsLeft(pages, stateOf(course, { seen: [0] })), 240)
  assert.equal(secondsLeft(pages, stateOf(course, { seen: [0, 1], answers: [[2, 1, 4], [3, 1, 1]] })), 0)
})

test('a page with an open question still takes its time', () => {
  assert.equal(secondsLeft(pages, stateOf(course, { seen: [0, 1], answers: [[2, 1, 4]] })), 240)
})

const said = [
  [20, 'minutes 1'],
  [8 * 60 + 1, 'minutes 9'],
  [37 * 60, 'minutes 35'],
  [117 * 60, 'minutes 115'],
  [118 * 60, 'hours 2'],
  [150 * 60, 'hours 2.5'],
  [284 * 60, 'hours 5'],
  [11.4 * 3600, 'hours 11']
]

for (const [seconds, words] of said) {
  test(`${seconds} seconds are said as ${words}`, () => {
    assert.equal(saidTime((key, values) => `${key} ${values?.count}`, Number(seconds)), words)
  })
}
