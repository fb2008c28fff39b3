/** What the exam's element carries as JSON in `data-exam`. Types only; nothing of this is shipped. */

export interface ExamData {
  /** Hex; goes into every hash, so that keys of two courses differ. */
  salt: string
  /** Percent of the points of a form. */
  pass: number
  /** 0 for no limit. */
  minutes: number
  /** Percent of extra time for everybody. */
  extra: number
  /** 0 for as many as one likes. */
  attempts: number
  /** Hours between attempts, 0 for none. */
  pause: number
  feedback: 'module' | 'question' | 'none'
  shuffle: { questions: boolean; choices: boolean }
  banks: Bank[]
  cells: Cell[]
  questions: SealedQuestion[]
}

/** A script with questions: `module` is the one to go back to, "" if none was named. */
export interface Bank {
  id: string
  file: string
  title: string
  module: string
}

/** So many of these questions: places in `ExamData.questions`. No question is in two cells. */
export interface Cell {
  bank: number
  take: number
  questions: number[]
}

/** A question and the hashes of what is right in it. */
export interface SealedQuestion {
  id: string
  slot: number
  points: number
  /** Steps of credit. */
  steps: number
  /** What is hashed: the whole response, each of its parts, the words of each gap, or a number. */
  mode: 'whole' | 'parts' | 'places' | 'number'
  key: string[]
  /** With a tolerance: where the grid begins on which right numbers share a cell, and how wide its cells are. */
  offset?: number
  width?: number
}
