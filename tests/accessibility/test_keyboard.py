"""Without a mouse: each control of each example is reached with Tab, can be seen there, and works."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from accessibility.conftest import Look
from accessibility.walk import pages
from play.robot import Learner

pytestmark = pytest.mark.slow

MOST_WITHIN = 60
"""Stops inside the recordings of a page."""

STOPS = """() => {
  const radios = new Set()
  return [...document.querySelectorAll(`a[href], button, input, select, textarea, summary, [tabindex="0"],
    video[controls], audio[controls]`)]
    .filter((each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility())
    .filter((each) => each.type !== 'radio' || !radios.has(each.name) && radios.add(each.name))
    .map((each, at) => (each.dataset.stop = String(at)))
}"""
WATCH = """() => {
  window.trail = []
  document.addEventListener('focusin', ({ target: at }) => {
    const box = at.getBoundingClientRect()
    const style = getComputedStyle(at)
    const group = at.type === 'radio' ? document.querySelector(`[name="${at.name}"][data-stop]`) : at
    // A recording has controls of the browser inside, which show the focus themselves.
    const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('video, audio')
    trail.push([group?.dataset.stop ?? '?', box.width > 0 && box.height > 0 && seen, at.outerHTML.slice(0, 120)])
  })
}"""
"""Notes each stop, whether its focus is seen, and what it is."""
START = """() => {
  document.activeElement.blur()
  getSelection().removeAllRanges()
  scrollTo(0, 0)
  document.body.tabIndex = -1
  document.body.focus()
  window.trail = []
}"""
AT_ONCE = 10


@pytest.mark.parametrize("name", ["examples", "examples-ar"])
@pytest.mark.wcag("1.4.11", "2.1.1", "2.1.2", "2.4.3", "2.4.7", "3.2.1")
def test_tab_stops_at_every_control_in_reading_order_and_shows_where_it_is(look: Look, name: str) -> None:
    robot = look(name)
    robot.page.evaluate(WATCH)
    for page in pages(robot):
        stops = robot.page.evaluate(STOPS)
        assert len(stops) > 5
        robot.page.evaluate(START)
        trail: list[tuple[str, bool, str]] = []
        for _ in range(0, len(stops) + MOST_WITHIN, AT_ONCE):
            for _ in range(AT_ONCE):
                robot.page.keyboard.press("Tab")
            trail = robot.page.evaluate("trail")[: len(stops)]
            if len(trail) == len(stops):
                break
        assert [what for _, shown, what in trail if not shown] == [], f"{page}: nobody sees the focus there"
        assert [stop for stop, _, _ in trail] == stops, page


@pytest.mark.wcag("2.1.1")
def test_every_example_can_be_worked_through_with_keys(look: Look) -> None:
    robot = look("examples")
    robot.keyboard = True
    for _ in pages(robot):
        robot.work()
    robot.exit()
    assert robot.answered >= 11


@pytest.mark.wcag("2.1.1")
def test_panels_cards_and_tabs_open_with_keys(look: Look) -> None:
    robot = look("examples")
    at(robot, "accordion")
    panel = robot.sco.locator("main details").first
    opened = panel.get_attribute("open") is not None
    panel.locator("summary").press("Enter")
    expect(panel).to_have_js_property("open", not opened)
    at(robot, "cards")
    card = robot.sco.locator('main [data-block="cards"] button').first
    card.press("Space")
    expect(robot.sco.locator('main [data-part="back"]').first).to_be_visible()


@pytest.mark.wcag("2.1.2", "2.4.3")
def test_what_is_left_opens_holds_the_focus_and_gives_it_back(look: Look) -> None:
    robot = look("hello", 390)
    robot.part("open-menu").press("Enter")
    robot.part("open-left").press("Enter")
    expect(robot.part("panel")).to_be_visible()
    for _ in range(12):
        robot.page.keyboard.press("Tab")
        assert robot.page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    robot.page.keyboard.press("Escape")
    expect(robot.part("panel")).to_be_hidden()
    expect(robot.part("open-menu")).to_be_focused()


@pytest.mark.wcag("2.4.1")
def test_the_first_stop_leads_past_the_shell(look: Look) -> None:
    robot = look("hello")
    robot.page.keyboard.press("Tab")
    expect(robot.part("skip")).to_be_focused()
    robot.page.keyboard.press("Enter")
    expect(robot.part("main")).to_be_focused()


@pytest.mark.wcag("2.4.1", "2.4.3")
def test_a_turned_page_begins_at_its_heading(look: Look) -> None:
    robot = look("hello")
    robot.turn()
    expect(robot.sco.locator("main h1")).to_be_focused()


def at(robot: Learner, folder: str) -> None:
    robot.go_to(f"blocks/{folder}")
