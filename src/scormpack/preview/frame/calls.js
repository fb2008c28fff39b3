import { element, part } from './dom.js'
import { words } from './words.js'

const MOST = 500
const LONG = 90

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/**
 * Every call as it happens, the newest first.
 */
export function callList() {
  const list = part('calls')
  const badge = /** @type {HTMLElement} */ (document.querySelector('[data-count=faults]'))
  let faults = 0

  const show = () => {
    part('no-calls').hidden = list.childElementCount > 0
    badge.dataset.grave = 'error'
    badge.replaceChildren(...faults ? [
      element('span', { 'aria-hidden': 'true' }, String(faults)),
      element('span', { class: 'visually-hidden' }, ` ${words('faults', { count: faults })}`)
    ] : [])
  }
  /** @param {HTMLElement} row */
  const add = row => {
    list.prepend(row)
    while (list.childElementCount > MOST) list.lastElementChild?.remove()
    show()
  }
  part('clear').addEventListener('click', () => {
    faults = 0
    list.replaceChildren()
    show()
  })
  part('only-faults').addEventListener('change', event => {
    list.toggleAttribute('data-faults-only', /** @type {HTMLInputElement} */ (event.target).checked)
  })

  return {
    /** @param {import('./types').Call} call */
    add(call) {
      const row = rowOf(call)
      if (call.fault) faults += 1
      add(row)
    },
    /** @param {string} title */
    launched: title => add(element('li', { class: 'launch' }, `${words('launched')} · ${title}`))
  }
}

/** @param {import('./types').Call} call */
const rowOf = call => {
  const refused = !['', '0'].includes(call.error)
  const result = refused ? `${words('refused')} ${call.error}` : `→ ${call.result || '""'}`
  const row = element('li', {},
    element('time', {}, clock.format(new Date(call.at))), said(call, element('code', { class: 'result' }, result)))
  const sentence = call.fault || (refused && call.diagnostic)
  if (sentence) row.append(element('p', { class: 'why', lang: 'en' }, sentence))
  if (call.fault || refused) row.dataset.bad = call.fault ? 'fault' : 'refused'
  return row
}

/**
 * A call as one would write it, or its name alone where there is more to it than a line: the rest unfolds.
 * @param {import('./types').Call} call
 * @param {Node} result
 */
const said = (call, result) => {
  const values = call.arguments.map(value => JSON.stringify(value)).join(', ')
  const short = `${call.name}(${values})`
  const plain = call.arguments.every(value => typeof value === 'string')
  if (plain && short.length <= LONG) return element('span', {}, element('code', {}, ...breakable(short)), ' ', result)
  const whole = call.arguments.map(value => typeof value === 'string' ? value : JSON.stringify(value, null, 2)).join('\n')
  return element('details', {},
    element('summary', {}, ...breakable(plain ? `${short.slice(0, LONG)}…` : call.name), ' ', result), element('pre', { tabindex: '0' }, whole))
}

/**
 * Long names of elements break before a dot and not within a word.
 * @param {string} text
 */
const breakable = text => text.split(/(?=[.,(])/).flatMap(piece => [element('wbr', {}), piece])
