import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingLanguage, openingPage } from '../../../src/scormpack/player/opening.js'
import { courseWith, stateOf } from './course.js'

const course = courseWith()
const [first, second] = course.modules[0].pages

test('the place is found by its slot, wherever the page stands today', () => {
  const moved = courseWith({ modules: [{ id: 'n', title: 'N', minutes: 1, pages: [{ ...second, id: 'n/renamed' }, first] }] })
  assert.equal(openingPage(moved, 's1', stateOf(moved)).id, 'n/renamed')
})

test('a new learner begins at the beginning', () => {
  assert.equal(openingPage(course, '', stateOf(course, { seen: [0] })), first)
})

test('a place that is gone leads to the first page that has not been seen', () => {
  assert.equal(openingPage(course, 's99', stateOf(course, { seen: [0] })), second)
  assert.equal(openingPage(course, 'rubbish', stateOf(course, { seen: [0, 1] })), first)
})

test('the first wish that the package can meet is its language', () => {
  assert.equal(openingLanguage(course, ['', 'ar-MA']), 'ar')
  assert.equal(openingLanguage(course, ['de', 'ar_EG', 'fr']), 'ar')
  assert.equal(openingLanguage(course, ['', 'de']), 'fr')
})
