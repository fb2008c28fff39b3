/**
 * Tabs by the pattern of WAI-ARIA: arrows move, and follow the direction of reading.
 * @param {import('./types').Store} kept
 */
export function connectTabs(kept) {
  const tabs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[role=tab]')])
  /** @param {HTMLElement} chosen */
  const choose = chosen => {
    for (const tab of tabs) {
      const open = tab === chosen
      tab.setAttribute('aria-selected', String(open))
      tab.tabIndex = open ? 0 : -1
      const panel = document.getElementById(tab.getAttribute('aria-controls') || '')
      if (panel) panel.hidden = !open
    }
    kept.write('tab', chosen.id)
  }
  const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab))
    tab.addEventListener('keydown', event => {
      const goal = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
      if (goal === undefined) return
      event.preventDefault()
      const next = tabs[(goal + tabs.length) % tabs.length]
      choose(next)
      next.focus()
    })
  }
  const before = tabs.find(tab => tab.id === kept.read('tab'))
  if (before) choose(before)
}
