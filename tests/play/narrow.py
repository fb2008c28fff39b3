"""What a learner without a mouse, or with much enlarged text, must never meet: noted in the page at every key."""

from __future__ import annotations

from partners.visit import Visit

WINDOWS = {
    "a desk": {"width": 1280, "height": 800},
    "320 px": {"width": 320, "height": 640},
    "400 %": {"width": 320, "height": 256},
}
"""WCAG 1.4.10 names the last one: a window of 1280 by 1024 enlarged to 400 % has 320 by 256 CSS px."""

WATCH = """() => {
  window.troubles = []
  for (const name of ['pointerdown', 'mousedown', 'mousemove', 'touchstart'])
    addEventListener(name, ({ type }) => troubles.push(type), true)
  const parted = (at, inner) => {
    for (let each = inner; each && !each.contains(at); each = each.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(each).position)) return true
    return false
  }
  const hidden = (at) => {
    const { left, top, right, bottom } = at.getBoundingClientRect()
    const [west, north] = [Math.max(left, 0), Math.max(top, 0)]
    const [east, south] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)]
    if (west >= east || north >= south) return 'out of the window'
    const places = [[west + 1, north + 1], [east - 1, south - 1], [(west + east) / 2, (north + south) / 2]]
    return places.some(([x, y]) => parted(at, document.elementFromPoint(x, y))) ? 'covered' : ''
  }
  window.keys = 0
  // When a key is let go, what it did is done: the focus has moved and was brought into sight.
  addEventListener('keyup', () => {
    const at = document.activeElement
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) troubles.push(`${scrollWidth} px wide in ${clientWidth}`)
    if (scrollX) troubles.push(`scrolled sideways by ${scrollX}`)
    window.keys += 1
    if (at === document.body || at.matches('main, h1, h2, h3')) return
    const trouble = hidden(at)
    if (trouble) troubles.push(`${trouble}: ${at.outerHTML.slice(0, 120)}`)
  }, true)
}"""
"""Notes a pointer, a page that is wider than its window, and a focus that is out of sight or under what is sticky."""


def watch(visit: Visit) -> None:
    visit.sco.evaluate(WATCH)


def troubles(visit: Visit) -> list[str]:
    """What was met since; each once. Fails where no key was pressed."""
    assert visit.sco.evaluate("window.keys") > 20
    return sorted(set(visit.sco.evaluate("troubles")))
