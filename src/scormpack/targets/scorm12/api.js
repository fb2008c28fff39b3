/**
 * Finding the LMS's `API` object, and speaking to it without ever falling over it.
 */

/**
 * @template Answer
 * @param {() => Answer} look
 * @param {Answer} otherwise
 * @returns {Answer}
 */
const attempt = (look, otherwise) => {
  try {
    return look()
  } catch {
    return otherwise
  }
}

/**
 * The window and all above it. Frames of other origins let us pass but not look in; some LMSs make even passing throw.
 * @param {any} start
 */
const upwards = start => {
  const windows = [start]
  for (let current = start; windows.length < 100; windows.push(current)) {
    const inner = current
    current = attempt(() => inner.parent, null)
    if (!current || windows.includes(current)) break
  }
  return windows
}

/**
 * Parents come first: Moodle cuts `opener` off, and a pop-up may be opened by a page with an API of its own.
 * @param {Window} window
 * @returns {any} null where there is no LMS
 */
export function findApi(window) {
  const parents = upwards(window)
  const openers = parents.map(one => attempt(() => one.opener, null)).filter(Boolean)
  const holder = [...parents, ...openers.flatMap(upwards)]
    .find(one => attempt(() => typeof one.API.LMSInitialize === 'function', false))
  return holder ? holder.API : null
}

/**
 * The functions as they should be: strings in and out, no exceptions, and no harm in one that the LMS does not have.
 * @param {any} api
 */
export function guarded(api) {
  /**
   * @param {string} name
   * @param {string} missing
   * @param {string[]} values
   */
  const call = (name, missing, ...values) => attempt(
    () => typeof api[name] === 'function' ? String(api[name](...values) ?? '') : missing, 'false')

  return {
    /** An LMS that is "already initialised" (101) still has the session of the page before; it works. */
    open: () => call('LMSInitialize', 'false', '') === 'true' || call('LMSGetLastError', '') === '101',
    /** @param {string} element */
    read: element => attempt(() => String(api.LMSGetValue(element) ?? ''), ''),
    /**
     * @param {string} element
     * @param {string} value
     */
    write: (element, value) => call('LMSSetValue', 'false', element, value) !== 'false',
    commit: () => call('LMSCommit', 'true', '') !== 'false',
    finish: () => void call('LMSFinish', '', '')
  }
}
