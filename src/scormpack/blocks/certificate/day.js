/** Days since the first of 2025, of which fourteen bits hold as many as a course will see. */

const BEGINNING = Date.UTC(2025, 0, 1)
const DAY = 24 * 60 * 60 * 1000

/** The day in the learner's own calendar. @param {Date} date */
export const dayOf = (date) =>
  Math.max(1, Math.floor((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - BEGINNING) / DAY))

/** Midnight of a day, by universal time. @param {number} day */
export const dateOf = (day) => new Date(BEGINNING + day * DAY)
