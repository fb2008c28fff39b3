/**
 * What a strict LMS of SCORM 2004 takes and what it refuses, as rows for `judgesValues` and `judgesCalls` in said.js.
 */
export const set = (element, value) => ['SetValue', element, value]
export const get = element => ['GetValue', element]
export const OPEN = ['Initialize', '']
export const COMMIT = ['Commit', '']
export const TERMINATE = ['Terminate', '']
export const OBJECTIVE = [set('cmi.objectives.0.id', 'urn:example:o')]
export const QUESTION = [set('cmi.interactions.0.id', 'https://example.org/q1')]
export const typed = type => [...QUESTION, set('cmi.interactions.0.type', type)]
export const RESPONSE = 'cmi.interactions.0.learner_response'
export const PATTERN = 'cmi.interactions.0.correct_responses.0.pattern'
export const SECOND = 'cmi.interactions.0.correct_responses.1.pattern'
export const many = (count, one = 'a') => Array.from({ length: count }, (_, index) => one + index).join('[,]')

export const VALUES = [
  ['S04-CMI-002', 'cmi.completion_status', ['passed', 'Completed', ''], ['completed', 'incomplete', 'not attempted', 'unknown']],
  ['S04-CMI-002', 'cmi.success_status', ['completed'], ['passed', 'failed', 'unknown']],
  ['S04-CMI-002', 'cmi.objectives.0.success_status', ['ok'], ['passed'], OBJECTIVE],
  ['S04-CMI-003', 'cmi.score.scaled', ['0,8', 'high', ''], ['-1', '0.8', '1']],
  ['S04-CMI-003', 'cmi.score.scaled', ['80', '-1.01'], ['0'], [], '407'],
  ['S04-CMI-003', 'cmi.score.raw', ['80%', ''], ['80', '-3.5', '1234567.1234567']],
  ['S04-CMI-003', 'cmi.objectives.0.score.max', ['ten'], ['10'], OBJECTIVE],
  ['S04-CMI-003', 'cmi.interactions.0.weighting', ['heavy'], ['-1.5'], QUESTION],
  ['S04-CMI-006', 'cmi.session_time', ['00:05:00', 'PT0H0M-1S', 'PT1,5S', 'PT', 'P', 'PT1.234S', '5'], ['PT5M', 'P1Y2M3DT4H5M6.78S', 'P1D', 'PT0S']],
  ['S04-CMI-006', 'cmi.interactions.0.latency', ['5S'], ['PT5.1S'], QUESTION],
  ['S04-CMI-007', 'cmi.interactions.0.timestamp', ['1969-01-01', '2026-13-01', '21.11.2026', '2026-11-21T25:00:00', '2026-11-21 10:00'],
    ['2026', '2026-11-21', '2026-11-21T14:05:30', '2026-11-21T14:05:30.25Z', '2026-11-21T14:05:30.2+01:00'], QUESTION],
  ['S04-CMI-009', 'cmi.exit', ['done', 'Suspend'], ['time-out', 'suspend', 'normal', '']],
  ['S04-CMI-010', 'cmi.objectives.0.id', ['', 'a b', 'urn:', 'ziel-ä'], ['obj-1', 'urn:example:o:1', 'https://example.org/o?a=b']],
  ['S04-CMI-010', 'cmi.interactions.0.id', ['', 'q 1'], ['q1']],
  ['S04-CMI-011', 'cmi.interactions.0.type', ['likert-scale', 'Choice'], ['long-fill-in', 'other'], QUESTION],
  ['S04-CMI-011', 'cmi.interactions.0.result', ['wrong', 'right'], ['correct', 'incorrect', 'unanticipated', 'neutral', '0.5'], QUESTION],
  ['S04-CMI-011', RESPONSE, ['t', '1', ''], ['true', 'false'], typed('true-false')],
  ['S04-CMI-011', RESPONSE, ['a,b c', 'a[,]a', 'a[,]', many(37), 'x'.repeat(251)], ['', 'a', 'a[,]b', many(36)], typed('choice')],
  ['S04-CMI-011', RESPONSE, [many(11), '{lang=english}x', 'x'.repeat(251)], ['un[,]deux', '{lang=fr}un', ''], typed('fill-in')],
  ['S04-CMI-011', RESPONSE, ['x'.repeat(4001)], ['x'.repeat(4000)], typed('long-fill-in')],
  ['S04-CMI-011', RESPONSE, ['a,b', 'a[.]b[.]c', 'a[.]'], ['a[.]1[,]b[.]2'], typed('matching')],
  ['S04-CMI-011', RESPONSE, ['[.]', 'step'], ['a[.]dig a hole', 'a[.][,][.]fill'], typed('performance')],
  ['S04-CMI-011', RESPONSE, ['a b'], ['a[,]b[,]a'], typed('sequencing')],
  ['S04-CMI-011', RESPONSE, [''], ['very_much'], typed('likert')],
  ['S04-CMI-011', RESPONSE, ['3,5', '1[:]2'], ['-3.5'], typed('numeric')],
  ['S04-CMI-011', RESPONSE, ['x'.repeat(4001)], ['anything at all'], typed('other')],
  ['S04-CMI-011', PATTERN, ['5[:]1', '1[:]2[:]3', '1'], ['1[:]5', '[:]5', '1[:]', '[:]'], typed('numeric')],
  ['S04-CMI-011', PATTERN, ['{case_matters=maybe}{lang=english}x'], ['{case_matters=true}{order_matters=false}un[,]deux'], typed('fill-in')],
  ['S04-CMI-011', PATTERN, ['[.]'], ['{order_matters=false}a[.]1[,]b[.]2'], typed('performance')],
  ['S04-CMI-013', 'cmi.comments_from_learner.0.comment', ['{lang=english}Good', '{lang=}Good'], ['Good', '{lang=fr-MA}Bien']],
  ['S04-CMI-013', 'cmi.objectives.0.description', ['{lang=1}x'], ['{lang=ar}هدف'], OBJECTIVE],
  ['S04-CMI-014', 'cmi.progress_measure', ['1.5', '-0.1'], ['0', '0.5', '1'], [], '407'],
  ['S04-CMI-014', 'cmi.objectives.0.progress_measure', ['half'], ['0.5'], OBJECTIVE],
  ['S04-CMI-015', 'adl.nav.request', ['next', 'choice', '{target=}choice', '{target=a}continue', ''],
    ['continue', 'exitAll', 'suspendAll', '{target=item-1}choice', '{target=item-1}jump', '_none_']],
  ['S04-CMI-001', 'cmi.learner_preference.audio_level', ['loud'], ['0', '1.5']],
  ['S04-CMI-001', 'cmi.learner_preference.delivery_speed', ['-1'], ['2'], [], '407'],
  ['S04-CMI-001', 'cmi.learner_preference.audio_captioning', ['2'], ['-1', '0', '1']],
  ['S04-CMI-001', 'cmi.learner_preference.language', ['french!'], ['', 'fr', 'ar-MA']]
]

export const CALLS = [
  ['S04-API-002', 'Initialize takes the empty text', '201', [['Initialize', null]], [OPEN]],
  ['S04-API-002', 'Initialize is called once', '103', [OPEN, OPEN], [OPEN]],
  ['S04-API-002', 'Initialize opens nothing anew', '104', [OPEN, TERMINATE, OPEN], [OPEN]],
  ['S04-API-002', 'Terminate needs a session', '112', [TERMINATE], [OPEN, TERMINATE]],
  ['S04-API-002', 'Terminate is called once', '113', [OPEN, TERMINATE, TERMINATE], [OPEN, TERMINATE]],
  ['S04-API-002', 'Terminate takes the empty text', '201', [OPEN, ['Terminate']], [OPEN, TERMINATE]],
  ['S04-API-002', 'GetValue needs a session', '122', [get('cmi.mode')], [OPEN, get('cmi.mode')]],
  ['S04-API-002', 'GetValue comes before the end', '123', [OPEN, TERMINATE, get('cmi.mode')], [OPEN, get('cmi.mode')]],
  ['S04-API-002', 'SetValue needs a session', '132', [set('cmi.exit', '')], [OPEN, set('cmi.exit', '')]],
  ['S04-API-002', 'SetValue comes before the end', '133', [OPEN, TERMINATE, set('cmi.exit', '')], [OPEN, set('cmi.exit', '')]],
  ['S04-API-002', 'Commit needs a session', '142', [COMMIT], [OPEN, COMMIT]],
  ['S04-API-002', 'Commit comes before the end', '143', [OPEN, TERMINATE, COMMIT], [OPEN, COMMIT]],
  ['S04-API-002', 'Commit takes the empty text', '201', [OPEN, ['Commit', 'now']], [OPEN, COMMIT]],
  ['S04-API-004', 'values are text', '406', [OPEN, set('cmi.score.raw', 80)], [OPEN, set('cmi.score.raw', '80')]],
  ['S04-CMI-001', 'an element that is none', '401', [OPEN, get('cmi.core.lesson_status')], [OPEN, get('cmi.completion_status')]],
  ['S04-CMI-001', 'a keyword is not set', '404', [OPEN, set('cmi.score._children', 'x')], [OPEN, get('cmi.score._children')]],
  ['S04-CMI-001', 'what is read is not set', '404', [OPEN, set('cmi.learner_name', 'x')], [OPEN, get('cmi.learner_name')]],
  ['S04-CMI-001', 'what is set is not read', '405', [OPEN, get('cmi.exit')], [OPEN, get('cmi.entry')]],
  ['S04-CMI-001', 'a leaf has no children', '301', [OPEN, get('cmi.mode._children')], [OPEN, get('cmi.interactions._children')]],
  ['S04-CMI-001', 'what is no list has no count', '301', [OPEN, get('cmi.score._count')], [OPEN, get('cmi.interactions._count')]],
  ['S04-CMI-001', 'a passing score is the LMS’s own', '404', [OPEN, set('cmi.scaled_passing_score', '1')], [OPEN, set('cmi.score.scaled', '1')]],
  ['S04-CMI-010', 'nothing is read past the end', '301', [OPEN, get('cmi.objectives.0.id')], [OPEN, ...OBJECTIVE, get('cmi.objectives.0.id')]],
  ['S04-CMI-010', 'no gap in a list', '351', [OPEN, set('cmi.objectives.1.id', 'b')], [OPEN, ...OBJECTIVE, set('cmi.objectives.1.id', 'b')]],
  ['S04-CMI-010', 'shared data that the manifest does not have', '351', [OPEN, set('adl.data.0.store', 'x')], [OPEN, get('adl.data._count')]],
  ['S04-CMI-010', 'the id goes first', '408', [OPEN, set('cmi.interactions.0.type', 'choice')], [OPEN, ...typed('choice')]],
  ['S04-CMI-010', 'ids of objectives are unique', '351', [OPEN, ...OBJECTIVE, set('cmi.objectives.1.id', 'urn:example:o')],
    [OPEN, ...OBJECTIVE, set('cmi.objectives.1.id', 'urn:example:p')]],
  ['S04-CMI-010', 'an objective keeps its id', '351', [OPEN, ...OBJECTIVE, set('cmi.objectives.0.id', 'other')], [OPEN, ...OBJECTIVE, ...OBJECTIVE]],
  ['S04-CMI-011', 'the type goes before the answer', '408', [OPEN, ...QUESTION, set(RESPONSE, 'a')], [OPEN, ...typed('choice'), set(RESPONSE, 'a')]],
  ['S04-CMI-011', 'the type goes before the correct responses', '408', [OPEN, ...QUESTION, set(PATTERN, 'a')], [OPEN, ...typed('choice'), set(PATTERN, 'a')]],
  ['S04-CMI-011', 'some types have one correct response', '351',
    [OPEN, ...typed('true-false'), set(PATTERN, 'true'), set(SECOND, 'false')], [OPEN, ...typed('true-false'), set(PATTERN, 'true')]],
  ['S04-CMI-011', 'correct responses differ', '351', [OPEN, ...typed('choice'), set(PATTERN, 'a'), set(SECOND, 'a')],
    [OPEN, ...typed('choice'), set(PATTERN, 'a'), set(SECOND, 'b')]]
]
