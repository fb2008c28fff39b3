import { clockTime, decimal, feedback, interactionType, timespan } from './values.js'

/**
 * Appends judged answers to `cmi.interactions`. An LMS may refuse them (they are optional in SCORM 1.2): nothing depends on it.
 * @param {ReturnType<typeof import('./api.js').guarded>} api
 */
export function interactions(api) {
  let next = Number.parseInt(api.read('cmi.interactions._count'), 10) || 0

  /** @param {import('../../player/types').AnswerReport} answer */
  return answer => {
    const record = `cmi.interactions.${next}.`
    if (!api.write(`${record}id`, answer.id.slice(0, 255))) return
    next += 1
    fields(answer).forEach(([name, value]) => value && api.write(record + name, value))
  }
}

/**
 * The type comes before the answers, which an LMS judges by it.
 * @param {import('../../player/types').AnswerReport} answer
 */
const fields = answer => [
  ['type', interactionType(answer.type)],
  ['time', clockTime(answer.time)],
  ['weighting', decimal(Math.min(answer.points, 100))],
  ['correct_responses.0.pattern', feedback(answer.type, answer.correct)],
  ['student_response', feedback(answer.type, answer.response)],
  ['result', answer.right === null ? 'neutral' : answer.right ? 'correct' : 'wrong'],
  ['latency', timespan(answer.latency)]
]
