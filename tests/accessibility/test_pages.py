"""Each page of each course in each language: nothing that axe objects to, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from accessibility.conftest import Look
from examples import QUESTIONS
from play.robot import Learner

pytestmark = pytest.mark.slow
Axe = Callable[..., list[Any]]

# Each direction of writing meets both widths and both schemes of colours.
LOOKS = [
    ("tip-fr", 1280, "light"),
    ("tip-ar", 320, "dark"),
    ("hello", 320, "light"),
    ("examples", 320, "dark"),
    ("examples-ar", 1280, "light"),
    ("together", 320, "light"),
]


def pages(robot: Learner) -> Iterator[str]:
    """Every page from the first to the last, each shown when its id is given."""
    while True:
        yield robot.here
        if robot.is_last:
            return
        robot.turn()


def faults(robot: Learner, axe: Axe, where: str, width: int) -> list[str]:
    """What is wrong with the page as it is now, shell and all."""
    wide = robot.page.evaluate("document.documentElement.scrollWidth")
    overflow = [f"{where}: {wide} px wide in a window of {width}"] if wide > width else []
    return overflow + [f"{where}: {violation}" for violation in axe(robot.page)]


@pytest.mark.parametrize(("name", "width", "scheme"), LOOKS)
def test_every_page_as_it_opens(look: Look, axe: Axe, name: str, width: int, scheme: str) -> None:
    robot = look(name, width, color_scheme=scheme)
    found = [fault for page in pages(robot) for fault in faults(robot, axe, page, width)]
    assert found == []


@pytest.mark.parametrize(("name", "width", "scheme"), [("examples", 1280, "light"), ("examples-ar", 320, "dark")])
def test_every_question_after_a_wrong_try_at_the_end_and_right(
    look: Look, axe: Axe, name: str, width: int, scheme: str
) -> None:
    robot = look(name, width, color_scheme=scheme)
    found = []
    for page in pages(robot):
        if page.rpartition("/")[2] not in QUESTIONS:
            continue
        questions = [id for id, folder in robot.tracked() if folder in QUESTIONS]
        for id in questions:
            robot.draft(id, right=False)
            robot.hands.press(robot.block(id).locator('[data-part="check"]'))
        found += faults(robot, axe, f"{page} once wrong", width)
        robot.answer(questions[0], right=True)
        for id in questions[1:]:
            robot.answer(id, right=False)
        found += faults(robot, axe, f"{page} at the end", width)
    assert found == []


@pytest.mark.parametrize(("name", "width", "scheme"), [("examples", 320, "light"), ("examples-ar", 1280, "dark")])
def test_everything_played_with_open_panels_dialogs_and_the_end(
    look: Look, axe: Axe, name: str, width: int, scheme: str
) -> None:
    """Scenes, notes, ticks, opened details and cards; then what is left, the outline, and the end of the session."""
    robot = look(name, width, color_scheme=scheme)
    found = []
    for page in pages(robot):
        robot.work()
        for panel in robot.sco.locator("main summary").all():
            panel.click()
        for card in robot.sco.locator('main [data-block="cards"] button').all():
            card.click()
        found += faults(robot, axe, f"{page} played", width)
    robot.tool("open-left")
    found += faults(robot, axe, "what is left", width)
    robot.part("close-panel").click()
    if width < 960:
        robot.part("open-outline").click()
        found += faults(robot, axe, "outline", width)
        robot.part("close-outline").click()
    robot.exit()
    found += faults(robot, axe, "the end", width)
    assert found == []
