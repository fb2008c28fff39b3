/** Time of a test: seconds since the first day of 2025, since 30 bits hold no more of the usual ones in this century. */

const BEGINNING = Date.UTC(2025, 0, 1)
const MOST_EXTRA = 300

/** @param {number} milliseconds since 1970 */
export const secondsAt = (milliseconds) => Math.max(0, Math.floor((milliseconds - BEGINNING) / 1000))

/** @param {number} seconds */
export const dateOf = (seconds) => new Date(BEGINNING + seconds * 1000)

/**
 * Percent of extra time: what the package gives everybody, or what the LMS's administrator wrote where that is more.
 * @param {number} extra
 * @param {string} launch such as `extra-time=50`
 */
export function extraTime(extra, launch) {
  const written = /(?:^|[^\w-])extra-time=(\d+)/.exec(launch)
  return Math.min(MOST_EXTRA, Math.max(extra, Number(written?.[1] ?? 0)))
}

/**
 * Seconds that an attempt may take, Infinity where there is no limit.
 * @param {number} minutes
 * @param {number} extra percent
 */
export const secondsAllowed = (minutes, extra) => (minutes ? Math.round(minutes * 60 * (1 + extra / 100)) : Infinity)
