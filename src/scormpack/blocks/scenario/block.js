/** One scene at a time; the learner's choice brings the next. */

import { button, element, part, parts } from '../../player/dom.js'

export const scenario = { mount }

/**
 * Keeps the place of the scene and that of the last ending seen, both from 1.
 * @param {HTMLElement} root
 * @param {import('../../player/types').Tools} tools
 */
function mount(root, { words, kept, keep }) {
  const scenes = parts(root, 'scene')
  const debrief = part(root, 'debrief')
  const again = button(words('start-again'), () => go(scenes[0]), { 'data-part': 'again' })
  const said = element('div', { 'data-part': 'said' })
  let [here = 0, ended = 0] = kept().numbers
  root.append(again)
  for (const scene of scenes) parts(scene, 'move').forEach(makeButton)
  show(scenes.find((scene) => placeOf(scene) === here) ?? scenes[0])

  /** @param {HTMLElement} link */
  function makeButton(link) {
    const target = scenes.find((scene) => `#${scene.id}` === link.getAttribute('href'))
    const text = link.textContent ?? ''
    const feedback = link.parentElement && part(link.parentElement, 'feedback')
    if (feedback) feedback.hidden = true
    if (target) link.replaceWith(button(text, () => go(target, text, feedback)))
  }

  /** @param {HTMLElement} scene */
  function show(scene) {
    const ending = Boolean(scene.dataset.end)
    for (const each of scenes) each.hidden = each !== scene
    if (debrief) debrief.hidden = !ending
    again.hidden = !ending
  }

  /**
   * @param {HTMLElement} scene
   * @param {string} [choice]
   * @param {HTMLElement | null} [feedback]
   */
  function go(scene, choice = '', feedback) {
    const title = part(scene, 'heading')
    show(scene)
    said.replaceChildren(element('strong', {}, choice), ...copied(feedback))
    said.hidden = !feedback
    title?.after(said)
    title?.focus()
    here = placeOf(scene)
    if (scene.dataset.end) ended = here
    keep({ numbers: [here, ended], text: '' })
  }
}

/** @param {HTMLElement} scene */
function placeOf(scene) {
  return Number(scene.dataset.value) + 1
}

/** @param {HTMLElement | null} [feedback] */
function copied(feedback) {
  return [...(feedback?.childNodes ?? [])].map((node) => node.cloneNode(true))
}
