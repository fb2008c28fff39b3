import { scorm12 } from '../../../src/scormpack/simulator/scorm12.js'

/**
 * The simulator, with what these tests ask of it.
 * @param {Record<string, string>} kept what the LMS has from the last session
 * @param {object} options of the simulator
 */
export function strictLms(kept = {}, options = {}) {
  const calls = []
  const committed = []
  const { API, model, keep, faults } = scorm12({
    learner: { id: 'layla', name: 'الحسن, ليلى' },
    language: 'fr',
    kept,
    ...options,
    onCall(call) {
      calls.push(call)
      if (call.name === 'LMSCommit') committed.push(model())
    }
  })
  const named = name => calls.filter(call => call.name === name).map(call => call.arguments)
  return {
    api: API,
    committed,
    faults,
    keep,
    get data() { return model() },
    get log() { return calls.map(call => [call.name, ...call.arguments]) },
    get records() { return recordsOf(model()) },
    count: name => named(name).length,
    sets: element => named('LMSSetValue').filter(([at]) => at === element).map(([, value]) => value)
  }
}

/** The interactions, each with the fields that have been set. */
const recordsOf = model => {
  const records = []
  for (const [element, value] of Object.entries(model)) {
    const [, index, name] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element) ?? []
    if (name && value && !name.endsWith('_count')) (records[index] ??= {})[name] = value
  }
  return records
}
