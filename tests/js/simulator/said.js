import assert from 'node:assert/strict'
import { test } from 'node:test'

/** A value that is long, in the name of a test or in the message of a failure. */
export const short = value => value.length > 60 ? `${value.slice(0, 20)}… (${value.length})` : value

/**
 * What a simulator answers to the last of some calls, and which rules they broke.
 * @param {Function} simulator
 * @param {string} api the name of its API
 */
export const saying = (simulator, api) => (calls, options = {}) => {
  const heard = []
  const lms = simulator({ ...options, onCall: call => heard.push(call) })
  for (const [name, ...given] of calls) lms[api][name](...given)
  return { ...heard.at(-1), rules: lms.faults().map(({ rule }) => rule), lms }
}

/**
 * One test a row: each of the refused values breaks that rule and no other and changes nothing, each of the others is taken.
 * @param {ReturnType<typeof saying>} said
 * @param {(element: string, value: string) => string[]} set
 * @param {string} code of a wrong value where a row has none
 * @param {string[][]} open
 * @param {[rule: string, element: string, refused: string[], taken: string[], before?: string[][], code?: string][]} rows
 */
export function judgesValues(said, set, code, open, rows) {
  for (const [rule, element, refused, taken, before = [], own = code] of rows) {
    const kind = before.at(-1)?.[1].endsWith('.type') ? ` of ${before.at(-1)[2]}` : ''
    test(`${rule}: ${element}${kind} refuses ${refused.map(short).join(' | ')} with ${own}`, () => {
      for (const value of refused) {
        const { result, error, fault, diagnostic, rules, lms } = said([...open, ...before, set(element, value)])
        assert.deepEqual([result, error, rules], ['false', own, [rule]], value)
        assert.ok(fault.startsWith(element) && fault === diagnostic, fault)
        assert.deepEqual(lms.model(), said([...open, ...before]).lms.model())
      }
      for (const value of taken) {
        const { result, error, fault, rules, lms } = said([...open, ...before, set(element, value)])
        assert.deepEqual([result, error, fault, rules], ['true', '0', null, []], value)
        assert.equal(lms.model()[element], value)
      }
    })
  }
}

/**
 * One test a row: the last of the bad calls has that code and breaks that rule; the good ones break none.
 * @param {ReturnType<typeof saying>} said
 * @param {[rule: string, what: string, code: string, bad: unknown[][], good: unknown[][]][]} rows
 */
export function judgesCalls(said, rows) {
  for (const [rule, what, code, bad, good] of rows) {
    test(`${rule}: ${what}`, () => {
      const { result, error, fault, rules } = said(bad)
      assert.deepEqual([error, rules], [code, [rule]])
      assert.ok(['false', ''].includes(result) && fault)
      const { error: none, rules: kept } = said(good)
      assert.deepEqual([none, kept], ['0', []])
    })
  }
}
