"""LMSs that refuse, cut, forget and lose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from partners.scorm_again import ScormAgain12
from play.packages import QUESTIONS, course, package
from play.robot import learner, wait_until_kept

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]

LONG = "".join(f"::: reflect #n-{number}\nmax: 400\n\nQuestion {number} ?\n:::\n\n" for number in range(9))


def test_an_lms_that_refuses_everything_is_told_of_and_the_course_works(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small(), manners="refuses")
    robot = learner(lms.open())
    expect(robot.part("not-saved")).not_to_be_empty()
    expect(robot.part("not-saved")).to_be_visible()
    robot.play()
    assert robot.answered == len(QUESTIONS)
    robot.tool("open-left")
    expect(robot.part("panel")).to_be_visible()
    robot.hands.press(robot.part("close-panel"))
    robot.exit()
    assert lms.stored == {}


def test_without_any_lms_the_course_works(
    small: Built, static_server: Callable[[Path], str], unzip: Callable[[Path], Path], tab: Page
) -> None:
    failures: list[str] = []
    tab.on("pageerror", lambda error: failures.append(str(error)))
    tab.goto(f"{static_server(unzip(small()))}/index.html")
    robot = learner(tab)
    expect(robot.part("not-saved")).not_to_be_empty()
    robot.play()
    robot.exit()
    assert not failures


def test_a_state_that_was_cut_keeps_what_is_left_of_it(scorm12_lms: Put, tmp_path: Path) -> None:
    """The bits come first, so a cut takes the end of the last texts."""
    pages = {"01-un/30-noter.md": f"# Noter\n\n{LONG}"}
    lms = scorm12_lms(package(course(tmp_path / "long", pages), tmp_path), manners="cuts")
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.work()
    seen = robot.texts()
    robot.go_to("un/noter")
    for name, _ in robot.tracked():
        robot.write(name, f"{name} " + "é" * 380)
    wait_until_kept(lms, robot)
    visit.close_tab()
    lms.settle()
    state = lms.stored["cmi.suspend_data"]
    assert 3000 < len(state) <= 4096
    lms.stored["cmi.suspend_data"] = state[:1000]
    robot = learner(lms.open())
    texts = robot.texts()
    assert texts["n-0"][2] == ["n-0 " + "é" * 380]
    assert texts["n-8"][2] == [""]
    assert texts["n-2"][2][0].startswith("n-2")
    robot.turn("previous")
    robot.turn("previous")
    assert robot.texts() == seen


@pytest.mark.parametrize(
    "garbage",
    ["{}", "~~~\x00", "9zz.AAAA~3.x", "1fr.____~zz.text~1.été", "é" * 4096],
)
def test_a_state_of_garbage_opens_as_a_new_attempt(scorm12_lms: Put, tiny: Built, garbage: str) -> None:
    lms = scorm12_lms(tiny(), seed={"cmi.suspend_data": garbage, "cmi.core.lesson_location": garbage[:200]})
    robot = learner(lms.open())
    robot.turn()
    robot.exit()
    assert lms.stored["cmi.suspend_data"].startswith("1fr.")


def test_a_lost_session_is_told_of_until_it_is_there_again(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small(), manners="moodle", tolerated=("LMSCommit",))
    visit = lms.open()
    robot = learner(visit)
    wait_until_kept(lms, robot)
    expect(robot.part("not-saved")).to_be_empty()
    lms.session_is_gone = True
    robot.go_to("un/choisir")
    robot.answer("q-one")
    expect(robot.part("not-saved")).not_to_be_empty(timeout=10_000)
    lms.session_is_gone = False
    robot.answer("q-true")
    expect(robot.part("not-saved")).to_be_empty(timeout=10_000)
    visit.close_tab()
    lms.settle()
    assert {row["id"] for row in lms.interactions()} == {"q-one", "q-true"}
    robot = learner(lms.open())
    assert robot.texts()["q-one"][0] == ["La deuxième"]
