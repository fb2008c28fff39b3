/**
 * What a strict LMS of SCORM 1.2 takes and what it refuses, as rows for `judgesValues` and `judgesCalls` in said.js.
 */
export const set = (element, value) => ['LMSSetValue', element, value]
export const get = element => ['LMSGetValue', element]
export const OPEN = ['LMSInitialize', '']
export const COMMIT = ['LMSCommit', '']
export const FINISH = ['LMSFinish', '']
export const STATUS = 'cmi.core.lesson_status'
export const HALFWAY = [set(STATUS, 'incomplete')]
export const QUESTION = [set('cmi.interactions.0.id', 'q1')]
export const typed = type => [...QUESTION, set('cmi.interactions.0.type', type)]
export const RESPONSE = 'cmi.interactions.0.student_response'
export const PATTERN = 'cmi.interactions.0.correct_responses.0.pattern'

export const VALUES = [
  ['S12-CMI-005', STATUS, ['Passed', 'not attempted', '', 'complete'], ['passed', 'completed', 'failed', 'incomplete', 'browsed']],
  ['S12-CMI-006', 'cmi.core.score.raw', ['150', '-1', '80%', '1e1', ' 5', '100.01'], ['', '0', '87.5', '100']],
  ['S12-CMI-006', 'cmi.core.score.min', ['-0.5', 'low'], ['0']],
  ['S12-CMI-006', 'cmi.core.score.max', ['1000', 'high'], ['100']],
  ['S12-CMI-007', 'cmi.core.session_time', ['PT5M', '5:03', '00:05:00.123', '00000:00:00'], ['0000:05:03.25', '00:05:03', '00:00:01.5']],
  ['S12-CMI-008', 'cmi.suspend_data', ['x'.repeat(4097), 'a\uD83D'], ['x'.repeat(4096), '😀', '']],
  ['S12-CMI-008', 'cmi.comments', ['x'.repeat(4097)], ['Very good']],
  ['S12-CMI-009', 'cmi.core.lesson_location', ['x'.repeat(256)], ['x'.repeat(255)]],
  ['S12-CMI-010', 'cmi.core.exit', ['normal', 'Suspend'], ['', 'time-out', 'suspend']],
  ['S12-CMI-012', 'cmi.objectives.0.id', ['obj 1', 'ziel-ä', '', 'x'.repeat(256)], ['obj-1', 'x'.repeat(255)]],
  ['S12-CMI-012', 'cmi.interactions.0.id', ['frage 1', 'urn:q'], ['q_1']],
  ['S12-CMI-012', 'cmi.interactions.0.objectives.0.id', ['a b'], ['a'], QUESTION],
  ['S12-CMI-013', 'cmi.objectives.0.status', ['done'], ['not attempted', 'passed'], [set('cmi.objectives.0.id', 'o')]],
  ['S12-CMI-013', 'cmi.objectives.0.score.raw', ['101'], ['', '50'], [set('cmi.objectives.0.id', 'o')]],
  ['S12-CMI-014', 'cmi.interactions.0.time', ['2026-11-21T14:05:30', '24:00:00', '9:05:00'], ['14:05:30', '23:59:59.9'], QUESTION],
  ['S12-CMI-014', 'cmi.interactions.0.latency', ['PT5S', '12'], ['0000:00:05.10'], QUESTION],
  ['S12-CMI-015', 'cmi.interactions.0.type', ['other', 'long-fill-in', 'Choice'], ['true-false', 'choice', 'fill-in', 'matching', 'performance', 'likert', 'sequencing', 'numeric'], QUESTION],
  ['S12-CMI-016', RESPONSE, ['true', '2', ''], ['0', '1', 't', 'f'], typed('true-false')],
  ['S12-CMI-016', RESPONSE, ['1,2,10', 'A', 'a[,]b', 'a, b'], ['a', 'a,c', '1,2'], typed('choice')],
  ['S12-CMI-016', PATTERN, ['10'], ['a,b'], typed('sequencing')],
  ['S12-CMI-016', RESPONSE, ['a-1', 'a.1,b'], ['a.1', 'a.1,b.2'], typed('matching')],
  ['S12-CMI-016', RESPONSE, ['ab'], ['3'], typed('likert')],
  ['S12-CMI-016', RESPONSE, ['3,5', 'three'], ['-3.5'], typed('numeric')],
  ['S12-CMI-016', RESPONSE, ['x'.repeat(256)], ['الموافقة', ''], typed('fill-in')],
  ['S12-CMI-016', RESPONSE, ['x'.repeat(256)], ['dig, then fill'], typed('performance')],
  ['S12-CMI-016', 'cmi.interactions.0.weighting', ['heavy'], ['2.5'], QUESTION],
  ['S12-CMI-017', 'cmi.interactions.0.result', ['incorrect', 'right', ''], ['correct', 'wrong', 'unanticipated', 'neutral', '0.5'], QUESTION],
  ['S12-CMI-022', 'cmi.student_preference.audio', ['150', '-2', '1.5', 'loud'], ['-1', '100']],
  ['S12-CMI-022', 'cmi.student_preference.speed', ['-101'], ['-100', '100']],
  ['S12-CMI-022', 'cmi.student_preference.text', ['2'], ['-1', '0', '1']],
  ['S12-CMI-022', 'cmi.student_preference.language', ['x'.repeat(256)], ['fr']]
]

export const CALLS = [
  ['S12-API-002', 'LMSInitialize takes the empty text', '201', [['LMSInitialize']], [OPEN]],
  ['S12-API-002', 'LMSInitialize takes no null', '201', [['LMSInitialize', null]], [OPEN]],
  ['S12-API-003', 'LMSInitialize is called once', '101', [OPEN, OPEN], [OPEN]],
  ['S12-API-003', 'LMSInitialize opens nothing anew', '101', [OPEN, ...HALFWAY, COMMIT, FINISH, OPEN], [OPEN]],
  ['S12-API-004', 'LMSGetValue needs a session', '301', [get(STATUS)], [OPEN, get(STATUS)]],
  ['S12-API-004', 'LMSSetValue needs a session', '301', [set(STATUS, 'passed')], [OPEN, set(STATUS, 'passed')]],
  ['S12-API-004', 'LMSCommit needs a session', '301', [COMMIT], [OPEN, COMMIT]],
  ['S12-API-004', 'LMSFinish needs a session', '301', [FINISH], [OPEN, ...HALFWAY, COMMIT, FINISH]],
  ['S12-API-004', 'nothing is set after the end', '301', [OPEN, ...HALFWAY, COMMIT, FINISH, set(STATUS, 'passed')], [OPEN, set(STATUS, 'passed')]],
  ['S12-API-006', 'LMSFinish is called once', '301', [OPEN, ...HALFWAY, COMMIT, FINISH, FINISH], [OPEN, ...HALFWAY, COMMIT, FINISH]],
  ['S12-API-006', 'LMSFinish takes the empty text', '201', [OPEN, ['LMSFinish', 'now']], [OPEN, ...HALFWAY, COMMIT, FINISH]],
  ['S12-API-011', 'LMSCommit takes the empty text', '201', [OPEN, ['LMSCommit']], [OPEN, COMMIT]],
  ['S12-API-011', 'values are text', '405', [OPEN, set('cmi.core.score.raw', 80)], [OPEN, set('cmi.core.score.raw', '80')]],
  ['S12-API-011', 'a value is there', '405', [OPEN, ['LMSSetValue', 'cmi.suspend_data']], [OPEN, set('cmi.suspend_data', '')]],
  ['S12-API-011', 'names of elements are text', '201', [OPEN, ['LMSGetValue']], [OPEN, get('cmi.launch_data')]],
  ['S12-CMI-001', 'a category that is none', '401', [OPEN, get('cmi.bogus.x')], [OPEN, get('cmi.core.entry')]],
  ['S12-CMI-001', 'a name of another standard', '401', [OPEN, set('cmi.location', 'x')], [OPEN, set('cmi.core.lesson_location', 'x')]],
  ['S12-CMI-001', 'a name of JavaScript', '401', [OPEN, get('constructor')], [OPEN, get('cmi._version')]],
  ['S12-CMI-001', 'a leaf that is none, read', '201', [OPEN, get('cmi.core.grade')], [OPEN, get('cmi.core.credit')]],
  ['S12-CMI-001', 'a leaf that is none, set', '201', [OPEN, set('cmi.core.score.scaled', '1')], [OPEN, set('cmi.core.score.max', '1')]],
  ['S12-CMI-003', 'exit is written only', '404', [OPEN, get('cmi.core.exit')], [OPEN, get('cmi.core.entry')]],
  ['S12-CMI-003', 'interactions are written only', '404', [OPEN, ...QUESTION, get('cmi.interactions.0.id')], [OPEN, ...QUESTION, get('cmi.interactions._count')]],
  ['S12-CMI-004', 'keywords are not set', '402', [OPEN, set('cmi.core._children', 'x')], [OPEN, get('cmi.core._children')]],
  ['S12-CMI-004', 'counts are not set', '402', [OPEN, set('cmi.objectives._count', '1')], [OPEN, get('cmi.objectives._count')]],
  ['S12-CMI-004', 'a leaf has no children', '202', [OPEN, get('cmi.core.exit._children')], [OPEN, get('cmi.core.score._children')]],
  ['S12-CMI-004', 'what is no list has no count', '203', [OPEN, get('cmi.core._count')], [OPEN, get('cmi.interactions._count')]],
  ['S12-CMI-018', 'no gap in a list', '201', [OPEN, set('cmi.interactions.5.id', 'q')], [OPEN, set('cmi.interactions.0.id', 'q')]],
  ['S12-CMI-018', 'the id goes first', '201', [OPEN, set('cmi.interactions.0.type', 'choice')], [OPEN, ...QUESTION, set('cmi.interactions.0.type', 'choice')]],
  ['S12-CMI-018', 'no gap in the lists of a record', '201', [OPEN, ...typed('choice'), set('cmi.interactions.0.correct_responses.1.pattern', 'a')],
    [OPEN, ...typed('choice'), set('cmi.interactions.0.correct_responses.0.pattern', 'a')]],
  ['S12-CMI-018', 'nothing is read past the end', '201', [OPEN, get('cmi.objectives.0.id')], [OPEN, set('cmi.objectives.0.id', 'o'), get('cmi.objectives.0.id')]]
]
