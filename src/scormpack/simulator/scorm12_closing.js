import { remarked } from './remarks.js'

/**
 * What SCORM 1.2 has an LMS do when a session ends, and what content had better done before.
 *
 * @typedef {import('./types').Moment} Moment
 */

const STATUS = 'cmi.core.lesson_status'
const EXIT = 'cmi.core.exit'
const RESUME = ['cmi.suspend_data', 'cmi.core.lesson_location']
const FINAL = ['passed', 'completed', 'failed', 'browsed']

/** @param {Moment} moment */
export const closing = ({ data, options, written, committed }) => remarked([
  [
    written.size > 0 && !committed,
    'S12-API-007',
    'LMSCommit was never called: all that was set would have been lost in a crash.'
  ],
  [
    RESUME.some(element => written.has(element) && data.get(element)) && data.get(EXIT) !== 'suspend' &&
      !FINAL.includes(data.get(STATUS) ?? ''),
    'S12-CMI-011',
    'Data to resume with was set, but cmi.core.exit is not suspend: an LMS may begin a new attempt.'
  ],
  [
    options.mode === 'normal' && data.get(STATUS) === 'not attempted',
    'S12-CMI-020',
    'cmi.core.lesson_status was never set: the LMS makes it completed.'
  ]
])

/** The LMS's own verdict goes before the content's. @param {Moment} moment */
export function finish({ data, options }) {
  if (data.get(STATUS) === 'not attempted') data.set(STATUS, options.mode === 'browse' ? 'browsed' : 'completed')
  const [mastery, raw] = [options.masteryScore, data.get('cmi.core.score.raw') ?? '']
  if (options.mode !== 'normal' || options.credit !== 'credit' || String(mastery) === '' || raw === '') return
  data.set(STATUS, Number(raw) >= Number(mastery) ? 'passed' : 'failed')
}

/**
 * SCORM 1.2 knows one attempt: everything stays, and only `entry` says whether it was suspended.
 * @param {Record<string, string>} values
 * @returns {Record<string, string>}
 */
export function keep(values) {
  const { [EXIT]: exit, 'cmi.core.session_time': session = '0:0:0', ...kept } = values
  return {
    ...kept,
    'cmi.core.entry': exit === 'suspend' ? 'resume' : '',
    'cmi.core.total_time': timespan(hundredths(kept['cmi.core.total_time'] ?? '0:0:0') + hundredths(session))
  }
}

/** @param {string} span */
const hundredths = span => {
  const [hours, minutes, seconds] = span.split(':').map(Number)
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 100)
}

/** @param {number} all in hundredths of a second */
const timespan = all => {
  const [hours, minutes, seconds] = [Math.min(Math.floor(all / 360000), 9999), Math.floor(all / 6000) % 60, (all % 6000) / 100]
  return `${String(hours).padStart(4, '0')}:${String(minutes).padStart(2, '0')}:${seconds.toFixed(2).padStart(5, '0')}`
}
