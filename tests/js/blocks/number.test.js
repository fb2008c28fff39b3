import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWithin, readings } from '../../../src/scormpack/blocks/numeric/number.js'

const once = {
  20: ['20', ' 20 ', '٢٠', '۲۰', '20,0', '20.0', '20٫0', '20 %', '٢٠٪', '\u200f20'],
  1234567: ['1234567', '1 234 567', '1\u00a0234\u202f567', '1,234,567', '1.234.567', "1'234'567", '1’234’567', '١٬٢٣٤٬٥٦٧'],
  1234.5: ['1,234.5', '1.234,5', '1 234,5', '١٬٢٣٤٫٥', '1234,5'],
  0.125: ['0,125', '0.125', '.125', ',125', '٠٫١٢٥'],
  1234.567: ['1234,567', '1 234,567'],
  '-3.5': ['-3.5', '−3,5', '–3.5', '- 3,5', '-٣٫٥']
}

for (const [number, texts] of Object.entries(once)) {
  for (const text of texts) test(`“${text}” is ${number}`, () => assert.deepEqual(readings(text), [Number(number)]))
}

for (const text of ['16,000', '16.000']) {
  test(`“${text}” is sixteen to some and sixteen thousand to others`, () => assert.deepEqual(readings(text), [16, 16000]))
}

for (const text of ['', '-', '.', '12abc', 'twelve', '1,2,3', '1 2', '12,34,567', '1,234 567', '1.2.3', '20 20', '1e3']) {
  test(`“${text}” is no number`, () => assert.deepEqual(readings(text), []))
}

test('the ends of the tolerance are within', () => {
  assert.ok(isWithin(0.4, 0.3, 0.1))
  assert.ok(isWithin(0.2, 0.3, 0.1))
  assert.ok(!isWithin(0.41, 0.3, 0.1))
  assert.ok(!isWithin(20.001, 20, 0))
})
