"""One package in which the learner changes the language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.scorm_again import ScormAgain12
from play.robot import learner

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]


@pytest.mark.slow
def test_half_in_french_and_half_in_arabic_is_one_attempt(scorm12_lms: Put, module_one: Built) -> None:
    lms = scorm12_lms(module_one(languages=("fr", "ar"), together=True))
    visit = lms.open()
    robot = learner(visit)
    robot.play(until="comprendre/vulnerabilite")
    robot.turn("previous")
    seen = robot.values()
    robot.speak("ar")
    assert (robot.here, robot.values()) == ("comprendre/formes-exploitation", seen)
    assert robot.sco.evaluate("document.documentElement.dir") == "rtl"
    robot.turn("previous")
    robot.turn()
    visit.close_tab()
    robot = learner(lms.open())
    assert robot.sco.locator("article").get_attribute("lang") == "ar"
    assert (robot.here, robot.values()) == ("comprendre/formes-exploitation", seen)
    robot.turn()
    robot.play()
    robot.exit()
    assert (lms.stored["cmi.core.lesson_status"], lms.stored["cmi.core.score.raw"]) == ("passed", "100")
    rows = lms.interactions()
    assert len({row["id"] for row in rows}) == len(rows) == 29


def test_the_language_that_the_lms_knows_is_the_first(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small(languages=("fr", "ar"), together=True), seed={"cmi.student_preference.language": "ar-MA"})
    robot = learner(lms.open())
    assert robot.sco.locator("article").get_attribute("lang") == "ar"


def test_answers_stay_where_they_are_in_every_language(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small(languages=("fr", "ar"), together=True))
    robot = learner(lms.open())
    for page, right in (("un/choisir", True), ("un/repondre", False), ("un/noter", True)):
        robot.go_to(page)
        robot.work(right)
        seen = robot.values()
        robot.speak("ar")
        assert (robot.here, robot.values()) == (page, seen)
        robot.speak("fr")
        assert (robot.here, robot.values()) == (page, seen)
