import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folded } from '../../../src/scormpack/blocks/fill/fold.js'

const same = [
  ['  Autumn ', 'autumn'],
  ['trafic  des\u00a0êtres', 'Trafic des êtres'],
  ['l’acte', "l'acte"],
  ['e\u0301tat', 'État'],
  ['sous‑estimer', 'sous-estimer'],
  ['٢٠٠٠', '2000'],
  ['الإِكْرَاه', 'الاكراه'],
  ['العمـــل', 'العمل'],
  ['آخر', 'اخر'],
  ['مستشفى', 'مستشفي'],
  ['ضحية', 'ضحيه'],
  ['\u200fضحية\u200e', 'ضحية']
]

for (const [one, other] of same) {
  test(`“${one}” is as good as “${other}”`, () => assert.equal(folded(one), folded(other)))
}

for (const [one, other] of [['cote', 'côté'], ['ضحية', 'ضحايا'], ['200', '2000']]) {
  test(`“${one}” is not “${other}”`, () => assert.notEqual(folded(one), folded(other)))
}
