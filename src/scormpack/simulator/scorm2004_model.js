import { among, isDecimal, isText, type } from './forms.js'
import {
  between, decimal, duration, identifier, language, lastingIdentifier, localized, text, timestamp, uniqueIdentifier
} from './scorm2004_forms.js'
import { DISTINCT, PATTERNS, RESPONSES, SINGLE } from './scorm2004_responses.js'

/**
 * SCORM 2004 4th Edition RTE §4.2; `most` as in the ADL test suite.
 *
 * @typedef {import('./types').Row} Row
 * @typedef {import('./types').Type} Type
 */

const COMPLETION = among('completed', 'incomplete', 'not attempted', 'unknown')
const SUCCESS = among('passed', 'failed', 'unknown')
const REQUEST = /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^{}\s]+\}(choice|jump))$/

const result = type('one of correct, incorrect, unanticipated, neutral, or a decimal number',
  value => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || isDecimal(value))
const request = type('a navigation request like continue, suspendAll or {target=item}choice', value => REQUEST.test(value))

/** @type {(context: import('./types').Context) => string | undefined} */
const kindOf = ({ element, value }) => value(`${element.split('.').slice(0, 3).join('.')}.type`)

/** @type {Type} */
const response = {
  expects: 'an answer in the form of its interaction’s type (choice: a[,]c; matching: a[.]1[,]b[.]2)',
  judge(value, context) {
    const kind = kindOf(context)
    return !kind ? 'typeFirst' : RESPONSES[kind](value) && isText(value) ? null : 'type'
  }
}

/** @type {Type} */
const pattern = {
  expects: 'a correct response in the form of its interaction’s type (choice: a[,]c; numeric: 1[:]5)',
  judge(value, context) {
    const kind = kindOf(context)
    if (!kind) return 'typeFirst'
    if (SINGLE.includes(kind) && !context.element.endsWith('.correct_responses.0.pattern')) return 'tooMany'
    if (!PATTERNS[kind](value) || !isText(value)) return 'type'
    return DISTINCT.includes(kind) && context.others().includes(value) ? 'duplicate' : null
  }
}

/** @type {(type: Type, rule: string, more?: Partial<Row>) => Row} */
const both = (type, rule, more = {}) => ({ access: 'rw', type, rule, ...more })
/** @type {(type: Type, rule: string) => Row} */
const written = (type, rule) => ({ access: 'w', type, rule })
/** @type {(start?: string) => Row} the LMS's own: nobody sets it, so its type is never asked */
const told = start => ({ access: 'r', type: text, rule: 'S04-CMI-001', start })

/** @type {import('./types').Model} */
export const MODEL = {
  'cmi.comments_from_learner.n.comment': both(localized, 'S04-CMI-013', { most: 4000 }),
  'cmi.comments_from_learner.n.location': both(text, 'S04-CMI-008', { most: 250 }),
  'cmi.comments_from_learner.n.timestamp': both(timestamp, 'S04-CMI-007'),
  'cmi.comments_from_lms.n.comment': told(),
  'cmi.comments_from_lms.n.location': told(),
  'cmi.comments_from_lms.n.timestamp': told(),
  'cmi.completion_status': both(COMPLETION, 'S04-CMI-002', { start: 'unknown' }),
  'cmi.completion_threshold': told(),
  'cmi.credit': told(),
  'cmi.entry': told('ab-initio'),
  'cmi.exit': written(among('time-out', 'suspend', 'logout', 'normal', ''), 'S04-CMI-009'),
  'cmi.interactions.n.id': both(identifier, 'S04-CMI-010', { most: 4000 }),
  'cmi.interactions.n.type': both(among(...Object.keys(RESPONSES)), 'S04-CMI-011'),
  'cmi.interactions.n.objectives.n.id': both(uniqueIdentifier, 'S04-CMI-010', { most: 4000 }),
  'cmi.interactions.n.timestamp': both(timestamp, 'S04-CMI-007'),
  'cmi.interactions.n.correct_responses.n.pattern': both(pattern, 'S04-CMI-011'),
  'cmi.interactions.n.weighting': both(decimal, 'S04-CMI-003'),
  'cmi.interactions.n.learner_response': both(response, 'S04-CMI-011'),
  'cmi.interactions.n.result': both(result, 'S04-CMI-011'),
  'cmi.interactions.n.latency': both(duration, 'S04-CMI-006'),
  'cmi.interactions.n.description': both(localized, 'S04-CMI-013', { most: 250 }),
  'cmi.launch_data': told(),
  'cmi.learner_id': told(),
  'cmi.learner_name': told(),
  'cmi.learner_preference.audio_level': both(between(0, Infinity), 'S04-CMI-001', { start: '1' }),
  'cmi.learner_preference.language': both(language, 'S04-CMI-001', { start: '', most: 250 }),
  'cmi.learner_preference.delivery_speed': both(between(0, Infinity), 'S04-CMI-001', { start: '1' }),
  'cmi.learner_preference.audio_captioning': both(among('-1', '0', '1'), 'S04-CMI-001', { start: '0' }),
  'cmi.location': both(text, 'S04-CMI-008', { most: 1000 }),
  'cmi.max_time_allowed': told(),
  'cmi.mode': told(),
  'cmi.objectives.n.id': both(lastingIdentifier, 'S04-CMI-010', { most: 4000 }),
  'cmi.objectives.n.score.scaled': both(between(-1, 1), 'S04-CMI-003'),
  'cmi.objectives.n.score.raw': both(decimal, 'S04-CMI-003'),
  'cmi.objectives.n.score.min': both(decimal, 'S04-CMI-003'),
  'cmi.objectives.n.score.max': both(decimal, 'S04-CMI-003'),
  'cmi.objectives.n.success_status': both(SUCCESS, 'S04-CMI-002', { start: 'unknown' }),
  'cmi.objectives.n.completion_status': both(COMPLETION, 'S04-CMI-002', { start: 'unknown' }),
  'cmi.objectives.n.progress_measure': both(between(0, 1), 'S04-CMI-014'),
  'cmi.objectives.n.description': both(localized, 'S04-CMI-013', { most: 250 }),
  'cmi.progress_measure': both(between(0, 1), 'S04-CMI-014'),
  'cmi.scaled_passing_score': told(),
  'cmi.score.scaled': both(between(-1, 1), 'S04-CMI-003'),
  'cmi.score.raw': both(decimal, 'S04-CMI-003'),
  'cmi.score.min': both(decimal, 'S04-CMI-003'),
  'cmi.score.max': both(decimal, 'S04-CMI-003'),
  'cmi.session_time': written(duration, 'S04-CMI-006'),
  'cmi.success_status': both(SUCCESS, 'S04-CMI-002', { start: 'unknown' }),
  'cmi.suspend_data': both(text, 'S04-CMI-008', { most: 64000 }),
  'cmi.time_limit_action': told('continue,no message'),
  'cmi.total_time': told('PT0S'),
  'adl.nav.request': both(request, 'S04-CMI-015', { start: '_none_' }),
  'adl.nav.request_valid.continue': told('unknown'),
  'adl.nav.request_valid.previous': told('unknown'),
  'adl.nav.request_valid.choice.{target=}': told('unknown'),
  'adl.nav.request_valid.jump.{target=}': told('unknown'),
  'adl.data.n.id': told(),
  'adl.data.n.store': both(text, 'S04-CMI-008', { most: 64000 })
}
