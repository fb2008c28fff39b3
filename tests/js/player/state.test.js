import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clearAt, isSeen, keepAt, numbersAt, pack, unpack } from '../../../src/scormpack/player/state.js'

/** @type {import('../../../src/scormpack/player/state.js').Fields} */
const fields = [1, 6, [0, 30], 1, [3, 5]]

/** @param {string} packed */
const opened = (packed) => unpack(packed, fields)

test('what is packed is what is read', () => {
  const state = opened('')
  state.language = 'ar-MA'
  keepAt(state, fields, 0, [1], { numbers: [1], text: '' })
  keepAt(state, fields, 1, [2, 1, 3], { numbers: [2, 1, 5], text: '' })
  keepAt(state, fields, 2, [], { numbers: [], text: 'مذكرة' })
  keepAt(state, fields, 4, [3], { numbers: [4], text: 'abcdefgh' })
  assert.equal(pack(state), '1ar-MA.2o~2.مذكرة~4.abcde')
  const again = opened(pack(state))
  assert.deepEqual(again, state)
  assert.deepEqual(numbersAt(again, 1, [2, 1, 3]), [2, 1, 5])
  assert.equal(isSeen(again, 0), true)
  assert.equal(isSeen(again, 3), false)
})

test('bits stand most significant first and zeros at the end are left out', () => {
  const state = opened('')
  state.language = 'fr'
  assert.equal(pack(state), '1fr.')
  keepAt(state, fields, 0, [1], { numbers: [1], text: '' })
  assert.equal(pack(state), '1fr.g')
})

test('a number too great for its width becomes the greatest, and nonsense nothing', () => {
  const state = opened('')
  keepAt(state, fields, 1, [2, 1, 3], { numbers: [9, -1, NaN], text: '' })
  assert.deepEqual(numbersAt(state, 1, [2, 1, 3]), [3, 0, 0])
})

test('a text loses our mark, what no LMS stores, and never half a character', () => {
  const state = opened('')
  keepAt(state, fields, 4, [], { numbers: [], text: '~a\u0000b\n😀😀' })
  assert.equal(state.texts[4], '∼ab\n')
  keepAt(state, fields, 4, [], { numbers: [], text: 'a\ud800b😀' })
  assert.equal(state.texts[4], 'ab😀')
})

test('whatever is read, something sensible comes out', () => {
  for (const packed of ['', 'x', '2fr.g', '1', '1fr', '{"a":1}', '1fr.!!', '~~~', '1fr.g~zz.x~.y~2.ok~é']) {
    const state = opened(packed)
    assert.deepEqual(state.bits.map((bits) => bits.length), [1, 6, 0, 1, 3])
    assert.equal(state.texts.length, fields.length)
    assert.doesNotThrow(() => pack(state))
  }
  assert.equal(opened('1fr.g~zz.x~.y~2.ok~é').texts[2], 'ok')
})

test('a state cut short keeps what stands before the cut', () => {
  const many = Array.from({ length: 3000 }, () => 8)
  const state = unpack('', many)
  many.forEach((_, slot) => keepAt(state, many, slot, [8], { numbers: [255], text: '' }))
  const cut = unpack(pack(state).slice(0, 4096 / 2), many)
  assert.deepEqual(numbersAt(cut, 1000, [8]), [255])
  assert.deepEqual(numbersAt(cut, 2999, [8]), [0])
  assert.equal(opened('1fr.~2.hal').texts[2], 'hal')
})

test('an older version has fewer slots, and a newer one more', () => {
  const state = opened('')
  keepAt(state, fields, 1, [2, 1, 3], { numbers: [1, 1, 7], text: '' })
  assert.deepEqual(numbersAt(unpack(pack(state), [...fields, 12]), 1, [2, 1, 3]), [1, 1, 7])
  assert.deepEqual(unpack(pack(state), [1]).bits, ['0'])
})

test('the worst case is as long as course/state.py says', () => {
  const state = opened('')
  state.language = 'fr'
  const full = Array(9).fill(2 ** 20)
  fields.forEach((field, slot) => {
    const width = typeof field === 'number' ? field : field[0]
    keepAt(state, fields, slot, Array(width).fill(1), { numbers: full, text: 'x'.repeat(99) })
  })
  assert.equal(pack(state).length, 1 + 2 + 1 + Math.ceil(11 / 6) + (3 + 30) + (3 + 5))
})

test('a cleared slot counts as not done', () => {
  const state = opened('1fr.____')
  clearAt(state, fields, 1)
  assert.deepEqual(numbersAt(state, 1, [2, 1, 3]), [0, 0, 0])
  assert.equal(isSeen(state, 0), true)
})
