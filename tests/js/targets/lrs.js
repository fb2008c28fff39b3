import { createServer } from 'node:http'

/**
 * An LRS on 127.0.0.1, as far as the driver speaks to one. `lrs.fail(request)` may answer with a status, with 'drop' to break
 * the connection, or with 'hang'; nothing means: go on.
 */
export async function fakeLrs() {
  const stored = new Map()
  const documents = new Map()
  const requests = []
  let tags = 0
  const lrs = { stored, documents, requests, fail: () => undefined, tagged: true, wait: 0 }

  const put = (key, body, headers) => {
    const now = documents.get(key)
    if (headers['if-none-match'] === '*' && now) return [412]
    if (headers['if-match'] && headers['if-match'] !== now?.etag) return [412]
    const etag = `"${++tags}"`
    documents.set(key, { body: JSON.parse(body), etag })
    return [204, '', lrs.tagged ? etag : undefined]
  }

  const post = body => {
    const statements = JSON.parse(body)
    if (statements.some(one => stored.has(one.id) && JSON.stringify(stored.get(one.id)) !== JSON.stringify(one))) return [409]
    if (statements.some(one => lrs.bad?.(one))) return [400]
    statements.forEach(one => stored.set(one.id, one))
    return [200, JSON.stringify(statements.map(one => one.id))]
  }

  const answer = (request, body) => {
    const url = new URL(request.url, 'http://lrs')
    if (url.pathname === '/xapi/statements' && request.method === 'POST') return post(body)
    if (url.pathname !== '/xapi/activities/state') return [404]
    const key = ['stateId', 'activityId', 'agent', 'registration'].map(name => url.searchParams.get(name)).join(' ')
    if (request.method === 'PUT') return put(key, body, request.headers)
    const document = documents.get(key)
    return document ? [200, JSON.stringify(document.body), lrs.tagged ? document.etag : undefined] : [404]
  }

  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    requests.push({ method: request.method, url: request.url, headers: request.headers, body })
    await new Promise(resolve => setTimeout(resolve, lrs.wait))
    const failure = lrs.fail(request)
    if (failure === 'hang') return
    if (failure === 'drop') return request.socket.destroy()
    const [status, text, etag] = failure ? [failure] : answer(request, body)
    response.writeHead(status, etag ? { ETag: etag } : {}).end(text)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  lrs.endpoint = `http://127.0.0.1:${server.address().port}/xapi/`
  lrs.verbs = () => [...stored.values()].map(one => one.verb.id.split('/').at(-1))
  lrs.document = () => [...documents.values()].at(-1)?.body
  lrs.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return lrs
}
