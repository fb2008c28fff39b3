import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { sha256 } from '../../../src/scormpack/blocks/exam/sha256.js'

/** @param {string} text */
const official = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

test('it is SHA-256 for every length around the borders of its blocks', () => {
  for (let length = 0; length < 200; length += 1) assert.equal(sha256('a'.repeat(length)), official('a'.repeat(length)))
})

test('it is SHA-256 of the UTF-8 of any text', () => {
  for (const text of ['قانون رقم 27.14', 'é🙂', 'salt q-1 a[,]c', 'x'.repeat(5000)]) assert.equal(sha256(text), official(text))
})
