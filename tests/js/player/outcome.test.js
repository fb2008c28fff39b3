import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOf, stageOf } from '../../../src/scormpack/player/outcome.js'
import { keepAt } from '../../../src/scormpack/player/state.js'
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

const testPage = { id: 'm/test', slot: 4, title: 'T', file: 'content/fr/m/test.js', questions: /** @type {[number, number, number][]} */ ([]) }
const tested = courseWith({
  modules: [{ id: 'm', title: 'M', minutes: 1, pages: [first, testPage] }],
  fields: [1, 1, 8, 6, 1, 112],
  require: ['pages', 'exam'],
  pass: null,
  exam: { slot: 5, page: 'm/test', pass: 80, attempts: 2 }
})

/** @param {number} attempt @param {number} phase @param {number} best hundredths of a percent */
function afterTest(attempt, phase, best) {
  const state = stateOf(tested, { seen: [0, 4] })
  keepAt(state, tested.fields, 5, [6, 2, 16, 30, 30, 14, 14], { numbers: [attempt, phase, 99, 1000, 2000, best, best], text: '' })
  return leftOf(tested, state)
}

test('a final test that is not handed in leaves the course open and without a score', () => {
  for (const left of [leftOf(tested, stateOf(tested, { seen: [0, 4] })), afterTest(1, 1, 0)]) {
    assert.deepEqual(left.outcome, { completion: 'incomplete', success: 'unknown', score: null, progress: 2 / 3 })
    assert.deepEqual(left.exam, [testPage])
  }
})

test('the score of the final test is the course’s, and its pass mark too', () => {
  const { outcome, exam, wrong, missing } = afterTest(1, 2, 8000)
  assert.deepEqual(outcome, { completion: 'completed', success: 'passed', score: 80, progress: 1 })
  assert.deepEqual([exam, wrong, missing], [[], [], 0])
})

test('who has failed is not through as long as there is another attempt, and has the best score meanwhile', () => {
  const failed = { completion: 'incomplete', success: 'failed', score: 79.99, progress: 2 / 3 }
  assert.deepEqual([afterTest(1, 2, 7999).outcome, afterTest(2, 1, 7999).outcome], [failed, failed])
  assert.deepEqual(afterTest(1, 2, 7999).exam, [testPage])
  assert.deepEqual(afterTest(2, 2, 7999).outcome, { ...failed, completion: 'completed', progress: 1 })
})

test('a final test that is not required is scored, but completes nothing', () => {
  const free = { ...tested, require: /** @type {'pages'[]} */ (['pages']) }
  const left = leftOf(free, stateOf(free, { seen: [0, 4] }))
  assert.deepEqual([left.outcome.completion, left.outcome.success, left.exam], ['completed', 'unknown', []])
})
