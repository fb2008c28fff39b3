import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt, folded, patternsOf, placesOf, weight } from '../../../src/scormpack/player/finding.js'

/** @param {string} query @param {string} text */
const finds = (query, text) => weight('', folded(text), patternsOf(query)) > 0

for (const [query, text] of [
  ['etat', 'L’État de droit'],
  ['ÉTAT', 'un état'],
  ["l'acte", 'l’acte'],
  ['coeur', 'au cœur de'],
  ['الإكراه', 'الإِكْرَاه'],
  ['اكراه', 'والإكراه'],
  ['العمل', 'العمـــل'],
  ['مستشفي', 'المستشفى'],
  ['ضحيه', 'الضحية'],
  ['الاتجار', 'للاتجار بالبشر'],
  ['سوال', 'بالسؤال'],
  ['جزا', 'الجزاء'],
  ['448', 'الفصل ٤٤٨'],
  ['٤٤٨', 'article 448-1'],
  ['traite victime', 'Les victimes de la traite']
]) {
  test(`“${query}” finds “${text}”`, () => assert.ok(finds(query, text)))
}

for (const [query, text] of [
  ['act', 'un facteur'],
  ['traite mineur', 'la traite'],
  ['ضحية', 'ضحايا'],
  ['بيت', 'المكتب'],
  ['48', '448']
]) {
  test(`“${query}” does not find “${text}”`, () => assert.ok(!finds(query, text)))
}

test('a query without a word finds nothing', () => {
  assert.equal(weight('', 'all', patternsOf(' . ')), 0)
  assert.deepEqual(patternsOf('(*'), [])
})

test('a title weighs more than a text that has the word often', () => {
  const patterns = patternsOf('acte')
  assert.ok(weight('acte', '', patterns) > weight('', 'acte '.repeat(50), patterns))
})

test('places are those of the text as it is written, with all its signs', () => {
  const text = 'قال: الإِكْرَاهُ جريمة'
  const [[from, to]] = placesOf(text, patternsOf('الاكراه'))
  assert.equal(text.slice(from, to), 'الإِكْرَاهُ')
})

test('an excerpt marks every word around the first', () => {
  const text = `${'Rien ici. '.repeat(40)}La traite est un crime.\nLa traite des êtres humains. ${'Plus rien. '.repeat(40)}`
  const pieces = excerpt(text, patternsOf('traite crime'))
  assert.deepEqual(pieces.filter(({ marked }) => marked).map((piece) => piece.text), ['traite', 'crime', 'traite'])
  const whole = pieces.map((piece) => piece.text).join('')
  assert.match(whole, /^… .*crime\. · La traite.* …$/)
  assert.ok(whole.length < 350)
})

test('a text that was weighed is marked from its beginning', () => {
  const patterns = patternsOf('acte')
  const text = 'acte '.repeat(12)
  weight('', text, patterns)
  assert.equal(placesOf(text, patterns).length, 12)
})

test('a page that has the word in its title alone is shown from its beginning', () => {
  assert.deepEqual(excerpt('Bonjour.', patternsOf('titre')), [{ text: 'Bonjour.', marked: false }])
})
