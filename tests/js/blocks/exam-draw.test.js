import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byLot, draw } from '../../../src/scormpack/blocks/exam/draw.js'

const questions = Array.from({ length: 24 }, (_, at) => ({ id: `q-${at}`, slot: at, points: 1, steps: 1, mode: 'whole', key: [] }))
/** @param {number} from @param {number} to */
const range = (from, to) => Array.from({ length: to - from }, (_, at) => from + at)
const cells = [
  { bank: 0, take: 2, questions: range(0, 6) },
  { bank: 0, take: 1, questions: range(6, 9) },
  { bank: 1, take: 4, questions: range(9, 24) }
]

/** @param {{ questions?: boolean, more?: object }} [wish] */
const exam = ({ questions: shuffled = true, more } = {}) =>
  /** @type {any} */ ({ cells, questions, shuffle: { questions: shuffled, choices: true }, ...more })

test('every cell is filled and no question comes twice, whatever the seed', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const form = draw(exam(), seed * 331, 1)
    assert.equal(new Set(form).size, 7)
    assert.deepEqual(cells.map((cell) => form.filter((place) => cell.questions.includes(place)).length), [2, 1, 4])
  }
})

test('the same seed and attempt give the same form, another attempt another one', () => {
  assert.deepEqual(draw(exam(), 7, 1), draw(exam(), 7, 1))
  assert.notDeepEqual(draw(exam(), 7, 1), draw(exam(), 7, 2))
  assert.notDeepEqual(draw(exam(), 7, 1), draw(exam(), 8, 1))
})

test('without shuffling the questions stand as in the banks, and they are the same ones', () => {
  const form = draw(exam({ questions: false }), 7, 1)
  assert.deepEqual(form, [...form].sort((one, other) => one - other))
  assert.deepEqual(new Set(form), new Set(draw(exam(), 7, 1)))
})

test('shuffled questions mostly do not stand as in the banks', () => {
  const sorted = range(0, 50).filter((seed) => {
    const form = draw(exam(), seed, 1)
    return form.every((place, at) => !at || form[at - 1] < place)
  })
  assert.ok(sorted.length < 5)
})

test('each question of a cell is drawn about as often as the others', () => {
  const times = questions.map(() => 0)
  for (let seed = 0; seed < 600; seed += 1) for (const place of draw(exam(), seed, 1)) times[place] += 1
  for (const place of range(0, 6)) assert.ok(Math.abs(times[place] - 200) < 60, `${place}: ${times[place]}`)
})

test('a question that is added to a bank later leaves most of a form as it is', () => {
  const added = [...questions, { id: 'q-new', slot: 99, points: 1, steps: 1, mode: 'whole', key: [] }]
  const later = exam({ more: { questions: added, cells: [cells[0], cells[1], { ...cells[2], questions: range(9, 25) }] } })
  for (const seed of range(0, 50)) {
    const before = draw(exam(), seed, 1)
    const gone = before.filter((place) => !draw(later, seed, 1).includes(place))
    assert.ok(gone.length <= 1)
  }
})

test('lots put things into one order for a name and another for another', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f']
  assert.deepEqual(byLot(letters, (letter) => `1${letter}`), byLot([...letters].reverse(), (letter) => `1${letter}`))
  assert.notDeepEqual(byLot(letters, (letter) => `1${letter}`), byLot(letters, (letter) => `2${letter}`))
})
