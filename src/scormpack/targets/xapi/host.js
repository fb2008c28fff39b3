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
  /** What the LRS was given last under each name. @type {Map<string, string>} */
  const told = new Map()
  let statements = 0

  return {
    query: `?${new URLSearchParams({
      endpoint: `${location.origin}/lrs/`,
      auth: `Basic ${btoa('preview:preview')}`,
      actor: JSON.stringify(actor),
      registration,
      activity_id: course.iri
    })}`,
    model: () => [['statements', String(statements)], ['registration', registration], ...told],
    state: () => told.get('state') || '',
    heard(call) {
      if (call.name.includes('statements')) statements += 1
    },
    forget: store.forget
  }
}
