/**
 * What the parts of the player say to each other. Types only; nothing of this is shipped.
 */

/** Text of the player in the page's language. `{name}` fields are filled from `values`; a number in `count` picks the plural form. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** The seam between player and LMS. A driver knows one standard and nothing of the player. */
export interface Tracker {
  /** Opens the session. Never throws and never hangs: without an LMS it answers with `connected: false`. */
  start(): Promise<Start>
  /** Keeps the packed state and the place. Drivers coalesce; `urgent` means now (the page is being hidden or left). */
  keep(state: string, place: string, urgent?: boolean): void
  /** Reports one judged answer. */
  answer(answer: AnswerReport): void
  /** A page has been seen. Drivers for which this means nothing leave it empty. */
  experience(page: PageReport): void
  /** Reports how far the learner is. Called whenever it changes, and always before `finish`. */
  outcome(outcome: Outcome): void
  /** Ends the session once; safe to call again. `leaving` is true when the page is being torn down. */
  finish(leaving: boolean): void
  /** Calls back with false when what is sent is not being kept, with true when it is again. */
  onSaved(listener: (saved: boolean) => void): void
}

export interface Start {
  connected: boolean
  /** The packed state kept last time, "" at first. */
  state: string
  place: string
  learner: string
  /** `review` and `browse`: show what there is, keep nothing, report nothing. */
  mode: 'normal' | 'review' | 'browse'
  /** The learner's language as the LMS knows it, "" if it does not say. */
  language: string
  /** What the LMS's administrator wrote for this package, such as `extra-time=50`; "" for nothing. */
  launch: string
}

export interface Outcome {
  completion: 'incomplete' | 'completed'
  /** `unknown` until every scored question has been judged, and for good where the course has no pass mark. */
  success: 'unknown' | 'passed' | 'failed'
  /** Percent, 0 to 100 with at most two decimals; null until the result is final. */
  score: number | null
  /** 0 to 1. */
  progress: number
}

export interface AnswerReport {
  /** ASCII, `[a-z][a-z0-9-]*`. */
  id: string
  /** The page that it stands on, as in `PageReport.id`. */
  page?: string
  type: InteractionType
  /** Over component ids with xAPI's delimiters `[,]` `[.]` `[:]`; plain text for fill-in, digits for numeric. */
  response: string
  /** Correct response pattern in the same form. */
  correct: string
  /** null for an opinion, which is neither right nor wrong. */
  right: boolean | null
  /** 0 to 1. */
  credit: number
  points: number
  /** Seconds from first sight to the answer. */
  latency: number
  /** When the answer was given. */
  time: Date
  /** xAPI activity definition with a map of every language of the package; only where the target asks for it. */
  definition?: object
}

export interface PageReport {
  id: string
  title: string
}

export type InteractionType =
  'true-false' | 'choice' | 'fill-in' | 'long-fill-in' | 'matching' | 'sequencing' | 'numeric' | 'likert' | 'other'

/** `content/<language>/course.js` pushes one of these: everything but the text of the pages. */
export interface CourseData {
  type: 'course'
  id: string
  iri: string
  version: string
  title: string
  language: string
  /** How numbers and dates are written: the language, with its place and digits where they matter (`ar-MA-u-nu-latn`). */
  locale: string
  dir: 'ltr' | 'rtl'
  /** Every language of the package, the page's own among them; one entry unless it was built `--together`. */
  languages: { code: string; name: string; dir: 'ltr' | 'rtl' }[]
  words: Record<string, string>
  modules: ModuleData[]
  /** Slot by slot: bits, or [bits, most characters of text]. Retired slots keep their place. */
  fields: (number | [number, number])[]
  /** What completion requires. */
  require: ('pages' | 'module-checks' | 'exam')[]
  /** Pass mark in percent over all questions with points; null where the course only completes, or has a final test. */
  pass: number | null
  /** The final test, where it is in this package: what it keeps, its page, its pass mark, 0 for any number of attempts. */
  exam: { slot: number; page: string; pass: number; attempts: number } | null
  /** What only the driver of this target understands. */
  driver: Record<string, unknown>
}

export interface ModuleData {
  id: string
  title: string
  minutes: number
  pages: PageData[]
}

export interface PageData {
  id: string
  /** The slot of "has been seen". */
  slot: number
  title: string
  /** How long it takes. */
  seconds: number
  /** The script that pushes its `PageContent`, from `index.html`. */
  file: string
  /** Scored questions only: [slot, points, steps of credit]. */
  questions: [number, number, number][]
}

/** A page's script pushes one of these. */
export interface PageContent {
  type: 'page'
  id: string
  language: string
  html: string
  /** xAPI activity definitions by block id, only for targets that ask for them. */
  definitions?: Record<string, object>
}

/** `rooms/<name>.js` pushes one of these: a script that is loaded when somebody enters. */
export interface RoomContent {
  type: 'room'
  /** The words that only this room uses, by language. */
  words: Record<string, Record<string, string>>
  /** Its style sheet, "" for none. */
  style: string
  /** Gives what the room's module exports; `shared` are the modules of player.js. */
  make(shared: object): object
  /** What it gave. */
  made?: object
}

/** `content/<language>/search-<module>.js` pushes one of these: the text of each page of the module, a line a paragraph. */
export interface SearchData {
  type: 'search'
  pages: string[]
}

/** `content/<language>/notes.js` pushes one of these, where the package has something to gather. */
export interface NotesData {
  type: 'notes'
  notes: NoteData[]
}

/** Where a text (`items` is empty) or ticks are kept, and what was asked there. */
export interface NoteData {
  page: string
  slot: number
  asked: string
  /** [place among the kept ticks, text] */
  items: [number, string][]
}

/** By folder; null stands for a script that is a room and has not been entered. */
export type BlockScripts = Record<string, BlockScript | null>

/** What the script of a block is given. */
export interface Tools {
  words: Words
  language: string
  /** What this block keeps: numbers by `data-widths`, and its text. Both are empty or 0 at first. */
  kept(): Kept
  keep(kept: Kept): void
  /** False in review and browse mode: show, do not take input. */
  editable: boolean
  /** Reports a judged answer; the player adds what it knows (points, latency, time, definition). */
  answer(answer: { response: string; right: boolean | null; credit: number; latency?: number }): void
  /** Says a short sentence to screen readers. */
  announce(text: string): void
  /** For blocks that stand for more than themselves: the final test, the certificate. */
  desk: Desk
}

/** The course and its learner, as a block may ask for them. */
export interface Desk {
  course: CourseData
  /** As the LMS gives it, "" if it does not. */
  learner: string
  launch: string
  outcome(): Outcome
  /** An article that is no page of the course, such as a bank of questions. */
  bring(file: string): Promise<{ article: HTMLElement; definitions: Record<string, object> }>
  /** The tools of a block inside. */
  at(root: HTMLElement, definitions?: Record<string, object>): Tools
  /** The script of a block inside; null or undefined where it has none. */
  script(root: HTMLElement): BlockScript | null | undefined
  /** Keeps everything now. */
  keep(): void
  /** Opens a page by its id. */
  visit(page: string): void
  /** Opens "What is left?". */
  openLeft(): void
}

export interface Kept {
  numbers: number[]
  text: string
}

/** A `block.js` or a `room.js` exports one of these under the name of its folder. */
export interface BlockScript {
  /** Brings one element `[data-block]` to life. It already reads well without. */
  mount(root: HTMLElement, tools: Tools): void
  /** What it is made of, for a test that judges by itself. */
  question?: Question
}

/** What a question adds to the shared controller in `player/question.js`. Tries and credit are the controller's: `Kept` is the answer alone. */
export interface Question {
  /** The answer as it stands, 0 and "" for what is still open. */
  read(root: HTMLElement): Kept
  /** Shows a kept answer, also an unfinished or an empty one. */
  write(root: HTMLElement, kept: Kept): void
  /** Steps of credit, 0 to `data-credit`; null while too little has been entered to be judged. */
  judge(root: HTMLElement, kept: Kept): number | null
  /** Shows at each option whether it was right, with `stamp`; null hides again what it showed (stamps are taken away by themselves). */
  mark(root: HTMLElement, kept: Kept | null, standing: Standing): void
  /** The answer in the form of `AnswerReport.response`, also where something is still open. */
  response(root: HTMLElement, kept: Kept): string
  /** Brings to life what is not an answer by itself, once an answer is shown: buttons that move lines. */
  ready?(root: HTMLElement, tools: Tools): void
  /** Answers that a test may put into another order. */
  choices?(root: HTMLElement): HTMLElement[]
}

/** Where a question stands: `open` to another try, or ended. What would be right may be shown only once it has ended. */
export type Standing = 'open' | 'right' | 'wrong'
