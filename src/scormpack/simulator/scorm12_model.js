import { among, formed, isDecimal, isText, isWithin, type } from './forms.js'

/**
 * SCORM 1.2 RTE §3.4, in the order in which `_children` tells it. Where the book leaves room, what the ADL test suite asks for.
 *
 * @typedef {import('./types').Row} Row
 * @typedef {import('./types').Type} Type
 */

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed']
const LIST = /^[0-9a-z](,[0-9a-z])*$/

/** @param {number} most */
const text = most => type(`at most ${most} characters`, value => value.length <= most && isText(value))
const timespan = formed('a span of time like 0001:30:15.25', /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/)
const time = formed('a time of day like 14:05:30', /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)
const identifier = formed('an identifier of 1 to 255 of the characters A-Z a-z 0-9 _ -', /^[A-Za-z0-9_-]{1,255}$/)
const score = type('nothing or a decimal number from 0 to 100',
  value => value === '' || (/^-?\d{1,3}(\.\d+)?$/.test(value) && isWithin(0, 100)(value)))
const decimal = type('a decimal number', isDecimal)
const result = type('one of correct, wrong, unanticipated, neutral, or a decimal number',
  value => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || isDecimal(value))

/** @param {number} low @param {number} high */
const whole = (low, high) => type(`a whole number from ${low} to ${high}`,
  value => /^-?\d{1,3}$/.test(value) && isWithin(low, high)(value))

/** What an answer looks like, by the type of its interaction. */
const FEEDBACK = {
  'true-false': formed('0, 1, t or f', /^[01tf]$/),
  choice: formed('single characters 0-9 a-z with commas between', LIST),
  'fill-in': text(255),
  matching: formed('pairs like a.1,b.2', /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/),
  performance: text(255),
  likert: formed('one character 0-9 a-z', /^[0-9a-z]$/),
  sequencing: formed('single characters 0-9 a-z with commas between', LIST),
  numeric: decimal
}

/** @type {(context: import('./types').Context) => Type} */
const feedbackType = ({ element, value }) => {
  const kind = value(`${element.split('.').slice(0, 3).join('.')}.type`)
  return FEEDBACK[/** @type {keyof typeof FEEDBACK} */ (kind)] ?? text(255)
}

/** @type {Type} */
const feedback = {
  expects: 'an answer in the form of its interaction’s type (true-false: t; choice: a,c; matching: a.1,b.2; numeric: 3.5)',
  judge: (value, context) => feedbackType(context).judge(value, context) || text(255).judge(value, context)
}

/** @type {(type: Type, rule: string, start?: string) => Row} */
const both = (type, rule, start = '') => ({ access: 'rw', type, rule, start })
/** @type {(type: Type, rule: string) => Row} */
const written = (type, rule) => ({ access: 'w', type, rule, start: '' })
/** @type {(start?: string) => Row} the LMS's own: nobody sets it, so its type is never asked */
const told = (start = '') => ({ access: 'r', type: text(4096), rule: 'S12-CMI-002', start })

/** @type {import('./types').Model} */
export const MODEL = {
  'cmi.core.student_id': told(),
  'cmi.core.student_name': told(),
  'cmi.core.lesson_location': both(text(255), 'S12-CMI-009'),
  'cmi.core.credit': told(),
  'cmi.core.lesson_status': both(among(...STATUS), 'S12-CMI-005', 'not attempted'),
  'cmi.core.entry': told('ab-initio'),
  'cmi.core.score.raw': both(score, 'S12-CMI-006'),
  'cmi.core.score.min': both(score, 'S12-CMI-006'),
  'cmi.core.score.max': both(score, 'S12-CMI-006'),
  'cmi.core.total_time': told('0000:00:00'),
  'cmi.core.lesson_mode': told(),
  'cmi.core.exit': written(among('', 'time-out', 'suspend', 'logout'), 'S12-CMI-010'),
  'cmi.core.session_time': written(timespan, 'S12-CMI-007'),
  'cmi.suspend_data': both(text(4096), 'S12-CMI-008'),
  'cmi.launch_data': told(),
  'cmi.comments': both(text(4096), 'S12-CMI-008'),
  'cmi.comments_from_lms': told(),
  'cmi.objectives.n.id': both(identifier, 'S12-CMI-012'),
  'cmi.objectives.n.score.raw': both(score, 'S12-CMI-013'),
  'cmi.objectives.n.score.min': both(score, 'S12-CMI-013'),
  'cmi.objectives.n.score.max': both(score, 'S12-CMI-013'),
  'cmi.objectives.n.status': both(among(...STATUS, 'not attempted'), 'S12-CMI-013', 'not attempted'),
  'cmi.student_data.mastery_score': told(),
  'cmi.student_data.max_time_allowed': told(),
  'cmi.student_data.time_limit_action': told(),
  'cmi.student_preference.audio': both(whole(-1, 100), 'S12-CMI-022', '0'),
  'cmi.student_preference.language': both(text(255), 'S12-CMI-022'),
  'cmi.student_preference.speed': both(whole(-100, 100), 'S12-CMI-022', '0'),
  'cmi.student_preference.text': both(whole(-1, 1), 'S12-CMI-022', '0'),
  'cmi.interactions.n.id': written(identifier, 'S12-CMI-012'),
  'cmi.interactions.n.objectives.n.id': written(identifier, 'S12-CMI-012'),
  'cmi.interactions.n.time': written(time, 'S12-CMI-014'),
  'cmi.interactions.n.type': written(among(...Object.keys(FEEDBACK)), 'S12-CMI-015'),
  'cmi.interactions.n.correct_responses.n.pattern': written(feedback, 'S12-CMI-016'),
  'cmi.interactions.n.weighting': written(decimal, 'S12-CMI-016'),
  'cmi.interactions.n.student_response': written(feedback, 'S12-CMI-016'),
  'cmi.interactions.n.result': written(result, 'S12-CMI-017'),
  'cmi.interactions.n.latency': written(timespan, 'S12-CMI-014')
}
