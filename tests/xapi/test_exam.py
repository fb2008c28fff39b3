"""What an LRS hears of a final test and a certificate."""

from __future__ import annotations

from pathlib import Path

import pytest

from partners.lrs import Lrs
from play.exam_course import FORM, TEST_PAGE, answers, exam_package
from play.examinee import Examinee
from xapi.conftest import Devices
from xapi.test_statements import Judge, of, settled, without_fault

pytestmark = pytest.mark.partner
IRI = "https://example.org/courses/tested"


def test_a_failed_and_a_passed_attempt_tell_no_right_answer(
    device: Devices, tmp_path: Path, lrs: Lrs, judge_statements: Judge
) -> None:
    robot = device(exam_package(tmp_path, "xapi")).launch(activity_id=IRI, **{"extra-time": "25"})
    robot.play(until=TEST_PAGE)
    examinee = Examinee(robot, answers(tmp_path / "course"))
    for sits in (False, True):
        if sits:
            robot.hands.press(examinee.part("begin"))
        examinee.begin()
        if sits:
            examinee.sit()
        else:
            examinee.review()
        examinee.hand_in()
    robot.turn()
    code = robot.sco.locator("[data-fill=code]").inner_text()
    robot.exit()
    said = settled(lrs)
    assert without_fault(said, judge_statements)
    answered = of(said, "answered")
    assert [each["result"].get("success") for each in answered] == [False] * FORM + [True] * FORM + [None]
    assert not any("correctResponsesPattern" in each["object"]["definition"] for each in answered)
    assert answered[-1]["result"]["response"] == code
    assert [each["result"]["score"]["raw"] for each in of(said, "scored")] == [0, 100]
    assert [len(of(said, name)) for name in ("failed", "passed", "completed")] == [1, 1, 1]
