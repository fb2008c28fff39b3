/**
 * What the learner has done, by slot: independent of language and of the places of pages and questions.
 *
 * Packed it is `1`, the language, `.`, all bits of all slots in base 64 (most significant first, zeros at the end left
 * out), and for each slot with text `~`, the slot in base 36, `.` and the text. `course/state.py` knows the worst case.
 */

const VERSION = '1'
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const HEAD = /^1([a-z]{2,3}(?:-[a-zA-Z0-9]{2,8})*)?\.([\w-]*)/
const UNKEEPABLE = /[^\P{Cc}\n\t]|\p{Cs}/gu

/** @typedef {{ language: string, bits: string[], texts: string[] }} State `bits[slot]` is a row of 0 and 1 */
/** @typedef {import('./types').CourseData['fields']} Fields */

/**
 * Reads a packed state and never throws: what cannot be read counts as not done.
 * @param {string} packed
 * @param {Fields} fields
 * @returns {State}
 */
export function unpack(packed, fields) {
  const head = HEAD.exec(packed)
  const all = [...(head?.[2] ?? '')].map((digit) => DIGITS.indexOf(digit).toString(2).padStart(6, '0')).join('')
  let from = 0
  const bits = fields.map((field) => {
    const width = widthOf(field)
    const row = all.slice(from, from + width).padEnd(width, '0')
    from += width
    return row
  })
  const texts = fields.map(() => '')
  for (const [, slot, text] of head ? packed.matchAll(/~([0-9a-z]+)\.([^~]*)/g) : []) {
    const at = parseInt(slot, 36)
    if (at in texts) texts[at] = keepable(text, fields[at])
  }
  return { language: head?.[1] ?? '', bits, texts }
}

/**
 * @param {State} state
 * @returns {string}
 */
export function pack(state) {
  const bits = state.bits.join('').replace(/0+$/, '')
  const digits = (bits.match(/.{1,6}/g) ?? []).map((six) => DIGITS[parseInt(six.padEnd(6, '0'), 2)])
  const texts = state.texts.map((text, slot) => (text ? `~${slot.toString(36)}.${text}` : ''))
  return `${VERSION}${state.language}.${digits.join('')}${texts.join('')}`
}

/**
 * The numbers that a slot keeps, each `widths` bits wide.
 * @param {State} state
 * @param {number} slot
 * @param {number[]} widths
 */
export function numbersAt(state, slot, widths) {
  let from = 0
  return widths.map((width) => {
    const bits = (state.bits[slot] ?? '').slice(from, from + width)
    from += width
    return parseInt(bits || '0', 2)
  })
}

/**
 * Keeps numbers and text in a slot. A number too great for its width becomes the greatest that fits.
 * @param {State} state
 * @param {Fields} fields
 * @param {number} slot
 * @param {number[]} widths
 * @param {import('./types').Kept} kept
 */
export function keepAt(state, fields, slot, widths, kept) {
  if (!(slot in fields)) return
  const bits = widths.map((width, at) => {
    const number = Math.min(Math.max(0, Math.trunc(kept.numbers[at] || 0)), 2 ** width - 1)
    return number.toString(2).padStart(width, '0')
  })
  const width = widthOf(fields[slot])
  state.bits[slot] = bits.join('').slice(0, width).padEnd(width, '0')
  state.texts[slot] = keepable(kept.text, fields[slot])
}

/**
 * @param {State} state
 * @param {Fields} fields
 * @param {number} slot
 */
export function clearAt(state, fields, slot) {
  keepAt(state, fields, slot, [], { numbers: [], text: '' })
}

/**
 * @param {State} state
 * @param {number} slot
 */
export function isSeen(state, slot) {
  return state.bits[slot]?.startsWith('1') ?? false
}

/** @param {Fields[number]} field */
function widthOf(field) {
  return typeof field === 'number' ? field : field[0]
}

/**
 * The text without our own mark and without what some LMS cannot store, in at most as many UTF-16 units as LMSs count,
 * and never half a character.
 * @param {string} text
 * @param {Fields[number]} field
 */
function keepable(text, field) {
  const most = typeof field === 'number' ? 0 : field[1]
  return text.replace(/~/g, '∼').replace(UNKEEPABLE, '').slice(0, most).replace(/\p{Cs}$/u, '')
}
