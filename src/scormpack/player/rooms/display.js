/** Size of the text and colours, for every course on this device. The first line of index.html puts them on again. */

import { openDialog } from '../dialog.js'
import { element } from '../dom.js'

const KEY = 'scormpack.display'

/** @param {import('../menu.js').Entrance} entrance */
export function open({ now }) {
  const { words } = now()
  const { dataset } = document.documentElement
  const sizes = [['', words('size-0')], ['1', words('size-1')], ['2', words('size-2')], ['3', words('size-3')]]
  const looks = [
    ['', words('look-device')],
    ['light', words('look-light')],
    ['dark', words('look-dark')],
    ['contrast', words('look-contrast')]
  ]

  /**
   * @param {'size' | 'look'} name
   * @param {string} title
   * @param {string[][]} choices value and text
   */
  const group = (name, title, choices) => {
    const options = choices.map(([value, text]) => {
      const radio = element('input', { type: 'radio', name: `player-${name}`, checked: value === (dataset[name] ?? '') })
      radio.addEventListener('change', () => {
        if (value) dataset[name] = value
        else delete dataset[name]
        keep()
      })
      return element('label', {}, radio, text)
    })
    return element('fieldset', { 'data-part': 'choices' }, element('legend', {}, title), ...options)
  }

  const keep = () => {
    try {
      localStorage[KEY] = JSON.stringify({ size: dataset.size, look: dataset.look })
    } catch {
      // A frame of another site may be forbidden to keep anything: the choice holds for this session.
    }
  }

  openDialog(
    words('display'),
    group('size', words('size'), sizes),
    group('look', words('look'), looks),
    element('p', { 'data-part': 'kept' }, words('display-kept'))
  )
}
