import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { creditFor } from '../../../src/scormpack/blocks/exam/judge.js'

const SALT = '5a17'

/** @param {string} part */
const sealed = (part) => createHash('sha256').update(`${SALT} q ${part}`).digest('hex').slice(0, 12)

/** @param {string} mode @param {string[]} parts @param {object} [more] */
const question = (mode, parts, more) =>
  /** @type {any} */ ({ id: 'q', slot: 1, points: 1, steps: 1, mode, key: parts.map(sealed), ...more })

/** @param {any} asked @param {string} response @param {string} [text] */
const credit = (asked, response, text = '') => creditFor(asked, { response, text }, SALT)

test('the whole response is right or it is not', () => {
  const asked = question('whole', ['a[,]c'])
  assert.deepEqual(['a[,]c', 'a', 'a[,]b', 'c[,]a', ''].map((response) => credit(asked, response)), [1, 0, 0, 0, 0])
})

test('parts count one by one, and none of them twice', () => {
  const asked = question('parts', ['a[.]2', 'b[.]1', 'c[.]3'], { steps: 3 })
  const given = ['a[.]2[,]b[.]1[,]c[.]3', 'a[.]2[,]b[.]3[,]c[.]1', 'a[.]2', 'a[.]2[,]a[.]2', '']
  assert.deepEqual(given.map((response) => credit(asked, response)), [3, 1, 1, 1, 0])
})

test('each gap takes its own words, folded, in its own place', () => {
  const asked = question('places', ['0:the', '0:chai', '1:الاسره'], { steps: 2 })
  const given = [' THE |الأسرة', 'chai|', '|الاسره', 'الاسره|the', '']
  assert.deepEqual(given.map((text) => credit(asked, '', text)), [2, 1, 1, 0, 0])
})

test('a number without tolerance is right in every way of writing it', () => {
  const asked = question('number', ['16000.000000000'])
  const given = ['16000', '16 000', '16.000', '١٦٠٠٠', '16000,0', '16001', '16', '']
  assert.deepEqual(given.map((text) => credit(asked, '', text)), [1, 1, 1, 1, 1, 0, 0, 0])
  assert.equal(credit(question('number', ['0.000000000']), '', '-0'), 1)
})

/** As the Python side seals it. @param {number} answer @param {number} tolerance */
function tolerant(answer, tolerance) {
  const width = 2 * tolerance
  const lowest = answer - tolerance
  const offset = ((lowest % width) + width) % width
  return question('number', [String(Math.round((lowest - offset) / width))], { offset, width })
}

test('with a tolerance everything within it is right, its ends too, and nothing beyond', () => {
  for (const [answer, tolerance] of [[20, 1], [0, 2], [-7.5, 0.5], [0.3, 0.1], [30000, 250], [3.14, 0.01], [100, 33]]) {
    const asked = tolerant(answer, tolerance)
    for (const share of [-1, -0.999, -0.5, 0, 0.3, 0.999, 1]) {
      assert.equal(credit(asked, '', String(Number((answer + share * tolerance).toPrecision(10)))), 1, `${answer} ${share}`)
    }
    for (const share of [-3, -2, -1.01, 1.01, 2, 3]) {
      assert.equal(credit(asked, '', String(Number((answer + share * tolerance).toPrecision(10)))), 0, `${answer} ${share}`)
    }
  }
})

test('a key of another question or another course opens nothing', () => {
  const asked = question('whole', ['a'])
  assert.equal(creditFor({ ...asked, id: 'q2' }, { response: 'a', text: '' }, SALT), 0)
  assert.equal(creditFor(asked, { response: 'a', text: '' }, 'other'), 0)
})
