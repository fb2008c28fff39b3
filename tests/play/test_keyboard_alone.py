"""A learner with the keyboard alone, at a desk, in the narrowest window and at 400 %, until the LMS knows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from partners.scorm_again import ScormAgain12
from play.exam_course import FORM, TEST_PAGE, answers, exam_package
from play.examinee import Examinee
from play.narrow import WINDOWS, troubles, watch
from play.robot import learner, wait_until_kept

pytestmark = [pytest.mark.partner, pytest.mark.slow]
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]
PLACES = [("a desk", False), ("320 px", True), ("400 %", False)]
"""The window, and whether it is read from right to left."""


@pytest.mark.parametrize(("window", "leftwards"), PLACES)
@pytest.mark.wcag("1.3.4", "1.4.4", "1.4.10", "2.1.1", "2.1.2", "2.4.11")
def test_module_one_is_passed(scorm12_lms: Put, module_one: Built, window: str, leftwards: bool) -> None:
    lms = scorm12_lms(module_one(languages=("ar" if leftwards else "fr",)))
    visit = lms.open(viewport=WINDOWS[window])
    watch(visit)
    robot = learner(visit, keyboard=True)
    robot.play()
    robot.exit()
    assert troubles(visit) == []
    assert (lms.stored["cmi.core.lesson_status"], lms.stored["cmi.core.score.raw"]) == ("passed", "100")


@pytest.mark.parametrize(("window", "leftwards"), PLACES)
@pytest.mark.wcag("1.3.4", "1.4.4", "1.4.10", "2.1.1", "2.1.2", "2.4.11")
def test_the_final_test_is_passed_and_its_certificate_read(
    scorm12_lms: Put, tmp_path: Path, window: str, leftwards: bool
) -> None:
    lms = scorm12_lms(exam_package(tmp_path, "scorm12", "ar" if leftwards else "en", minutes=20))
    visit = lms.open(viewport=WINDOWS[window])
    watch(visit)
    robot = learner(visit, keyboard=True)
    robot.play(until=TEST_PAGE)
    examinee = Examinee(robot, answers(tmp_path / "course"))
    examinee.begin()
    assert len(set(examinee.sit())) == FORM
    examinee.hand_in()
    robot.turn()
    expect(robot.part("paper")).to_be_visible()
    wait_until_kept(lms, robot)
    robot.exit()
    assert troubles(visit) == []
    assert (lms.stored["cmi.core.lesson_status"], lms.stored["cmi.core.score.raw"]) == ("passed", "100")


@pytest.mark.parametrize("window", ["320 px", "400 %"])
@pytest.mark.wcag("2.4.11")
def test_a_lost_session_says_so_without_hiding_what_has_the_focus(scorm12_lms: Put, small: Built, window: str) -> None:
    lms = scorm12_lms(small(), manners="moodle", tolerated=("LMSCommit",))
    visit = lms.open(viewport=WINDOWS[window])
    watch(visit)
    robot = learner(visit, keyboard=True)
    robot.go_to("un/choisir")
    lms.session_is_gone = True
    robot.answer("q-one")
    expect(robot.part("not-saved")).not_to_be_empty(timeout=10_000)
    for _ in range(30):
        robot.page.keyboard.press("Tab")
    for _ in range(30):
        robot.page.keyboard.press("Shift+Tab")
    assert troubles(visit) == []


@pytest.mark.wcag("1.4.10", "2.4.7")
def test_a_line_that_is_moved_stays_in_sight(scorm12_lms: Put, module_one: Built) -> None:
    """Left alone, the browser keeps what is around it in its place, and lets the line leave a low window."""
    visit = scorm12_lms(module_one()).open(viewport=WINDOWS["400 %"])
    robot = learner(visit)
    robot.go_to("comprendre/m1-verification")
    last = robot.block("m1-q-dates").locator('[data-part="row"]').last
    up = robot.block(str(last.locator('[data-part="up"]').get_attribute("id")))
    up.focus()
    up.evaluate("(up) => scrollBy(0, up.getBoundingClientRect().top)")
    for _ in range(3):
        robot.page.keyboard.press("Enter")
        visit.sco.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(up).to_be_focused()
    expect(up).to_be_in_viewport(ratio=1)
