import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  beginning, changesOf, conditionsOf, lettersOf, openAt, packed, startOf, stepFrom, unpacked, wayOf
} from '../../../src/scormpack/blocks/scenario/paths.js'

/** A hub with two visits that take time, one of them once only, and a door that opens to those who have heard. */
const story = {
  first: 0,
  start: startOf('heard 0;time 2'),
  room: 3,
  circles: true,
  scenes: [
    [
      move(0, { when: 'time 1 99 1;heard 0 0 1', then: 'time 1 -1;heard 0 1', points: 2 }),
      move(0, { when: 'time 1 99 1', then: 'time 1 -1' }),
      move(1, { when: 'heard 1 99 1', points: 1 }),
      move(1, { when: 'heard 1 99 0', points: -1 })
    ],
    []
  ]
}

function move(to, { when = '', then = '', points = 0 }) {
  return { to, points, when: conditionsOf(when), then: changesOf(then) }
}

const chosen = (...choices) => wayOf(story, beginning(story), choices)
const choices = (way) => way.map(({ choice }) => choice)
const end = (way) => way.at(-1).to

test('what is open depends on the choices before', () => {
  assert.deepEqual(openAt(story, beginning(story)), [1, 2, 4])
  assert.deepEqual(openAt(story, end(chosen(1))), [2, 3])
  assert.deepEqual(openAt(story, end(chosen(1, 2))), [3])
})

test('a choice that is not open is none', () => {
  assert.equal(stepFrom(story, beginning(story), 3), null)
  assert.equal(stepFrom(story, beginning(story), 9), null)
  assert.equal(stepFrom(story, beginning(story), 1)?.choice, 1)
})

test('points add up, and numbers stay from 0 to 99', () => {
  assert.equal(end(chosen(1, 3)).points, 3)
  assert.equal(end(chosen(4)).points, -1)
  const loud = { ...story, scenes: [[move(0, { then: 'time 1 99;heard 1 -5' })]] }
  assert.deepEqual([...end(wayOf(loud, beginning(loud), [1])).values], [['heard', 0], ['time', 99]])
})

test('a way that was kept is found again', () => {
  for (const way of [chosen(), chosen(1), chosen(1, 3), chosen(2, 2, 4)]) {
    assert.deepEqual(choices(unpacked(story, packed(story, way))), choices(way))
  }
})

test('of a way that is too long the last choices are kept, with the situation that they begin with', () => {
  const way = chosen(2, 1, 3)
  const short = { ...story, room: 2 }
  assert.deepEqual(packed(short, way), [1, 0, 0, 1, 1, 3])
  assert.deepEqual(choices(unpacked(short, packed(short, way))), [1, 3])
  assert.deepEqual(end(unpacked(short, packed(short, way))), end(way))
})

test('a story without circles keeps its choices alone', () => {
  const straight = { ...story, circles: false }
  assert.deepEqual(packed(straight, chosen(1, 3)), [1, 3, 0])
  assert.deepEqual(choices(unpacked(straight, [1, 3, 0])), [1, 3])
})

test('what no longer fits is left out', () => {
  assert.deepEqual(choices(unpacked(story, [1, 0, 0, 2, 1, 1, 3])), [1])
  assert.deepEqual(choices(unpacked(story, [9, 0, 0, 2, 1, 3, 0])), [1, 3])
  assert.deepEqual(unpacked(story, []), [])
})

test('a way is reported by letters', () => {
  assert.equal(lettersOf(chosen(1, 3)), 'a,c')
  assert.equal(lettersOf([]), '')
})
