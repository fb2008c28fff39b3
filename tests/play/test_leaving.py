"""Coming, going and coming back, with the small course in a strict LMS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.scorm_again import ScormAgain12
from play.packages import FILES, QUESTIONS, WITHOUT_PASS_MARK, course, package
from play.robot import Learner, learner, wait_until_kept

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]
STATUS, SCORE, STATE = "cmi.core.lesson_status", "cmi.core.score.raw", "cmi.suspend_data"


def test_opening_and_closing_leaves_it_incomplete_without_a_score(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny())
    for _ in range(2):
        visit = lms.open()
        learner(visit)
        visit.close_tab()
        lms.settle()
        assert lms.stored[STATUS] == "incomplete"
        assert lms.stored.get(SCORE, "") == ""
        assert lms.stored["cmi.core.exit"] == "suspend"


def test_a_course_of_one_page_is_not_completed_by_a_glance(scorm12_lms: Put, tmp_path: Path) -> None:
    rest = {name: None for name in FILES if name.startswith("01-un/") and name != "01-un/index.md"}
    root = course(tmp_path / "one", {**rest, "course.yaml": WITHOUT_PASS_MARK})
    lms = scorm12_lms(package(root, tmp_path, module="un"))
    visit = lms.open()
    learner(visit)
    visit.close_tab()
    lms.settle()
    assert lms.stored[STATUS] == "incomplete"
    robot = learner(lms.open())
    robot.page.keyboard.press("Tab")
    robot.exit()
    assert lms.stored[STATUS] == "completed"


@pytest.mark.parametrize(
    ("window", "leave"),
    [("frame", "navigate_away"), ("frame", "click_away"), ("popup", "close_tab"), ("popup", "navigate_away")],
)
@pytest.mark.wcag("3.3.7")
def test_whatever_was_done_is_there_again(scorm12_lms: Put, small: Built, window: str, leave: str) -> None:
    lms = scorm12_lms(small(), window=window)
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/noter")
    robot.work()
    seen = robot.texts()
    getattr(visit, leave)()
    again = learner(lms.open())
    assert again.here == "un/noter"
    assert again.texts() == seen
    assert lms.stored[STATUS] == "incomplete"


def test_what_was_typed_a_moment_ago_is_kept(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small())
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/noter")
    robot.block("n-note").locator("textarea").press_sequentially("Presque fini")
    visit.close_tab()
    again = learner(lms.open())
    assert again.texts()["n-note"][2] == ["Presque fini"]


def test_drafts_of_every_kind_are_kept(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small())
    visit = lms.open()
    robot = learner(visit)
    seen = {}
    for page in ("un/choisir", "un/repondre"):
        robot.go_to(page)
        for name in set(QUESTIONS) & dict(robot.tracked()).keys():
            robot.draft(name)
        seen[page] = robot.texts()
    wait_until_kept(lms, robot)
    visit.crash()
    robot = learner(lms.open())
    assert robot.texts() == seen["un/repondre"]
    robot.turn("previous")
    assert robot.texts() == seen["un/choisir"]
    assert lms.interactions() == []


def test_a_used_try_is_not_given_back(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny())
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.draft("q-one", right=False)
    robot.hands.press(robot.block("q-one").locator('[data-part="check"]'))
    visit.close_tab()
    robot = learner(lms.open())
    robot.answer("q-one", right=False)
    assert robot.answered == 1


def test_failing_then_answering_again_ends_with_passed(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small())
    robot = learner(lms.open())
    robot.play(right=False)
    wait_until_kept(lms, robot)
    assert (lms.stored[STATUS], lms.stored[SCORE]) == ("failed", "0")
    answer_again(robot, "un/choisir", "un/repondre")
    robot.exit()
    assert (lms.stored[STATUS], lms.stored[SCORE]) == ("passed", "100")
    assert {row["id"] for row in lms.interactions() if row["result"] == "correct"} == set(QUESTIONS)


def test_failing_and_coming_back_another_day_ends_with_passed(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny())
    visit = lms.open()
    robot = learner(visit)
    robot.play(right=False)
    visit.close_tab()
    robot = learner(lms.open())
    answer_again(robot, "un/choisir")
    robot.exit()
    assert (lms.stored[STATUS], lms.stored[SCORE]) == ("passed", "100")


def test_partly_right_is_partly_scored(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small())
    robot = learner(lms.open())
    robot.go_to("un/choisir")
    robot.work()
    robot.play(right=False)
    robot.exit()
    assert (lms.stored[STATUS], lms.stored[SCORE]) == ("failed", "42.86")


def test_each_page_and_answer_costs_one_commit_at_most(scorm12_lms: Put, small: Built) -> None:
    """A slow learner: everything has been committed before the next step."""
    lms = scorm12_lms(small())
    robot = learner(lms.open())
    wait_until_kept(lms, robot)
    before = len(lms.commits)
    robot.turn()
    robot.turn()
    wait_until_kept(lms, robot)
    robot.answer("q-one")
    wait_until_kept(lms, robot)
    robot.sco.wait_for_timeout(3000)
    assert len(lms.commits) - before == 2


def answer_again(robot: Learner, *pages: str) -> None:
    """By the list of "What is left?", which lets the learner try again where points are missing."""
    for page in pages:
        robot.tool("open-left")
        robot.hands.press(robot.sco.locator(f'[data-part="panel"] a[href="#{page}"]'))
        robot.sco.wait_for_selector(f'article[data-page="{page}"][data-mounted]')
        robot.work()
