/**
 * What the parts of the frame say to each other, and to what plays the LMS of a target. Types only.
 */

/** What is asked of a call or statement, however its standard calls it. */
export interface Call {
  /** A date, or ISO 8601 where it comes from the server. */
  at: Date | string
  name: string
  arguments: unknown[]
  result: string
  error: string
  diagnostic: string
  /** What the content did wrong, in a sentence; also where the LMS took it. */
  fault: string | null
}

/** What a host needs to know to play the LMS. */
export interface Stage {
  course: { id: string; iri: string }
  language: string
  learner: string
  /** Where the LMS keeps what outlives a launch. */
  store: Store
  /** True while the LMS keeps nothing. */
  failing(): boolean
  /** A call that was heard here; what the server hears comes by itself. */
  called(call: Call): void
}

/** Text by name, in the browser, for this course and target alone. */
export interface Store {
  read(name: string): string | null
  write(name: string, text: string): void
  forget(): void
}

/** `host.js` in the folder of a target exports `host(stage)`, called before each launch. */
export interface Host {
  /** What the LMS puts behind index.html, with its question mark. */
  query: string
  /** What the LMS knows now, row by row. */
  model(): [string, string][]
  /** The packed state as the package keeps it. */
  state(): string
  /** A call that the server heard, as it is to be listed. */
  heard?(call: Call): Call
  /** The package is in this window now. */
  entered?(window: Window & typeof globalThis): void
  /** Whatever this launch has kept is to be forgotten, also what the package itself keeps in the browser. */
  forget(): void
}

export interface Finding {
  rule: string
  severity: 'error' | 'warning' | 'info'
  file: string
  line: number
  column: number
  message: string
  cure: string
}

export interface Mistake extends Finding {
  excerpt: { number: number; text: string }[]
}

export interface Course {
  id: string
  iri: string
  languages: { code: string; name: string; dir: 'ltr' | 'rtl'; title: string }[]
  audiences: string[]
  /** `limit` in characters of state, null for none. */
  targets: { name: string; title: string; limit: number | null }[]
  /** The most characters of state that the course may come to. */
  largest: number
  /** Ids of pages by their file. */
  pages: Record<string, string>
}

/** The event `status`. */
export interface Status {
  /** Counts the courses that could be shown; 0 where there was none yet. */
  version: number
  broken: boolean
  /** Why the folder could not be read at all, "" where it could. */
  trouble: string
  mistakes: Mistake[]
  findings: Finding[]
  changed: string[]
  course: Course | null
}

/** What the switches say. */
export interface Choice {
  target: string
  language: string
  audience: string
  learner: string
  failing: boolean
  width: string
  follow: boolean
}

export type Words = (key: string, values?: Record<string, string | number>) => string
