"""The final test and the certificate for everybody: each view in both directions, both schemes and both widths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility.test_pages import Axe, faults
from play.exam_course import TEST_PAGE, answers, exam_package
from play.examinee import Examinee
from play.robot import learner

pytestmark = pytest.mark.slow
LOOKS = [("en", 320, "light"), ("ar", 320, "dark"), ("ar", 1280, "light"), ("en", 1280, "dark")]


@pytest.mark.parametrize(("language", "width", "scheme"), LOOKS)
def test_every_view_of_the_test_and_the_certificate(
    chromium: Browser,
    axe: Axe,
    tmp_path: Path,
    unzip: Callable[[Path], Path],
    language: str,
    width: int,
    scheme: str,
) -> None:
    settings = {"minutes": 20, "attempts": 3, "feedback": "question"}
    folder = unzip(exam_package(tmp_path, "web", language, **settings))
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page: Page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    robot = learner(page)
    robot.go_to(TEST_PAGE)
    examinee = Examinee(robot, answers(tmp_path / "course"))
    found = faults(robot, axe, "start", width)
    examinee.begin()
    for number in range(4):
        examinee.part("map").get_by_role("button").nth(number).click()
        found += faults(robot, axe, str(examinee.question.get_attribute("id")), width)
    examinee.part("flag").click()
    examinee.review()
    found += faults(robot, axe, "review", width)
    examinee.part("hand-in").click()
    found += faults(robot, axe, "last word", width)
    examinee.part("anyway").click()
    examinee.part("stage").locator("summary").click()
    found += faults(robot, axe, "failed", width)
    examinee.part("begin").click()
    examinee.begin()
    examinee.sit()
    examinee.hand_in()
    found += faults(robot, axe, "passed", width)
    robot.turn()
    expect(robot.part("paper")).to_be_visible()
    found += faults(robot, axe, "certificate", width)
    context.close()
    assert found == []
