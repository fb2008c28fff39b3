/**
 * Statements made from the table in statements.json, as statements.py makes them.
 *
 * @typedef {{ verb: string, display: Record<string, string>, object: string, always: object, required: string[],
 *   optional: string[] }} Entry
 * @typedef {{ version: string, platform: string, progress: string,
 *   activities: Record<string, { type: string, path: string }>, statements: Record<string, Entry> }} Table
 * @typedef {{ actor: object, registration?: string, iri: string, titles: Record<string, string>, revision: string,
 *   language: string, languages: string[] }} Session
 * @typedef {{ scaled: number, raw?: number, min?: number, max?: number }} Score
 * @typedef {{ id: string, timestamp: string, subject?: string, definition?: object, page?: string, score?: Score,
 *   success?: boolean, response?: string, duration?: number, progress?: number }} Values
 */

/**
 * Fields that the table does not allow are left out, and so is what is undefined when it becomes JSON.
 * @param {Table} table
 * @param {Session} session
 * @param {string} name
 * @param {Values} values `subject` is the id of the page or question, `page` the one a question stands on, `duration` in seconds,
 *   `progress` in percent
 */
export function statement(table, session, name, values) {
  const entry = table.statements[name]
  return {
    id: values.id,
    actor: session.actor,
    verb: { id: entry.verb, display: display(entry, session) },
    object: subject(table, session, entry.object, values),
    result: result(table, entry, values),
    context: context(table, session, entry.object, values),
    timestamp: values.timestamp,
    version: table.version
  }
}

/**
 * In the languages of the package, and in English, which some LRSs look for.
 * @param {Entry} entry
 * @param {Session} session
 */
const display = (entry, session) => Object.fromEntries(
  Object.entries(entry.display).filter(([language]) => language === 'en' || session.languages.includes(language)))

/** @param {string} id */
const activity = id => ({ objectType: 'Activity', id })

/**
 * A page or a question, under the IRI of the course.
 * @param {Table} table
 * @param {Session} session
 * @param {string} kind
 * @param {string} [id]
 */
const piece = (table, session, kind, id) =>
  activity(session.iri.replace(/\/$/, '') + table.activities[kind].path + id)

/**
 * @param {Table} table
 * @param {Session} session
 * @param {string} kind
 * @param {Values} values
 */
const subject = (table, session, kind, values) => {
  const { type } = table.activities[kind]
  return kind === 'course'
    ? { ...activity(session.iri), definition: { type, name: session.titles } }
    : { ...piece(table, session, kind, values.subject), definition: { type, ...values.definition } }
}

/**
 * @param {Table} table
 * @param {Entry} entry
 * @param {Values} values
 */
const result = (table, entry, values) => {
  const allowed = [...entry.required, ...entry.optional]
  /** @param {keyof Values} field */
  const has = field => allowed.includes(field) && values[field] !== undefined
  const made = {
    ...entry.always,
    ...(has('score') && { score: values.score }),
    ...(has('success') && { success: values.success }),
    ...(has('response') && { response: values.response }),
    ...(has('duration') && { duration: `PT${Math.round(Number(values.duration) * 100) / 100}S` }),
    ...(has('progress') && { extensions: { [table.progress]: values.progress } })
  }
  return Object.keys(made).length ? made : undefined
}

/**
 * @param {Table} table
 * @param {Session} session
 * @param {string} kind
 * @param {Values} values
 */
const context = (table, session, kind, values) => {
  const whole = activity(session.iri)
  const parent = values.page ? piece(table, session, 'page', values.page) : whole
  return {
    registration: session.registration,
    language: session.language,
    platform: table.platform,
    revision: session.revision,
    ...(kind !== 'course' && { contextActivities: { parent: [parent], grouping: [whole] } })
  }
}
