/**
 * How an LMS launches the package: endpoint, auth, actor, registration and activity_id in the query.
 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * @typedef {{ endpoint: string, auth: string, actor: Record<string, unknown>, registration?: string, activity: string }} Launch
 * @param {string} query
 * @param {string} iri the course's own, for an LMS that leaves `activity_id` out
 * @returns {Launch | null} null where there is no LRS to speak to
 */
export function readLaunch(query, iri) {
  const given = parameters(query)
  const actor = agent(parsed(given.actor || ''))
  if (!given.endpoint || !actor) return null
  return {
    endpoint: given.endpoint.replace(/\/*$/, '/'),
    // A `+` of base64 that nobody encoded reads as a space; only the first one is a space.
    auth: (given.auth || '').trim().replace(/ /g, '+').replace('+', ' '),
    actor,
    registration: UUID.test(given.registration || '') ? given.registration : undefined,
    activity: given.activity_id || iri
  }
}

/**
 * An actor that was put in as it is may hold `&` and `+`: a new parameter begins only where a name and `=` follow.
 * @param {string} query
 * @returns {Record<string, string>}
 */
const parameters = query => Object.fromEntries(
  query.replace(/^\?/, '').split(/&(?=\w+=)/).map(pair => {
    const [name, ...rest] = pair.split('=')
    const raw = rest.join('=')
    return [name, decoded(raw.startsWith('{') ? raw : raw.replace(/\+/g, ' '))]
  }))

/** @param {string} text */
const decoded = text => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** @param {string} text */
const parsed = text => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @param {any} value */
const first = value => Array.isArray(value) ? value[0] : value

/**
 * The actor as it was given, or made from xAPI 0.9's, where each property is a list; null where it names nobody.
 * @param {any} given
 * @returns {Record<string, unknown> | null}
 */
const agent = given => {
  const key = ['account', 'mbox', 'mbox_sha1sum', 'openid', 'member'].find(name => given?.[name])
  if (!key) return null
  if (!Array.isArray(given[key]) || key === 'member') return { objectType: 'Agent', ...given }
  const id = first(given[key])
  return {
    objectType: 'Agent',
    name: first(given.name),
    [key]: key === 'account' ? { homePage: id?.homePage || id?.accountServiceHomePage, name: id?.name || id?.accountName } : id
  }
}
