import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOf, stageOf } from '../../../src/scormpack/player/outcome.js'
import { courseWith, stateOf } from './course.js'

const course = courseWith()
const [first, second] = course.modules[0].pages

test('nothing done is incomplete, unknown and without a score', () => {
  const { outcome, unseen, unanswered } = leftOf(course, stateOf(course))
  assert.deepEqual(outcome, { completion: 'incomplete', success: 'unknown', score: null, progress: 0 })
  assert.deepEqual([unseen, unanswered], [[first, second], [second]])
})

test('the score waits for the last question', () => {
  const { outcome } = leftOf(course, stateOf(course, { seen: [0, 1], answers: [[2, 1, 4]] }))
  assert.deepEqual(outcome, { completion: 'incomplete', success: 'unknown', score: null, progress: 0.75 })
})

test('a draft is no answer', () => {
  const { outcome } = leftOf(course, stateOf(course, { seen: [0, 1], answers: [[2, 1, 4], [3, 0, 1]] }))
  assert.equal(outcome.score, null)
})

test('all done above the pass mark is completed and passed', () => {
  const { outcome, wrong } = leftOf(course, stateOf(course, { seen: [0, 1], answers: [[2, 1, 3], [3, 2, 1]] }))
  assert.deepEqual(outcome, { completion: 'completed', success: 'passed', score: 87.5, progress: 1 })
  assert.deepEqual(wrong, [])
})

test('below the pass mark is completed and failed, with the points that are missing', () => {
  const { outcome, wrong, missing } = leftOf(course, stateOf(course, { seen: [0, 1], answers: [[2, 1, 1], [3, 1, 1]] }))
  assert.deepEqual(outcome, { completion: 'completed', success: 'failed', score: 62.5, progress: 1 })
  assert.deepEqual(wrong, [second])
  assert.equal(missing, 0.35)
})

test('answers without reading leave the pages to be read', () => {
  const { outcome } = leftOf(course, stateOf(course, { answers: [[2, 1, 4], [3, 1, 1]] }))
  assert.deepEqual(outcome, { completion: 'incomplete', success: 'passed', score: 100, progress: 0.5 })
})

test('without a pass mark success stays unknown, without questions the score does too', () => {
  const open = courseWith({ pass: null })
  const done = stateOf(open, { seen: [0, 1], answers: [[2, 1, 0], [3, 1, 0]] })
  assert.deepEqual(leftOf(open, done).outcome, { completion: 'completed', success: 'unknown', score: 0, progress: 1 })
  const reading = courseWith({ modules: [{ id: 'm', title: 'M', minutes: 1, pages: [first] }] })
  const { outcome } = leftOf(reading, stateOf(reading, { seen: [0] }))
  assert.deepEqual(outcome, { completion: 'completed', success: 'unknown', score: null, progress: 1 })
})

test('pages alone complete where only they are required', () => {
  const pages = courseWith({ require: ['pages'], pass: null })
  assert.equal(leftOf(pages, stateOf(pages, { seen: [0, 1] })).outcome.completion, 'completed')
})

test('requiring nothing that there is never completes', () => {
  const exam = courseWith({ require: ['exam'] })
  assert.equal(leftOf(exam, stateOf(exam, { seen: [0, 1] })).outcome.completion, 'incomplete')
})

test('a page is begun until its questions are answered', () => {
  assert.equal(stageOf(second, stateOf(course)), 'new')
  assert.equal(stageOf(second, stateOf(course, { seen: [1] })), 'begun')
  assert.equal(stageOf(second, stateOf(course, { seen: [1], answers: [[2, 1, 0], [3, 1, 0]] })), 'done')
})
