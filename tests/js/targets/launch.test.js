import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLaunch } from '../../../src/scormpack/targets/xapi/launch.js'

const IRI = 'https://example.org/courses/demo'
const REGISTRATION = '7b1c1d2e-3b5a-4c5d-8e9f-001122334455'
const ACTOR = { objectType: 'Agent', name: 'A & B = C', mbox: 'mailto:a+b@example.org' }

const query = more => `?${new URLSearchParams({ endpoint: 'https://lrs.example.org/xapi', auth: 'Basic YTpi+/==', actor: JSON.stringify(ACTOR), ...more })}`

test('parameters in any order, encoded', () => {
  const expected = {
    endpoint: 'https://lrs.example.org/xapi/', auth: 'Basic YTpi+/==', actor: ACTOR, registration: REGISTRATION, activity: 'https://other.example/a?b=c'
  }
  const given = { registration: REGISTRATION, activity_id: 'https://other.example/a?b=c' }
  assert.deepEqual(readLaunch(query(given), IRI), expected)
  const turned = `?${query(given).slice(1).split('&').reverse().join('&')}`
  assert.deepEqual(readLaunch(turned, IRI), expected)
  assert.deepEqual(readLaunch(query(given).replaceAll('+', '%20'), IRI), expected)
})

test('a missing registration or activity, and a registration that is none', () => {
  const { registration, activity } = readLaunch(query({ registration: 'undefined' }), IRI)
  assert.deepEqual([registration, activity], [undefined, IRI])
})

test('an actor put in as it is, or as far as a browser encodes it', () => {
  const raw = `?endpoint=https://lrs.example.org/xapi/&actor=${JSON.stringify(ACTOR)}&auth=Basic YTpi+/==`
  for (const text of [raw, raw.replaceAll('"', '%22').replaceAll(' ', '%20')]) {
    const { actor, auth, endpoint } = readLaunch(text, IRI)
    assert.deepEqual([actor, auth, endpoint], [ACTOR, 'Basic YTpi+/==', 'https://lrs.example.org/xapi/'])
  }
})

test('an actor of xAPI 0.9', () => {
  const legacy = actor => JSON.parse(JSON.stringify(readLaunch(query({ actor: JSON.stringify(actor) }), IRI).actor))
  assert.deepEqual(legacy({ name: ['Layla'], mbox: ['mailto:l@example.org'], objectType: ['Person'] }),
    { objectType: 'Agent', name: 'Layla', mbox: 'mailto:l@example.org' })
  assert.deepEqual(legacy({ account: [{ accountServiceHomePage: 'https://lms.example.org', accountName: 'l' }] }),
    { objectType: 'Agent', account: { homePage: 'https://lms.example.org', name: 'l' } })
  const group = { objectType: 'Group', mbox: 'mailto:g@example.org', member: [{ mbox: 'mailto:l@example.org' }] }
  assert.deepEqual(legacy(group), group)
})

test('without an endpoint or an actor there is no launch', () => {
  for (const text of ['', '?', '?a', query({ endpoint: '' }), query({ actor: 'nonsense' }), query({ actor: '[]' }), query({ actor: '{"name":"nobody"}' }), '?actor=%E0%A4%A']) {
    assert.equal(readLaunch(text, IRI), null)
  }
})
