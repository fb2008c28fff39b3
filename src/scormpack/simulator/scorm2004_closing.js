import { remarked } from './remarks.js'

/**
 * What SCORM 2004 has an LMS do when a session ends, and what content had better done before.
 *
 * @typedef {import('./types').Moment} Moment
 */

const REQUEST = 'adl.nav.request'

/** @param {Moment} moment */
export function closing({ data }) {
  const [scaled, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map(part => data.get(`cmi.score.${part}`))
  const share = (Number(raw) - Number(min)) / (Number(max) - Number(min))
  return remarked([
    [
      raw !== undefined && scaled === undefined,
      'S04-CMI-004',
      'cmi.score.raw was set without cmi.score.scaled, which gradebooks and sequencing go by.'
    ],
    [
      raw !== undefined && (Number(raw) < Number(min ?? raw) || Number(raw) > Number(max ?? raw)),
      'S04-CMI-005',
      'cmi.score.raw is not between cmi.score.min and cmi.score.max.'
    ],
    [
      [scaled, raw, min, max].every(part => part !== undefined) && Math.abs(share - Number(scaled)) > 0.01,
      'S04-CMI-005',
      'cmi.score.scaled is not (raw - min) / (max - min).'
    ]
  ])
}

/** A passing score of the LMS goes before what the content says. @param {Moment} moment */
export function finish({ data }) {
  const [passing, scaled] = [data.get('cmi.scaled_passing_score'), data.get('cmi.score.scaled')]
  if (passing === undefined || scaled === undefined) return
  data.set('cmi.success_status', Number(scaled) >= Number(passing) ? 'passed' : 'failed')
}

/**
 * Only a suspended attempt goes on; after any other end the next session is a new attempt. An abandoned one never was.
 * @param {Record<string, string>} values
 * @param {import('./types').Options} options
 * @returns {Record<string, string>}
 */
export function keep(values, options) {
  const { 'cmi.exit': exit, 'cmi.session_time': session = 'PT0S', [REQUEST]: request, ...kept } = values
  if (request?.startsWith('abandon')) return { ...options.kept }
  if (exit !== 'suspend' && request !== 'suspendAll') return {}
  const total = seconds(kept['cmi.total_time'] ?? 'PT0S') + seconds(session)
  return { ...kept, 'cmi.entry': 'resume', 'cmi.total_time': `PT${Math.round(total * 100) / 100}S` }
}

/** Years of 365 and months of 30 days: a session has neither. @param {string} duration */
const seconds = duration => {
  const [days, time = ''] = duration.split('T')
  /** @type {(text: string, unit: string) => number} */
  const amount = (text, unit) => Number(new RegExp(`([\\d.]+)${unit}`).exec(text)?.[1] ?? 0)
  return ((amount(days, 'Y') * 365 + amount(days, 'M') * 30 + amount(days, 'D')) * 24 + amount(time, 'H')) * 3600 +
    amount(time, 'M') * 60 + amount(time, 'S')
}
