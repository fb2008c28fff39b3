"""From right to left everything is mirrored: the outline, the arrows, the way of the keys, the marks at the edge."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from accessibility.conftest import Look
from play.robot import Learner

pytestmark = pytest.mark.browser
SIDES = """() => {
  const middle = (name) => {
    const box = document.querySelector(`[data-part="${name}"]`).getBoundingClientRect()
    return (box.left + box.right) / 2
  }
  return Object.fromEntries(['side', 'main', 'previous', 'next', 'exit', 'title'].map((name) => [name, middle(name)]))
}"""
ARROWS = """() => ['previous', 'next'].map((name) => {
  const arrow = document.querySelector(`[data-part="${name}"] .arrow`)
  const box = arrow.getBoundingClientRect()
  const button = arrow.closest('button').getBoundingClientRect()
  const drawn = getComputedStyle(arrow, '::before').content === '"→"' ? 1 : 0
  const mirrored = getComputedStyle(arrow).transform.startsWith('matrix(-1') ? -1 : 1
  return [Math.sign(box.left + box.right - button.left - button.right), drawn * mirrored]
})"""
LOOSE = """() => [...document.querySelectorAll('main *')].filter((each) => {
  const { textAlign, direction, float } = getComputedStyle(each)
  const sides = ['left', 'right']
  const against = sides.includes(textAlign) || sides.includes(float) || direction !== document.dir
  return against && !each.closest('main bdi, main [dir]:not(article)')
}).map((each) => each.outerHTML.slice(0, 80))"""


def opened(look: Look, name: str) -> Learner:
    robot = look(name)
    robot.turn()
    return robot


def test_the_shell_is_its_own_mirror_image(look: Look) -> None:
    there, here = (opened(look, name).page.evaluate(SIDES) for name in ("examples", "examples-ar"))
    assert there["side"] < there["main"]
    assert there["previous"] < there["next"]
    for name, place in there.items():
        assert (place < 640) == (here[name] > 640), name


@pytest.mark.wcag("3.1.1")
def test_another_language_turns_the_page_round_where_it_is(look: Look) -> None:
    robot = opened(look, "together")
    page, there = robot.here, robot.page.evaluate(SIDES)
    robot.speak("ar")
    here = robot.page.evaluate(SIDES)
    assert robot.here == page
    assert (there["side"] < there["main"]) and (here["side"] > here["main"])
    assert robot.page.evaluate("[document.documentElement.lang, document.dir]") == ["ar", "rtl"]
    assert robot.page.evaluate("document.activeElement.dataset.language") == "ar"


@pytest.mark.parametrize(("name", "points"), [("examples", 1), ("examples-ar", -1)])
def test_the_arrow_of_next_points_where_reading_goes(look: Look, name: str, points: int) -> None:
    robot = opened(look, name)
    drawn = robot.page.evaluate(ARROWS)
    assert drawn == [[-points, -points], [points, points]]


@pytest.mark.parametrize("name", ["examples", "examples-ar"])
@pytest.mark.wcag("1.3.2")
def test_nothing_on_any_page_stands_against_the_direction(look: Look, name: str) -> None:
    robot = look(name)
    while not robot.is_last:
        assert robot.page.evaluate(LOOSE) == [], robot.here
        robot.turn()


@pytest.mark.parametrize(("name", "forward"), [("examples", "ArrowRight"), ("examples-ar", "ArrowLeft")])
def test_arrow_keys_go_on_where_reading_goes(look: Look, name: str, forward: str) -> None:
    robot = look(name)
    robot.go_to("blocks/tabs")
    tabs = robot.page.get_by_role("tab")
    tabs.first.focus()
    robot.page.keyboard.press(forward)
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
