/**
 * Requests to the LRS. A request never throws: status 0 means that nobody answered, or not in time.
 */

const PATIENCE = 10000

/** Browsers let 64 KiB at most outlive the page; a character may be three bytes. */
export const OUTLIVES = 20000

/**
 * @typedef {{ status: number, text: string, etag: string }} Reply
 * @param {Window} window
 * @param {{ endpoint: string, auth: string }} launch
 */
export function lrs(window, { endpoint, auth }) {
  /**
   * @param {string} method
   * @param {string} resource
   * @param {unknown} [body]
   * @param {Record<string, string>} [condition]
   * @returns {Promise<Reply>}
   */
  return async (method, resource, body, condition) => {
    const abort = new AbortController()
    const timer = window.setTimeout(() => abort.abort(), PATIENCE)
    const text = body === undefined ? undefined : JSON.stringify(body)
    try {
      const response = await window.fetch(endpoint + resource, {
        method,
        headers: {
          'X-Experience-API-Version': '1.0.3',
          ...(auth && { Authorization: auth }),
          ...(text && { 'Content-Type': 'application/json' }),
          ...condition
        },
        body: text,
        cache: 'no-store',
        keepalive: text !== undefined && text.length < OUTLIVES,
        signal: abort.signal
      })
      return { status: response.status, text: await response.text(), etag: response.headers.get('ETag') || '' }
    } catch {
      return { status: 0, text: '', etag: '' }
    } finally {
      window.clearTimeout(timer)
    }
  }
}

/** @param {number} status */
export const succeeded = status => status >= 200 && status < 300

/**
 * 1 s, 2 s, 4 s … up to a minute.
 * @param {number} failures
 */
export const backoff = failures => Math.min(1000 * 2 ** (failures - 1), 60000)
