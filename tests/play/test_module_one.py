"""Module 1 of the real course, from the first page to the last, in a strict LMS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.scorm_again import ScormAgain12
from play.packages import COURSE, question_ids
from play.robot import learner, wait_until_kept

pytestmark = [pytest.mark.partner, pytest.mark.slow]
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]

CHECK = "comprendre/m1-verification"
TYPES = {"choice", "true-false", "matching", "sequencing", "fill-in", "numeric"}


@pytest.mark.parametrize(("language", "manners"), [("fr", "strict"), ("ar", "moodle")])
def test_whoever_answers_everything_right_has_passed(
    scorm12_lms: Put, module_one: Built, language: str, manners: str
) -> None:
    lms = scorm12_lms(module_one(languages=(language,)), manners=manners)
    robot = learner(lms.open())
    assert robot.sco.evaluate("document.documentElement.dir") == {"fr": "ltr", "ar": "rtl"}[language]
    robot.play()
    robot.exit()
    assert {name: lms.stored[f"cmi.core.{name}"] for name in ("lesson_status", "score.raw", "score.max", "exit")} == {
        "lesson_status": "passed",
        "score.raw": "100",
        "score.max": "100",
        "exit": "",
    }
    assert len(lms.commits) <= robot.answered + robot.turned + 5
    rows = {row["id"]: row for row in lms.interactions()}
    assert set(rows) == question_ids(COURSE, "comprendre")
    assert robot.answered == len(lms.interactions()) == len(rows)
    assert {row["type"] for row in rows.values()} == TYPES
    for row in rows.values():
        assert row["result"] == "correct"
        assert row["student_response"] == row["correct_responses.0.pattern"]
        assert row["student_response"].isascii() or row["type"] == "fill-in"


@pytest.mark.parametrize("leave", ["close_tab", "crash"])
def test_half_way_and_gone_without_a_word_nothing_is_lost(scorm12_lms: Put, module_one: Built, leave: str) -> None:
    lms = scorm12_lms(module_one())
    visit = lms.open()
    robot = learner(visit)
    pages = ["comprendre/trier-les-faits", "comprendre/vulnerabilite", "comprendre/m1-scenario"]
    seen = {}
    for page in pages:
        robot.go_to(page)
        if page == pages[-1]:
            robot.step("m1-s-cousin")
        else:
            robot.work(right=False)
        seen[page] = robot.texts()
    robot.turn()
    robot.answer("m1-q-village")
    robot.draft("m1-q-trier")
    robot.draft("m1-q-enfant")
    robot.draft("m1-q-dates", right=False)
    seen[CHECK] = robot.texts()
    if leave == "crash":
        wait_until_kept(lms, robot)
    getattr(visit, leave)()

    robot = learner(lms.open())
    assert robot.here == CHECK
    assert robot.texts() == seen.pop(CHECK)
    while not robot.here.endswith("/index"):
        robot.turn("previous")
        if robot.here in seen:
            assert robot.texts() == seen.pop(robot.here)
    assert not seen
