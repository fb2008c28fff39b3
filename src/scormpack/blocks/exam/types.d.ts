/** What the files of the final test say to each other. Types only; nothing of this is shipped. */

import type { Tools } from '../../player/types'

/** What the exam's element carries as JSON in `data-exam`. */
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
  /** The page of the certificate, "" if the package has none. */
  certificate: string
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

/** What the element keeps: the last attempt and the best result. Times in seconds since 2025, results in hundredths of a percent. */
export interface Attempt {
  /** From 1; 0 before the first. */
  number: number
  /** 0 never begun, 1 running, 2 handed in. */
  phase: number
  seed: number
  started: number
  ended: number
  best: number
  last: number
}

/** The test on the screen. Each view fills the stage anew. */
export interface Room {
  exam: ExamData
  tools: Tools
  stage: HTMLElement
  attempt(): Attempt
  /** Seconds an attempt may take, extra time in it; Infinity for no limit. */
  allowed: number
  begin(): void
  /** Shows the panel to begin with. */
  prepare(): void
  /** `late` when the time was up. */
  handIn(seats: Seat[], late?: boolean): void
}

/** A question of the form, brought to life: its answer is kept as it is given, and judged when it is handed in. */
export interface Seat {
  root: HTMLElement
  question: SealedQuestion
  bank: Bank
  isAnswered(): boolean
  isFlagged(): boolean
  flag(flagged: boolean): void
  /** It is on the screen, or no longer. */
  look(seen: boolean): void
  /** Judges, keeps and reports the answer. */
  handIn(): void
  /** Steps of credit, once it is handed in. */
  earned(): number
  /** Shows whether it was right, and the explanation; takes no more input. */
  reveal(): void
}
