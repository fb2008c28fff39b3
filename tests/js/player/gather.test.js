import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathered } from '../../../src/scormpack/player/gather.js'
import { keepAt, unpack } from '../../../src/scormpack/player/state.js'
import { courseWith } from './course.js'

const course = courseWith({ fields: [1, 1, [1, 50], 4] })
const [first, second] = course.modules[0].pages
/** @type {import('../../../src/scormpack/player/types').NoteData[]} */
const notes = [
  { page: 'm/a', slot: 2, asked: 'Pourquoi ?', items: [] },
  { page: 'm/b', slot: 3, asked: '', items: [[2, 'Lire'], [0, 'Parler']] }
]

/** @param {string} text @param {number[]} ticks */
function stateWith(text, ticks) {
  const state = unpack('', course.fields)
  keepAt(state, course.fields, 2, [1], { numbers: [1], text })
  keepAt(state, course.fields, 3, [1, 1, 1, 1], { numbers: ticks, text: '' })
  return state
}

test('texts and ticks come with their pages and what was asked', () => {
  assert.deepEqual(gathered(notes, course, stateWith(' Parce que. ', [0, 1, 1, 0])), [
    { page: first, asked: 'Pourquoi ?', text: 'Parce que.', ticked: [] },
    { page: second, asked: '', text: '', ticked: ['Lire'] }
  ])
})

test('nothing kept is empty', () => {
  const empty = gathered(notes, course, unpack('', course.fields))
  assert.deepEqual(empty.map(({ text, ticked }) => [text, ticked]), [['', []], ['', []]])
})

test('a page that is in another package is left out', () => {
  const other = courseWith({ modules: [{ ...course.modules[0], pages: [second] }] })
  assert.deepEqual(gathered(notes, other, stateWith('x', [1])).map(({ page }) => page), [second])
})
