"""Each page of each course in each language, and each room, whatever the learner has done: nothing that axe objects to
in any palette, nothing wider than the window, and conforming HTML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from accessibility.conftest import Look
from accessibility.walk import Judge, pages, states

pytestmark = pytest.mark.slow
SITES = [("tip-ar", 320), ("examples", 320), ("examples-ar", 1280), ("hello", 320), ("together", 320)]


@pytest.mark.partner
@pytest.mark.parametrize(("name", "width"), SITES)
@pytest.mark.wcag(
    "1.1.1", "1.3.1", "1.4.1", "1.4.3", "1.4.10", "2.4.2", "2.4.4", "2.5.3", "2.5.8", "3.1.1", "3.3.2", "4.1.2"
)
def test_every_page_unanswered_answered_wrong_and_right(
    look: Look, judge: Judge, html_findings: Callable[[Path], list[Any]], name: str, width: int
) -> None:
    robot = look(name, width)
    for page in pages(robot):
        for state in states(robot):
            judge.look(robot, f"{page} {state}", within="html" if state == "as it opens" else "main")
    assert judge.found == []
    assert [str(finding) for finding in html_findings(judge.folder)] == []


@pytest.mark.partner
@pytest.mark.parametrize(("name", "width"), [("examples", 320), ("examples-ar", 1280)])
@pytest.mark.wcag("1.4.3", "1.4.10", "4.1.2")
def test_the_outline_a_definition_and_the_end(
    look: Look, judge: Judge, html_findings: Callable[[Path], list[Any]], name: str, width: int
) -> None:
    robot = look(name, width)
    if width < 960:
        robot.part("open-outline").click()
        judge.look(robot, "outline")
        robot.part("close-outline").click()
    robot.go_to("blocks/terms")
    robot.sco.locator("main a[data-part=term]").first.click()
    expect(robot.part("definition")).to_be_visible()
    judge.look(robot, "definition")
    robot.page.keyboard.press("Escape")
    robot.exit()
    judge.look(robot, "the end")
    assert judge.found == []
    assert [str(finding) for finding in html_findings(judge.folder)] == []
