import { element, part } from './dom.js'
import { words } from './words.js'

/** Names that layouts and LMSs stumble over: accents and a hyphen, right to left, and one that is far too long. */
const NAMES = [
  'Éléonore Lefèvre-Dubois',
  'عبد الرحمن بن عبد العزيز المنصوري',
  'Maria-Magdalena Konstantinopoulou-Papadimitriou van der Westhuizen y Fernández de Córdoba, née Ratsimandrava'
]

/** @typedef {import('./types').Choice} Choice */

/**
 * The switches of the bar. They are kept for the next time; `changed` is told their names.
 * @param {import('./types').Store} kept
 * @param {(name: keyof Choice) => void} changed
 */
export function connectSwitches(kept, changed) {
  const form = /** @type {HTMLFormElement} */ (part('switches'))
  /** @param {string} name */
  const field = name => /** @type {HTMLSelectElement & HTMLInputElement & RadioNodeList} */ (form.elements.namedItem(name))

  /**
   * Offers what there is; what was chosen stays if it can.
   * @param {string} name
   * @param {[string, string][]} options value and text
   */
  const offer = (name, options) => {
    const chosen = field(name).value || kept.read(name)
    const list = /** @type {HTMLSelectElement} */ (field(name))
    list.replaceChildren(...options.map(([value, text]) => element('option', { value, dir: 'auto' }, text)))
    if (chosen !== null && options.some(([value]) => value === chosen)) list.value = chosen
  }

  offer('learner', [...NAMES.map(name => /** @type {[string, string]} */ ([name, name])), ['', words('another-name')]])
  field('own').value = kept.read('own') || ''
  field('width').value = kept.read('width') || ''
  for (const name of ['failing', 'follow']) field(name).checked = kept.read(name) === 'true'
  const showOwn = () => void (part('own-name').hidden = field('learner').value !== '')
  showOwn()

  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('change', event => {
    const { name, type, value, checked } = /** @type {HTMLInputElement} */ (event.target)
    kept.write(name, type === 'checkbox' ? String(checked) : value)
    showOwn()
    if (name === 'learner' && !value) return field('own').focus()
    changed(/** @type {keyof Choice} */ (name === 'own' ? 'learner' : name))
  })

  return {
    /** @param {import('./types').Course} course */
    offer(course) {
      offer('target', course.targets.map(({ name, title }) => [name, title]))
      offer('language', course.languages.map(({ code, name }) => [code, name]))
      offer('audience', [['', words('everybody')], ...course.audiences.map(name => /** @type {[string, string]} */ ([name, name]))])
      part('audiences').hidden = !course.audiences.length
    },
    /** @returns {Choice} */
    choice: () => ({
      target: field('target').value,
      language: field('language').value,
      audience: field('audience').value,
      learner: field('learner').value || field('own').value,
      failing: field('failing').checked,
      follow: field('follow').checked,
      width: field('width').value
    })
  }
}
