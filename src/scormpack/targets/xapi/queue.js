import { quiet } from '../quiet.js'
import { OUTLIVES, backoff, succeeded } from './lrs.js'

/** Answers that say nothing against the statement: it is sent again. 404 means that the LRS itself is not there. */
const AGAIN = [401, 403, 404, 408, 425, 429]
const DENIED = [401, 403]

/**
 * Statements on their way to the LRS, in order. Each has its id from the start, so that the LRS stores it once however often it is sent.
 * @param {Window} window
 * @param {ReturnType<typeof import('./lrs.js').lrs>} request
 * @param {ReturnType<typeof import('./backup.js').backup>} kept
 * @param {(saved: boolean) => void} report
 */
export function queue(window, request, kept, report) {
  const before = kept.read()
  /** @type {object[]} */
  let waiting = Array.isArray(before) ? before : []
  let flying = 0
  let failures = 0
  let single = false

  /** @param {object[]} done */
  const remove = done => {
    waiting = waiting.filter(one => !done.includes(one))
    kept.write(waiting.length ? waiting : null)
    failures = 0
    single = false
    report(true)
  }

  /** @param {number} status */
  const waitAfter = status => {
    failures += 1
    if (failures > 1 || DENIED.includes(status)) report(false)
    timer.after(backoff(failures))
  }

  const flush = async () => {
    timer.stop()
    while (waiting.length && !flying) {
      const batch = single ? waiting.slice(0, 1) : head(waiting)
      flying = batch.length
      const { status } = await request('POST', 'statements', batch)
      flying = 0
      // One that the LRS has already is as good as stored; of several we cannot know which.
      if (succeeded(status) || (status === 409 && batch.length === 1)) remove(batch)
      else if (status < 400 || status >= 500 || AGAIN.includes(status)) return waitAfter(status)
      else if (batch.length > 1) single = true
      else refused(batch, status)
    }
  }
  const timer = quiet(window, flush)

  /**
   * @param {object[]} batch
   * @param {number} status
   */
  const refused = (batch, status) => {
    console.warn(`The LRS refuses a statement (${status})`, batch[0])
    remove(batch)
  }

  window.addEventListener('online', flush)

  return {
    flush,
    /** @param {object} statement */
    push(statement) {
      waiting.push(statement)
      kept.write(waiting)
      flush()
    },
    /** The page is going: what waits behind the request that is under way goes beside it. */
    async leave() {
      const rest = head(waiting.slice(flying))
      if (flying && rest.length && succeeded((await request('POST', 'statements', rest)).status)) remove(rest)
    }
  }
}

/**
 * As many as may outlive the page, one at least.
 * @param {object[]} statements
 */
const head = statements => {
  let length = 0
  const fitting = statements.findIndex(one => (length += JSON.stringify(one).length + 1) > OUTLIVES - 2)
  return statements.slice(0, fitting < 0 ? statements.length : Math.max(1, fitting))
}
