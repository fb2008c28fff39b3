"""The helps for everybody: axe on each open dialog, in both directions, narrow and wide, in every look."""

from __future__ import annotations

import pytest

from accessibility.conftest import Look
from accessibility.test_pages import Axe, faults

ROOMS = ("search", "notes", "print", "display", "left")
LOOKS = [
    ("fr", 320, "light", ""),
    ("ar", 1280, "dark", ""),
    ("fr", 1280, "light", "contrast"),
    ("ar", 320, "light", "dark"),
]


@pytest.mark.parametrize(("language", "width", "scheme", "chosen"), LOOKS)
def test_every_help_as_it_opens(look: Look, axe: Axe, language: str, width: int, scheme: str, chosen: str) -> None:
    robot = look("together", width, color_scheme=scheme)
    if language != "fr":
        robot.speak(language)
    if chosen:
        robot.page.evaluate("(look) => { document.documentElement.dataset.look = look }", chosen)
    robot.go_to("un/noter")
    robot.work()
    robot.part("open-menu").click()
    found = faults(robot, axe, "menu", width)
    robot.page.keyboard.press("Escape")
    for room in ROOMS:
        if room == "left":
            robot.tool("open-left")
        else:
            robot.enter(room)
        if room == "search":
            robot.page.keyboard.type("un")
            robot.part("panel").get_by_role("link").first.wait_for()
        robot.part("close-panel").wait_for()
        found += faults(robot, axe, room, width)
        robot.part("close-panel").click()
    assert found == []


@pytest.mark.parametrize(("name", "width"), [("tip-fr", 1280), ("tip-ar", 390)])
def test_the_largest_text_is_never_wider_than_the_window(look: Look, axe: Axe, name: str, width: int) -> None:
    robot = look(name, width)
    robot.page.evaluate("() => { document.documentElement.dataset.size = '3' }")
    for _ in range(4):
        assert robot.page.evaluate("document.documentElement.scrollWidth") <= width, robot.here
        robot.turn()
    for room in ("search", "notes", "print", "display"):
        panel = robot.enter(room)
        assert panel.evaluate("(panel) => panel.scrollWidth <= panel.clientWidth"), room
        robot.page.keyboard.press("Escape")
