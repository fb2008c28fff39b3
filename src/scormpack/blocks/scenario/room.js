/** One scene at a time; the learner's choice brings the next, and an ending shows the way that led there. */

import { button, element, part, parts } from '../../player/dom.js'
import { beginning, changesOf, conditionsOf, lettersOf, openAt, packed, startOf, stepFrom, unpacked } from './paths.js'
import { copied, review } from './review.js'

export const scenario = { mount }

/** @typedef {import('./paths.js').Step} Step */
/** @typedef {{ text: string, item: HTMLElement, feedback: HTMLElement | null }} Choice */
/** @typedef {{ scene: HTMLElement, title: HTMLElement, choices: Choice[] }} Place */

/**
 * Keeps the choices of the way; where points count, before them the plays that reached an ending and the best result.
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { words, kept, keep, answer }) {
  const { places, story } = read(root)
  const { start, room, circles, credit, attempts } = root.dataset
  const told = { ...story, start: startOf(start ?? ''), room: Number(room), circles: circles !== undefined }
  const most = Number(credit ?? 0)
  const { numbers } = kept()
  let [tries = 0, best = 0] = most ? numbers : []
  let way = unpacked(told, numbers.slice(most ? 2 : 0))

  const said = element('div', { 'data-part': 'said', id: `${root.id}_said` })
  const end = element('div', { 'data-part': 'end' })
  const debrief = part(root, 'debrief')
  const after = element('p', { 'data-part': 'after' },
    button(words('start-again'), () => go([]), { class: 'primary', 'data-part': 'again' }),
    button(words('story-print'), () => window.print(), { 'data-part': 'print' }))
  if (debrief) debrief.before(end)
  else root.append(end)
  root.append(after)
  places.forEach(({ choices }) => choices.forEach(({ text, item, feedback }, at) => {
    item.querySelector('a')?.replaceWith(button(text, () => choose(at + 1)))
    if (feedback) feedback.hidden = true
  }))
  show()

  function here() {
    return way.at(-1)?.to ?? beginning(told)
  }

  /** @param {number} choice */
  function choose(choice) {
    const step = stepFrom(told, here(), choice)
    if (!step) return
    const counts = most > 0 && tries < Number(attempts) && isEnd(step.to.scene)
    const earned = Math.min(Math.max(0, step.to.points), most)
    if (counts) {
      tries += 1
      best = Math.max(best, earned)
    }
    go([...way, step])
    if (counts) answer({ response: lettersOf(way), right: earned === most, credit: earned / most })
  }

  /** @param {Step[]} next */
  function go(next) {
    way = next
    keep({ numbers: [...(most ? [tries, best] : []), ...packed(told, way)], text: '' })
    show()
    places[here().scene].title.focus()
  }

  /** @param {number} scene */
  function isEnd(scene) {
    return places[scene].scene.dataset.end !== undefined
  }

  function show() {
    const situation = here()
    const open = openAt(told, situation)
    const { title, choices } = places[situation.scene]
    const isOver = isEnd(situation.scene)
    places.forEach(({ scene }, at) => (scene.hidden = at !== situation.scene))
    choices.forEach(({ item }, at) => (item.hidden = !open.includes(at + 1)))
    for (const each of [end, debrief, after]) if (each) each.hidden = !isOver
    if (isOver) end.replaceChildren(...result(situation.points), ...review({ root, places, told, way, words, go }))
    comment(title)
  }

  /** What was said to the last choice, under the title that it led to. @param {HTMLElement} title */
  function comment(title) {
    const last = way.at(-1)
    const choice = last && places[last.from.scene].choices[last.choice - 1]
    said.hidden = !choice?.feedback
    said.replaceChildren(element('strong', {}, choice?.text ?? ''), ...copied(choice?.feedback))
    title.after(said)
    if (said.hidden) title.removeAttribute('aria-describedby')
    else title.setAttribute('aria-describedby', said.id)
  }

  /** @param {number} points */
  function result(points) {
    if (!most) return []
    const earned = Math.min(Math.max(0, points), most)
    const left = Number(attempts) - tries
    const lines = [words('story-result', { points: earned, count: most })]
    if (best !== earned) lines.push(words('story-best', { points: best, count: most }))
    lines.push(left ? words('tries-left', { count: left }) : words('story-practice'))
    return [element('p', { 'data-part': 'result' }, lines.join(' '))]
  }
}

/**
 * Scenes and moves by their places in the learner's state, which those on the page do not change.
 * @param {HTMLElement} root
 */
function read(root) {
  const shown = parts(root, 'scene')
  const scenes = placed(shown)
  const links = scenes.map((scene) => placed(parts(scene, 'move')))
  const places = scenes.map((scene, at) => ({
    scene,
    title: /** @type {HTMLElement} */ (part(scene, 'heading')),
    choices: links[at].map((link) => {
      const item = /** @type {HTMLElement} */ (link.parentElement)
      return { text: link.textContent ?? '', item, feedback: part(item, 'feedback') }
    })
  }))
  const moves = links.map((each) => each.map((link) => ({
    to: scenes.findIndex(({ id }) => `#${id}` === link.getAttribute('href')),
    points: Number(link.dataset.points ?? 0),
    when: conditionsOf(link.dataset.when ?? ''),
    then: changesOf(link.dataset.then ?? '')
  })))
  return { places, story: { scenes: moves, first: scenes.indexOf(shown[0]) } }
}

/** @param {HTMLElement[]} elements */
function placed(elements) {
  return [...elements].sort((one, other) => Number(one.dataset.value) - Number(other.dataset.value))
}
