import { uuid } from './uuid.js'

/**
 * The preview launches the package at its own LRS, which stands at /lrs/ of the server and tells what it hears.
 * @param {import('../../preview/frame/types').Stage} stage
 * @returns {import('../../preview/frame/types').Host}
 */
export function host({ course, learner, store }) {
  const registration = store.read('registration') || uuid(crypto)
  store.write('registration', registration)
  const actor = { name: learner, account: { homePage: `${location.origin}/`, name: 'preview' } }
  /** How often each verb was sent. @type {Map<string, number>} */
  const verbs = new Map()
  /** The state document as the package keeps it. @type {Record<string, unknown>} */
  let kept = JSON.parse(store.read('kept') || '{}')

  return {
    query: `?${new URLSearchParams({
      endpoint: `${location.origin}/lrs/`,
      auth: `Basic ${btoa('preview:preview')}`,
      actor: JSON.stringify(actor),
      registration,
      activity_id: course.iri
    })}`,
    model: () => [
      ['registration', registration],
      .../** @type {[string, string][]} */ ([...verbs].map(([verb, count]) => [verb, String(count)])),
      .../** @type {[string, string][]} */ (Object.entries(kept).map(([name, value]) => [`state.${name}`, text(value)]))
    ],
    state: () => text(kept.state ?? ''),
    heard(call) {
      const body = call.arguments[1]
      if (call.error) return call
      if (call.name === 'PUT activities/state') {
        kept = Object(body)
        store.write('kept', JSON.stringify(kept))
      }
      if (call.name !== 'POST statements') return call
      const sent = [body].flat().map(statement => verb(Object(statement)))
      for (const name of sent) verbs.set(name, (verbs.get(name) ?? 0) + 1)
      return { ...call, name: `POST statements: ${sent.join(', ')}`, arguments: [body] }
    },
    forget: store.forget
  }
}

/** @param {any} statement */
const verb = statement => statement.verb?.display?.en || statement.verb?.id || '?'

/** @param {unknown} value */
const text = value => typeof value === 'string' ? value : JSON.stringify(value)
