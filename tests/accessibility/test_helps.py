"""The helps for everybody: axe on each open dialog, in both directions, narrow and wide, in every look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from accessibility.conftest import Look
from accessibility.walk import Judge

ROOMS = ("search", "notes", "print", "display", "left")
LOOKS = [("fr", 320, ""), ("ar", 1280, ""), ("ar", 320, "dark"), ("fr", 1280, "contrast")]
SKIP_LINKS = ("skip-link",)
"""Axe takes links to pages of the course for links that skip something, where they are scrolled out of sight."""


@pytest.mark.partner
@pytest.mark.parametrize(("language", "width", "chosen"), LOOKS)
@pytest.mark.wcag("1.4.3", "1.4.10", "2.5.8", "4.1.2")
def test_every_help_as_it_opens(
    look: Look, judge: Judge, html_findings: Callable[[Path], list[Any]], language: str, width: int, chosen: str
) -> None:
    """In the looks that the device asks for, or in the one that the learner has chosen."""
    robot = look("together", width)
    robot.page.evaluate("window.print = () => {}")
    if language != "fr":
        robot.speak(language)
    if chosen:
        robot.page.evaluate("(look) => { document.documentElement.dataset.look = look }", chosen)
    robot.go_to("un/noter")
    robot.work()
    robot.part("open-menu").click()
    judge.look(robot, "menu")
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
        judge.look(robot, room, without=SKIP_LINKS)
        if room == "print":
            expect(robot.part("panel").locator(".primary")).to_be_enabled()
            robot.part("panel").locator(".primary").click()
            judge.keep(robot)
            robot.page.evaluate("dispatchEvent(new Event('afterprint'))")
        robot.part("close-panel").click()
    assert judge.found == []
    assert [str(finding) for finding in html_findings(judge.folder)] == []


@pytest.mark.parametrize(("name", "width"), [("tip-fr", 1280), ("tip-ar", 390)])
@pytest.mark.wcag("1.4.4")
def test_the_largest_text_is_never_wider_than_the_window(look: Look, name: str, width: int) -> None:
    robot = look(name, width)
    robot.page.evaluate("() => { document.documentElement.dataset.size = '3' }")
    for _ in range(4):
        assert robot.page.evaluate("document.documentElement.scrollWidth") <= width, robot.here
        robot.turn()
    for room in ("search", "notes", "print", "display"):
        panel = robot.enter(room)
        assert panel.evaluate("(panel) => panel.scrollWidth <= panel.clientWidth"), room
        robot.page.keyboard.press("Escape")
