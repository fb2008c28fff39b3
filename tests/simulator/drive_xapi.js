// Two sessions of our own xAPI driver with the LRS at the address given, to the end: what a learner does, quickly.
import { readFileSync } from 'node:fs'
import { connect } from '../../src/scormpack/targets/xapi/driver.js'
import { fakeStorage } from '../js/targets/window.js'

const endpoint = process.argv[2]
const iri = 'https://example.org/courses/demo'
const statements = JSON.parse(readFileSync(new URL('../../src/scormpack/targets/xapi/statements.json', import.meta.url), 'utf-8'))
const actor = { objectType: 'Agent', name: 'ليلى', account: { homePage: 'https://lms.example.org', name: 'layla' } }
const course = {
  id: 'demo', iri, version: '1.0', title: 'Comprendre', language: 'fr', pass: 80,
  driver: { iri, languages: ['fr', 'ar'], titles: { fr: 'Comprendre', ar: 'الفهم' }, statements }
}
const search = `?${new URLSearchParams({ endpoint, auth: 'Basic YTpi', actor: JSON.stringify(actor), activity_id: iri })}`
const quick = (act, wait) => setTimeout(act, wait / 100)
const window = { performance, crypto, localStorage: fakeStorage(), location: { search }, fetch, setTimeout: quick, clearTimeout, addEventListener() {} }

const ask = async resource => {
  const answer = await fetch(endpoint + resource, { headers: { Authorization: 'Basic YTpi', 'X-Experience-API-Version': '1.0.3' } })
  return answer.ok ? answer.json() : {}
}
const told = async () => (await ask('statements')).statements.map(one => one.verb.id.split('/').at(-1))
const kept = () => ask(`activities/state?${new URLSearchParams({ stateId: 'scormpack', activityId: iri, agent: JSON.stringify(actor) })}`)

/** Whether all of so many sessions has arrived. */
const arrived = async session =>
  (await told()).filter(verb => verb === 'terminated').length === session && (await kept()).state === `state ${session}`

const states = []
for (const session of [1, 2]) {
  const tracker = connect(window, course)
  states.push((await tracker.start()).state)
  tracker.keep(`state ${session}`, 'module/page', true)
  tracker.experience({ id: 'module/page', title: 'Une page' })
  tracker.answer({
    id: 'q-one', page: 'module/page', type: 'choice', response: 'a[,]c', correct: 'a[,]b', right: false, credit: 0.5, points: 3, latency: 4.567, time: new Date()
  })
  tracker.outcome({ completion: 'completed', success: 'passed', score: 90, progress: 1 })
  tracker.finish(false)
  while (!await arrived(session)) await new Promise(resolve => setTimeout(resolve, 20))
}
console.log(JSON.stringify({ states, verbs: (await told()).reverse() }))
process.exit(0)
