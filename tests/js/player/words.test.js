import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from '../../../src/scormpack/player/words.js'

test('fields are filled in, numbers in the manner of the language', () => {
  const words = wordsOf('fr', { page: '{number} sur {total}, {title}' })
  assert.equal(words('page', { number: 1.5, total: 2, title: 'T' }), '1,5 sur 2, T')
})

test('the locale says which digits', () => {
  const texts = { page: '{number}' }
  assert.equal(wordsOf('ar-u-nu-arab', texts)('page', { number: 12.5 }), '١٢٫٥')
  assert.equal(wordsOf('ar-MA-u-nu-latn', texts)('page', { number: 12.5 }), '12,5')
})

test('a count picks the plural form', () => {
  const words = wordsOf('ar', { 'x.one': 'واحدة', 'x.two': 'اثنتان', 'x.few': '{count} صفحات', 'x.other': 'غيرها' })
  assert.deepEqual([1, 2, 3].map((count) => words('x', { count }).replace('٣', '3')), ['واحدة', 'اثنتان', '3 صفحات'])
  assert.equal(words('x', { count: 100 }), 'غيرها')
})

test('a key without words is shown as it is', () => {
  assert.equal(wordsOf('en', {})('nothing'), 'nothing')
})
