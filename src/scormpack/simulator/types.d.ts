/**
 * What the parts of the simulator say to each other, and to who runs a package in it. Types only.
 */

export interface Options {
  learner: { id: string; name: string }
  /** The learner's language as the LMS knows it, "" where it does not say. */
  language: string
  mode: 'normal' | 'review' | 'browse'
  credit: 'credit' | 'no-credit'
  /** What `keep()` gave at the end of the last session; {} for the first one. */
  kept: Record<string, string>
  launchData: string
  /** In SCORM 2004 the scaled passing score. */
  masteryScore: string
  maxTimeAllowed: string
  timeLimitAction: string
  /** True while the LMS keeps nothing, as one whose session is lost. */
  failing: () => boolean
  onCall: (call: Call) => void
}

/** One call of the content, once it is answered. */
export interface Call {
  at: Date
  name: string
  arguments: string[]
  result: string
  error: string
  diagnostic: string
  /** What the content did wrong, in sentences; also where the LMS took it. */
  fault: string | null
}

export interface Fault {
  rule: string
  sentence: string
}

export interface Simulator {
  /** The whole data model as it is now, with `_count` and the like. */
  model(): Record<string, string>
  /** What the next session starts with: what has been committed, were the learner to leave now. */
  keep(): Record<string, string>
  /** What the content did wrong so far. `over`: the content is gone, so that what it never did counts too. */
  faults(over?: boolean): Fault[]
}

export type Role = 'initialize' | 'finish' | 'get' | 'set' | 'commit'

/** Why a call is refused; `sentences.js` says it. */
export type Situation =
  | 'argument' | 'noText' | 'open' | 'ended' | 'early' | 'late' | 'lost'
  | 'unknown' | 'unknownLeaf' | 'noChildren' | 'noCount' | 'keyword' | 'readOnly' | 'writeOnly'
  | 'gap' | 'missing' | 'idFirst' | 'typeFirst' | 'noValue' | 'type' | 'range' | 'duplicate' | 'tooMany'

/**
 * The code and the rule of one situation, where need be by the role of the function. Without a rule it is that of the
 * element's row; null where it is no fault of the content.
 */
export interface Refusal {
  code: string | Partial<Record<Role, string>>
  rule?: string | Partial<Record<Role, string>> | null
}

/** What a judge of a value may look at besides the value. */
export interface Context {
  element: string
  /** The value that another element has now. */
  value(element: string): string | undefined
  /** The values of the same field in the other records of the list. */
  others(): string[]
}

export interface Type {
  /** Completes “takes …”. */
  expects: string
  judge(value: string, context: Context): Situation | null
}

/** A row of a data model. `n` in its name stands for an index. */
export interface Row {
  access: 'r' | 'rw' | 'w'
  type: Type
  /** What it is before anybody has set it; undefined where asking for it is a mistake. */
  start?: string
  /** The rule that a wrong value breaks. */
  rule: string
  /** What an LMS keeps of it at least, in characters; it may cut off the rest. */
  most?: number
}

export type Model = Record<string, Row>

export interface Moment {
  options: Options
  data: Data
  /** The elements that the content has set in this session. */
  written: Set<string>
  committed: boolean
}

export interface Data {
  get(element: string): string | undefined
  set(element: string, value: string): void
  count(list: string): number
  /** What was set, by element. */
  all(): Record<string, string>
}

/** All that one version of SCORM is, for `lms.js`. */
export interface Standard {
  model: Model
  version: string
  names: Record<Role | 'lastError' | 'errorString' | 'diagnostic', string>
  errors: Record<string, string>
  /** Those that this version has. */
  refusals: Partial<Record<Situation, Refusal>>
  /** What the content never did. */
  neverOpened: Fault
  neverFinished: Fault
  /** Values of elements that are the LMS's own. */
  given(options: Options): Record<string, string>
  /** What is wrong with a value that was taken all the same. */
  remarks(element: string, value: string, moment: Moment): Fault[]
  /** What is wrong with a session that ends now. */
  closing(moment: Moment): Fault[]
  /** What the LMS itself changes when the session ends. */
  finish(moment: Moment): void
  /** What is left of the committed values for the next session. */
  keep(values: Record<string, string>, options: Options): Record<string, string>
}
