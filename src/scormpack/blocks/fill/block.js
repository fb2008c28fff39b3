/** A text with gaps. */

import { parts } from '../../player/dom.js'
import { question, stamp } from '../../player/question.js'
import { folded } from './fold.js'

/** @param {HTMLElement} root */
const gapsOf = (root) => /** @type {HTMLInputElement[]} */ (parts(root, 'gap'))

/** @param {HTMLInputElement} gap @returns {string[]} */
const accepted = (gap) => JSON.parse(gap.dataset.accept ?? '[]')

/** @param {HTMLInputElement} gap @param {string} text */
const isRight = (gap, text) => accepted(gap).map(folded).includes(folded(text))

export const fill = question({
  read: (root) => {
    const texts = gapsOf(root).map(({ value }) => value.replace(/\|/g, ' '))
    return { numbers: [], text: texts.some(Boolean) ? texts.join('|') : '' }
  },
  write: (root, { text }) => {
    const texts = text.split('|')
    gapsOf(root).forEach((gap, at) => (gap.value = texts[at] ?? ''))
  },
  judge: (root, { text }) => {
    const texts = text.split('|')
    if (!texts.every((each) => each.trim())) return null
    return gapsOf(root).filter((gap, at) => isRight(gap, texts[at])).length
  },
  mark: (root, kept, standing) => {
    const texts = kept?.text.split('|') ?? []
    for (const [at, gap] of kept ? gapsOf(root).entries() : []) {
      // Once all was right it stays so, also on the page of another language.
      const good = standing === 'right' || isRight(gap, texts[at] ?? '')
      if (!good && standing !== 'open') stamp(gap, 'answer', accepted(gap)[0])
      stamp(gap, good ? 'right' : 'wrong')
    }
  },
  response: (root, { text }) => text.split('|').map((each) => each.trim()).join('[,]'),
  ready: (root) => {
    // The pattern that was built is that of the source language; what is right here is what this page accepts.
    root.dataset.correct = gapsOf(root).flatMap((gap) => accepted(gap).slice(0, 1)).join('[,]')
  }
})
