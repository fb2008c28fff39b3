/**
 * Beside scorm-again, an LMS that others wrote: on every case of ours the error codes agree, or the difference is named here with
 * its reason.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Scorm12API } from 'scorm-again/scorm12'
import { Scorm2004API } from 'scorm-again/scorm2004'
import { scorm12 } from '../../../src/scormpack/simulator/scorm12.js'
import { scorm2004 } from '../../../src/scormpack/simulator/scorm2004.js'
import * as CASES12 from './cases12.js'
import * as CASES2004 from './cases2004.js'
import { short } from './said.js'

/** Each as [our code, theirs, the last call, why]. */
const DIFFERENCES12 = [
  ['405', '0', /student_response|pattern/, 'it does not judge answers by the type of their interaction'],
  ['405', '0', /suspend_data/, 'it has no limit of 4,096 characters and takes half a character'],
  ['405', '0', /\.id (obj 1|frage 1|urn:q|a b)$/, 'it takes any text for an identifier'],
  ['405', '0', /session_time 00000:/, 'it takes more than four digits of hours'],
  ['405', '0', /exit normal$/, 'it turns the word of 2004 into one of 1.2'],
  ['405', '0', /result incorrect$/, 'it turns the word of 2004 into one of 1.2'],
  ['405', '0', /score\.raw 80$/, 'it takes the number 80, which we take only as text'],
  ['201', '0', /^LMS(Initialize|Commit|GetValue)$/, 'it does without arguments'],
  ['201', '0', /interactions\.0\.type choice$/, 'it lets a record begin without its id'],
  ['301', '0', /^LMSSetValue cmi\.core\.lesson_status passed$/, 'it takes values after the end'],
  ['301', '101', /^LMSFinish $/, 'a second end is a general error to it; the book has 301 for any call outside a session'],
  ['401', '0', /constructor$/, 'it looks names up in its objects'],
  ['201', '401', /(core\.grade|score\.scaled 1)$/, 'the ADL test suite tells a wrong leaf from a wrong category'],
  ['202', '404', /exit\._children$/, 'it looks at writing before it looks at keywords']
]

const DIFFERENCES2004 = [
  ['406', '0', /session_time (P|PT)$/, 'it takes a duration without a single number'],
  ['406', '0', /\.id (a b|urn:|ziel-ä|q 1)$/, 'it takes any text for an identifier'],
  ['406', '0', /learner_response (a,b c|x)/, 'it takes any text for an identifier, of any length'],
  ['406', '0', /\{lang=english\}/, 'it takes any word for a language'],
  ['406', '0', /pattern 1$/, 'the book’s form of a numeric pattern has the delimiter [:] always'],
  ['406', '0', /request choice$/, 'choice without its target says nothing'],
  ['406', '0', /score\.raw 80$/, 'it takes the number 80, which we take only as text'],
  ['406', '351', /learner_response a0|pattern 1\[:\]2\[:\]3$/, 'too many parts are a wrong form to us, a failure to set to it'],
  ['406', '407', /audio_captioning 2$/, 'the book makes it a state, of which there is no range'],
  ['0', '406', /learner_response $/, 'the book lets the set of choices be empty'],
  ['0', '406', /language $/, 'the book lets the language be empty'],
  ['201', '0', /^Terminate$/, 'it does without arguments'],
  ['301', '403', /^GetValue cmi\.objectives\.0\.id$/, 'an index out of range is no value that is missing'],
  ['351', '0', /adl\.data\.0\.store/, 'it makes shared data that no manifest names']
]

/** Every call list of the tables. */
const scripts = ({ VALUES, CALLS, OPEN, set }) => [
  ...VALUES.flatMap(([, element, refused, taken, before = []]) =>
    [...refused, ...taken].map(value => [OPEN, ...before, set(element, value)])),
  ...CALLS.flatMap(([, , , bad, good]) => [bad, good])
]

const codeAfter = (api, calls, lastError) => {
  for (const [name, ...given] of calls) api[name](...given)
  return String(api[lastError]())
}

function compared(cases, ours, theirs, lastError, differences) {
  const used = new Set()
  for (const calls of scripts(cases)) {
    const [mine, other] = [codeAfter(ours(), calls, lastError), codeAfter(theirs(), calls, lastError)]
    if (mine === other) continue
    const last = calls.at(-1).map(word => short(String(word))).join(' ')
    const named = differences.filter(([our, their, call]) => our === mine && their === other && call.test(last))
    assert.equal(named.length, 1, `${last}: ours ${mine}, theirs ${other}`)
    used.add(named[0])
  }
  assert.deepEqual(differences.filter(one => !used.has(one)), [])
}

const quiet = { logLevel: 5, autocommit: false }

test('in SCORM 1.2 the codes of scorm-again are ours, but for what is listed', t => {
  t.mock.method(console, 'warn', () => {})
  compared(CASES12, () => scorm12().API, () => new Scorm12API(quiet), 'LMSGetLastError', DIFFERENCES12)
})

test('in SCORM 2004 the codes of scorm-again are ours, but for what is listed', () => {
  compared(CASES2004, () => scorm2004().API_1484_11, () => new Scorm2004API(quiet), 'GetLastError', DIFFERENCES2004)
})
