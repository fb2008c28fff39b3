"""The final test and the certificate for everybody: each view in both directions, all palettes and both widths."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility.walk import Judge
from play.exam_course import TEST_PAGE, answers, exam_package
from play.examinee import Examinee
from play.robot import learner

pytestmark = [pytest.mark.slow, pytest.mark.partner]


@pytest.mark.parametrize(("language", "width"), [("en", 1280), ("ar", 320)])
@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.3", "1.4.10", "2.5.8", "3.3.2", "4.1.2")
def test_every_view_of_the_test_and_the_certificate(
    chromium: Browser,
    judge: Judge,
    html_findings: Callable[[Path], list[Any]],
    tmp_path: Path,
    unzip: Callable[[Path], Path],
    language: str,
    width: int,
) -> None:
    settings = {"minutes": 20, "attempts": 3, "feedback": "question"}
    folder = unzip(exam_package(tmp_path, "web", language, **settings))
    context = chromium.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page: Page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    robot = learner(page)
    robot.go_to(TEST_PAGE)
    examinee = Examinee(robot, answers(tmp_path / "course"))
    judge.look(robot, "start")
    examinee.begin()
    for number in range(4):
        examinee.part("map").get_by_role("button").nth(number).click()
        judge.look(robot, str(examinee.question.get_attribute("id")), within="main")
    examinee.part("flag").click()
    examinee.review()
    judge.look(robot, "review")
    examinee.part("hand-in").click()
    judge.look(robot, "last word")
    examinee.part("anyway").click()
    examinee.part("stage").locator("summary").click()
    judge.look(robot, "failed")
    examinee.part("begin").click()
    examinee.begin()
    examinee.sit()
    judge.look(robot, "review with nothing open", within="main")
    examinee.hand_in()
    examinee.part("stage").locator("summary").click()
    judge.look(robot, "passed")
    robot.turn()
    expect(robot.part("paper")).to_be_visible()
    judge.look(robot, "certificate")
    context.close()
    assert judge.found == []
    assert [str(finding) for finding in html_findings(judge.folder)] == []
