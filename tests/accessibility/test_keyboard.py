"""Without a mouse: each control of each example is reached with Tab, can be seen there, and works."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from accessibility.conftest import Look
from accessibility.test_pages import pages
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
AT = """() => {
  const at = document.activeElement
  const box = at.getBoundingClientRect()
  const style = getComputedStyle(at)
  const group = at.type === 'radio' ? document.querySelector(`[name="${at.name}"][data-stop]`) : at
  // A recording has controls of the browser inside, which show the focus themselves.
  const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('video, audio')
  return [group?.dataset.stop ?? '?', box.width > 0 && box.height > 0 && seen, at.outerHTML.slice(0, 120)]
}"""


@pytest.mark.parametrize("name", ["examples", "examples-ar"])
def test_tab_stops_at_every_control_in_reading_order_and_shows_where_it_is(look: Look, name: str) -> None:
    robot = look(name)
    for page in pages(robot):
        stops = robot.page.evaluate(STOPS)
        assert len(stops) > 5
        robot.page.evaluate("document.activeElement.blur(), getSelection().removeAllRanges(), scrollTo(0, 0)")
        robot.page.evaluate("document.body.tabIndex = -1, document.body.focus()")
        reached = [""]
        for _ in range(len(stops) + MOST_WITHIN):
            if len(reached) > len(stops):
                break
            robot.page.keyboard.press("Tab")
            stop, shown, what = robot.page.evaluate(AT)
            assert shown, f"{page}: nobody sees the focus at {what}"
            if stop != reached[-1]:
                reached.append(stop)
        assert reached[1:] == stops, page


def test_every_example_can_be_worked_through_with_keys(look: Look) -> None:
    robot = look("examples")
    robot.keyboard = True
    for _ in pages(robot):
        robot.work()
    robot.exit()
    assert robot.answered >= 11


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


def test_the_first_stop_leads_past_the_shell(look: Look) -> None:
    robot = look("hello")
    robot.page.keyboard.press("Tab")
    expect(robot.part("skip")).to_be_focused()
    robot.page.keyboard.press("Enter")
    expect(robot.part("main")).to_be_focused()


def test_a_turned_page_begins_at_its_heading(look: Look) -> None:
    robot = look("hello")
    robot.turn()
    expect(robot.sco.locator("main h1")).to_be_focused()


def at(robot: Learner, folder: str) -> None:
    robot.go_to(f"blocks/{folder}")
