"""courses/tip-morocco from its first page to the certificate, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from examples import package
from partners.accessibility import Violation
from play.conftest import Put
from play.exam_course import answers
from play.examinee import Examinee
from play.packages import COURSE, real_course
from play.robot import learner

pytestmark = [pytest.mark.partner, pytest.mark.slow, pytest.mark.long]
EXAM, CERTIFICATE = "examen/index", "examen/attestation"
FORM = 40


@pytest.mark.parametrize(("language", "manners"), [("fr", "strict"), ("ar", "moodle")])
@pytest.mark.wcag("1.1.1", "1.3.1", "1.4.3", "2.4.2", "2.4.4", "4.1.2")
def test_a_learner_who_does_all_of_it_gets_the_certificate_and_meets_no_barrier(
    scorm12_lms: Put, axe: Callable[..., list[Violation]], tmp_path: Path, language: str, manners: str
) -> None:
    built = package(real_course(tmp_path), "scorm12", tmp_path / "out", languages=(language,))
    lms = scorm12_lms(built.path, manners=manners)
    robot = learner(lms.open())
    barriers = []
    while robot.here != EXAM:
        barriers += [f"{robot.here}: {violation}" for violation in axe(robot.sco)]
        robot.work()
        robot.turn()
    examinee = Examinee(robot, answers(COURSE))
    examinee.begin()
    assert len(set(examinee.sit())) == FORM
    examinee.hand_in()
    expect(examinee.part("score")).to_have_attribute("data-verdict", "right")
    robot.turn()
    assert robot.here == CERTIFICATE
    expect(robot.part("paper")).to_be_visible()
    barriers += [f"{robot.here}: {violation}" for violation in axe(robot.sco)]
    robot.exit()
    assert lms.stored["cmi.core.lesson_status"] == "passed"
    assert lms.stored["cmi.core.score.raw"] == "100"
    assert len(lms.stored["cmi.suspend_data"]) <= 4096
    assert barriers == []
