/**
 * The ways through a story: pure functions of what the author wrote and of the choices made so far.
 *
 * A choice is a number from 1, its place among the moves of its scene. Numbers of the story go from 0 to 99.
 */

const MOST = 99

/** @typedef {{ name: string, low: number, high: number, wanted: boolean }} Condition */
/** @typedef {{ name: string, base: number, number: number }} Change */
/** @typedef {{ to: number, points: number, when: Condition[], then: Change[] }} Move */
/**
 * @typedef {object} Story
 * @property {Move[][]} scenes the moves of each scene
 * @property {number} first the scene it begins with
 * @property {[string, number][]} start
 * @property {number} room so many choices are kept
 * @property {boolean} circles whether a way may be longer
 */
/** @typedef {{ scene: number, points: number, values: Map<string, number> }} Situation */
/** @typedef {{ from: Situation, choice: number, to: Situation }} Step */

/**
 * What `scenario/notes.py` writes: `trust 2 99 1;heard 0 0 1`.
 * @param {string} text
 * @returns {Condition[]}
 */
export function conditionsOf(text) {
  return rows(text).map(([name, low, high, wanted]) => ({ name, low: Number(low), high: Number(high), wanted: wanted === '1' }))
}

/**
 * @param {string} text
 * @returns {Change[]}
 */
export function changesOf(text) {
  return rows(text).map(([name, base, number]) => ({ name, base: Number(base), number: Number(number) }))
}

/**
 * @param {string} text
 * @returns {[string, number][]}
 */
export function startOf(text) {
  return rows(text).map(([name, number]) => [name, Number(number)])
}

/** @param {string} text */
function rows(text) {
  return text ? text.split(';').map((row) => row.split(' ')) : []
}

/**
 * @param {Story} story
 * @returns {Situation}
 */
export function beginning({ first, start }) {
  return { scene: first, points: 0, values: new Map(start) }
}

/**
 * The choices that are open.
 * @param {Story} story
 * @param {Situation} here
 * @returns {number[]}
 */
export function openAt({ scenes }, { scene, values }) {
  const isMet = (/** @type {Condition} */ { name, low, high, wanted }) => {
    const value = values.get(name) ?? 0
    return (low <= value && value <= high) === wanted
  }
  return scenes[scene].flatMap(({ when }, at) => (when.every(isMet) ? [at + 1] : []))
}

/**
 * One choice; null where it is not open, as after a change of the course.
 * @param {Story} story
 * @param {Situation} from
 * @param {number} choice
 * @returns {Step | null}
 */
export function stepFrom(story, from, choice) {
  if (!openAt(story, from).includes(choice)) return null
  const { to, points, then } = story.scenes[from.scene][choice - 1]
  const values = new Map(from.values)
  for (const { name, base, number } of then) {
    values.set(name, Math.min(Math.max(0, (values.get(name) ?? 0) * base + number), MOST))
  }
  return { from, choice, to: { scene: to, points: from.points + points, values } }
}

/**
 * The way that these choices make, as far as they can be made.
 * @param {Story} story
 * @param {Situation} from
 * @param {number[]} choices
 * @returns {Step[]}
 */
export function wayOf(story, from, choices) {
  /** @type {Step[]} */
  const way = []
  for (const choice of choices) {
    const step = stepFrom(story, way.at(-1)?.to ?? from, choice)
    if (!step) break
    way.push(step)
  }
  return way
}

/**
 * What is kept of a way: its last choices, 0 where there are fewer. In a story with circles the situation that they
 * begin with stands before them, its scene from 1.
 * @param {Story} story
 * @param {Step[]} way
 * @returns {number[]}
 */
export function packed(story, way) {
  const last = way.slice(-story.room)
  const { scene, points, values } = last[0]?.from ?? beginning(story)
  const begun = story.circles ? [scene + 1, points, ...story.start.map(([name]) => values.get(name) ?? 0)] : []
  return [...begun, ...Array.from({ length: story.room }, (_, at) => last[at]?.choice ?? 0)]
}

/**
 * The way that was kept.
 * @param {Story} story
 * @param {number[]} numbers
 * @returns {Step[]}
 */
export function unpacked(story, numbers) {
  const begun = story.circles ? numbers.length - story.room : 0
  const [scene = 0, points = 0, ...values] = numbers.slice(0, begun)
  /** @type {Situation} */
  const kept = { scene: scene - 1, points, values: new Map(story.start.map(([name], at) => [name, values[at] ?? 0])) }
  return wayOf(story, story.scenes[scene - 1] ? kept : beginning(story), numbers.slice(begun))
}

/**
 * What is reported: each choice by its letter.
 * @param {Step[]} way
 */
export function lettersOf(way) {
  return way.map(({ choice }) => String.fromCharCode(96 + choice)).join(',')
}
