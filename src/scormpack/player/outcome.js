/** How far the learner is: pure functions of the course and the state. */

import { isSeen, numbersAt } from './state.js'

const TRIES_BITS = 2
const EXAM_WIDTHS = [6, 2, 16, 30, 30, 14]
const HANDED_IN = 2

/** @typedef {import('./types').CourseData} CourseData */
/** @typedef {import('./types').PageData} PageData */
/** @typedef {import('./state').State} State */
/** @typedef {{ slot: number, points: number, judged: boolean, credit: number }} Mark `credit` from 0 to 1 */
/**
 * What the learner still has to do. `missing` are points; `wrong` are pages whose questions may be answered again; `exam` is
 * the page of the final test.
 * @typedef {{ unseen: PageData[], unanswered: PageData[], wrong: PageData[], exam: PageData[], missing: number, outcome: Outcome }} Left
 */
/** @typedef {import('./types').Outcome} Outcome */

/**
 * @param {CourseData} course
 * @returns {PageData[]}
 */
export function pagesOf(course) {
  return course.modules.flatMap((module) => module.pages)
}

/**
 * Percent, null where the course only completes.
 * @param {CourseData} course
 */
export function passMark({ exam, pass }) {
  return exam ? exam.pass : pass
}

/**
 * The scored questions of a page, as they stand.
 * @param {PageData} page
 * @param {State} state
 * @returns {Mark[]}
 */
export function marksOf(page, state) {
  return page.questions.map(([slot, points, steps]) => {
    const [tries, credit] = numbersAt(state, slot, [TRIES_BITS, 32 - Math.clz32(steps)])
    return { slot, points, judged: tries > 0, credit: tries > 0 ? Math.min(1, credit / steps) : 0 }
  })
}

/**
 * Whether nothing is left to do on the page.
 * @param {PageData} page
 * @param {State} state
 * @param {PageData[]} [open] pages with something else to do
 * @returns {'done' | 'begun' | 'new'}
 */
export function stageOf(page, state, open = []) {
  if (!isSeen(state, page.slot)) return 'new'
  return !open.includes(page) && marksOf(page, state).every((mark) => mark.judged) ? 'done' : 'begun'
}

/**
 * How the final test stands: the best score once one has been handed in, and whether it can still be passed.
 * @param {NonNullable<CourseData['exam']>} exam
 * @param {State} state
 */
function examOf({ slot, pass, attempts }, state) {
  const [attempt, phase, , , , best] = numbersAt(state, slot, EXAM_WIDTHS)
  const isOver = phase === HANDED_IN
  const score = isOver || attempt > 1 ? best / 100 : null
  const passed = score !== null && score >= pass
  return { score, met: passed || (isOver && attempts > 0 && attempt >= attempts) }
}

/**
 * @param {CourseData} course
 * @param {State} state
 * @returns {Left}
 */
export function leftOf(course, state) {
  const pages = pagesOf(course)
  const marked = pages.map((page) => ({ page, marks: marksOf(page, state) }))
  const marks = marked.flatMap((each) => each.marks)
  const unseen = pages.filter((page) => !isSeen(state, page.slot))
  const unanswered = marks.filter((mark) => !mark.judged).length
  const total = sum(marks.map((mark) => mark.points))
  const earned = sum(marks.map((mark) => mark.points * mark.credit))
  const exam = course.exam && examOf(course.exam, state)
  const score = exam ? exam.score : total > 0 && !unanswered ? rounded((earned / total) * 100) : null
  const mark = passMark(course)
  const short = score !== null && mark !== null && score < mark
  const needs = { pages: course.require.includes('pages'), answers: course.require.includes('module-checks') }
  const test = course.require.includes('exam') ? exam : null
  const wanted = (needs.pages ? pages.length : 0) + (needs.answers ? marks.length : 0) + Number(Boolean(test))
  const open = (needs.pages ? unseen.length : 0) + (needs.answers ? unanswered : 0) + Number(test?.met === false)
  return {
    unseen: needs.pages ? unseen : [],
    unanswered: needs.answers || course.pass !== null ? pagesWith(marked, (mark) => !mark.judged) : [],
    wrong: short && !exam ? pagesWith(marked, (mark) => mark.credit < 1) : [],
    exam: test?.met === false ? pages.filter((page) => page.id === course.exam?.page) : [],
    missing: short && !exam ? Math.ceil(rounded((course.pass ?? 0) * total - earned * 100)) / 100 : 0,
    outcome: {
      completion: wanted > 0 && open === 0 ? 'completed' : 'incomplete',
      success: score === null || mark === null ? 'unknown' : short ? 'failed' : 'passed',
      score,
      progress: wanted > 0 ? (wanted - open) / wanted : 0,
    },
  }
}

/**
 * @param {{ page: PageData, marks: Mark[] }[]} marked
 * @param {(mark: Mark) => boolean} wanted
 */
function pagesWith(marked, wanted) {
  return marked.filter(({ marks }) => marks.some(wanted)).map(({ page }) => page)
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0)
}

/** @param {number} number */
function rounded(number) {
  return Math.round(number * 100) / 100
}
