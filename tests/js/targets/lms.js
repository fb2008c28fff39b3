/**
 * A SCORM 1.2 LMS as strict as the specification (RULES.md 4.1), written for these tests. It keeps a log of all calls.
 */
const decimal = value => value === '' || (/^-?\d{1,3}(\.\d+)?$/.test(value) && Number(value) >= 0 && Number(value) <= 100)
const among = (...words) => value => words.includes(value)
const atMost = most => value => value.length <= most && !/\p{Surrogate}/u.test(value)
const timespan = value => /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/.test(value)
const identifier = value => /^[A-Za-z0-9_-]{1,255}$/.test(value)

const WRITABLE = {
  'cmi.core.lesson_location': atMost(255),
  'cmi.core.lesson_status': among('passed', 'completed', 'failed', 'incomplete', 'browsed'),
  'cmi.core.score.raw': decimal,
  'cmi.core.score.min': decimal,
  'cmi.core.score.max': decimal,
  'cmi.core.exit': among('', 'time-out', 'suspend', 'logout'),
  'cmi.core.session_time': timespan,
  'cmi.suspend_data': atMost(4096)
}

const LIST = /^[0-9a-z](,[0-9a-z])*$/
const FEEDBACK = {
  'true-false': /^[01tf]$/,
  choice: LIST,
  sequencing: LIST,
  matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
  numeric: /^-?\d+(\.\d+)?$/,
  'fill-in': /^.{1,255}$/su,
  likert: /^[0-9a-z]$/,
  performance: /^.{1,255}$/su
}

const INTERACTION = {
  id: identifier,
  time: value => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
  type: value => value in FEEDBACK,
  weighting: value => /^-?\d+(\.\d+)?$/.test(value),
  result: value => among('correct', 'wrong', 'unanticipated', 'neutral')(value) || decimal(value),
  latency: timespan
}

const READABLE = {
  'cmi.core.student_id': 'layla',
  'cmi.core.student_name': 'الحسن, ليلى',
  'cmi.core.lesson_location': '',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.entry': 'ab-initio',
  'cmi.core.score.raw': '',
  'cmi.core.lesson_mode': 'normal',
  'cmi.suspend_data': '',
  'cmi.student_preference.language': 'fr',
  'cmi.interactions._count': '0'
}

export function strictLms(values = {}) {
  const data = { ...READABLE, ...values }
  const records = []
  const log = []
  const refused = []
  const committed = []
  let state = 'closed'
  let error = '0'

  const answer = (code, reply) => {
    error = code
    return code === '0' ? reply : reply === 'true' ? 'false' : ''
  }

  const interaction = (index, name, value) => {
    if (index > records.length) return '201'
    if (index === records.length) {
      if (name !== 'id' || !identifier(value)) return '405'
      records.push({ id: value })
      return '0'
    }
    const record = records[index]
    const isFeedback = name === 'student_response' || name === 'correct_responses.0.pattern'
    const judge = isFeedback ? text => FEEDBACK[record.type]?.test(text) && text.length <= 255 : INTERACTION[name]
    if (!judge) return '201'
    if (!judge(value)) return '405'
    record[name] = value
    return '0'
  }

  const set = (element, value) => {
    if (state !== 'open') return '301'
    if (typeof value !== 'string') return '405'
    const [, index, name] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? []
    if (name) return interaction(Number(index), name, value)
    if (!(element in WRITABLE)) return element in READABLE ? '403' : '401'
    if (!WRITABLE[element](value)) return '405'
    data[element] = value
    return '0'
  }

  const api = {
    LMSInitialize(text) {
      log.push(['LMSInitialize', text])
      if (text !== '' || state === 'open') return answer(text === '' ? '101' : '201', 'true')
      state = 'open'
      return answer('0', 'true')
    },
    LMSGetValue(element) {
      log.push(['LMSGetValue', element])
      if (state !== 'open') return answer('301', '')
      return element in data ? answer('0', data[element]) : answer('401', '')
    },
    LMSSetValue(element, value) {
      log.push(['LMSSetValue', element, value])
      const code = set(element, value)
      if (code !== '0') refused.push([element, value, code])
      return answer(code, 'true')
    },
    LMSCommit(text) {
      log.push(['LMSCommit', text])
      committed.push({ ...data })
      return answer(state === 'open' ? '0' : '301', 'true')
    },
    LMSFinish(text) {
      log.push(['LMSFinish', text])
      if (state !== 'open') return answer('301', 'true')
      state = 'closed'
      return answer('0', 'true')
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => ''
  }
  const count = name => log.filter(([called]) => called === name).length
  const sets = element => log.filter(([called, at]) => called === 'LMSSetValue' && at === element).map(call => call[2])
  return { api, data, records, log, refused, committed, count, sets }
}
