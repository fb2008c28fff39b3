import { scorm12 } from '../../simulator/scorm12.js'

/**
 * The preview plays an LMS with SCORM 1.2: it puts `API` into the window around the package.
 * @param {import('../../preview/frame/types').Stage} stage
 * @returns {import('../../preview/frame/types').Host}
 */
export function host(stage) {
  const lms = scorm12({
    learner: { id: 'preview', name: stage.learner },
    language: stage.language,
    kept: JSON.parse(stage.store.read('kept') || '{}'),
    failing: stage.failing,
    onCall(call) {
      stage.store.write('kept', JSON.stringify(lms.keep()))
      stage.called(call)
    }
  })
  Object.assign(window, { API: lms.API })
  return {
    query: '',
    model: () => Object.entries(lms.model()).filter(([name]) => !name.includes('._')),
    state: () => lms.model()['cmi.suspend_data'] || '',
    forget: stage.store.forget
  }
}
