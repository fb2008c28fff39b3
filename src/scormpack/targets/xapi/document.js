import { quiet } from '../quiet.js'
import { backoff, succeeded } from './lrs.js'

const QUIET = 2000

/**
 * The one state document of the learner's attempt. The latest wins, except over one that we have never read.
 * @param {Window} window
 * @param {ReturnType<typeof import('./lrs.js').lrs>} request
 * @param {string} resource
 * @param {ReturnType<typeof import('./backup.js').backup>} kept
 * @param {(saved: boolean) => void} report
 */
export function stateDocument(window, request, resource, kept, report) {
  let etag = ''
  let known = false
  let failures = 0
  /** What the LRS does not have yet. @type {{ time: string } | null} */
  let wanted = null

  /** @type {object | null} */
  let flying = null

  /** Without having read what is there, we must not overwrite it. @returns {Record<string, string>} */
  const condition = () => !known ? { 'If-None-Match': '*' } : etag ? { 'If-Match': etag } : {}

  /** One at a time, so that none overtakes another; what cannot wait goes beside the one under way. */
  const put = async (urgent = false) => {
    timer.stop()
    const sending = wanted
    if (!sending || sending === flying || (flying && !urgent)) return
    flying = sending
    const reply = await request('PUT', resource, sending, condition())
    if (flying === sending) flying = null
    if (succeeded(reply.status)) stored(sending, reply.etag)
    else refused(reply.status)
  }
  const timer = quiet(window, () => put())

  /**
   * @param {object} sent
   * @param {string} tag
   */
  const stored = (sent, tag) => {
    etag = tag
    known = true
    failures = 0
    report(true)
    if (wanted !== sent) return timer.after(QUIET)
    wanted = null
    kept.write(null)
  }

  /**
   * Another window may have written since we read: ours is the later one.
   * @param {number} status
   */
  const refused = status => {
    const overtaken = status === 412 && etag !== ''
    etag = ''
    failures += 1
    if (!overtaken) report(false)
    timer.after(overtaken ? 0 : backoff(failures))
  }

  window.addEventListener('online', () => put())

  return {
    /** @returns {Promise<{ known: boolean, content: any }>} */
    async read() {
      const reply = await request('GET', resource)
      known = reply.status === 404 || succeeded(reply.status)
      etag = reply.etag
      report(known)
      const there = succeeded(reply.status) ? content(reply.text) : {}
      const left = kept.read()
      if (!left?.time || left.time <= (there.time || '')) return { known, content: there }
      wanted = left
      timer.after(QUIET)
      return { known, content: left }
    },
    /** @param {object} content */
    keep(content) {
      wanted = { ...content, time: new Date().toISOString() }
      kept.write(wanted)
      timer.after(failures ? backoff(failures) : QUIET)
    },
    flush: () => put(true)
  }
}

/** @param {string} text */
const content = text => {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
