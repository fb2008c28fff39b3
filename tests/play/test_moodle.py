"""What Moodle 4.5 really does (shared/standards/MOODLE.md), each quirk by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from partners.scorm_again import ScormAgain12
from play.packages import WITHOUT_PASS_MARK, course, package
from play.robot import learner, wait_until_kept

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]
PASTE = "field => { field.value = '🙂'.repeat(60); field.dispatchEvent(new Event('input', { bubbles: true })) }"
HIDE = """() => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
}"""
STATUS, SCORE = "cmi.core.lesson_status", "cmi.core.score.raw"


@pytest.mark.parametrize("exit", [True, False])
def test_mastery_override_does_not_fail_whoever_leaves_half_way(scorm12_lms: Put, tiny: Built, exit: bool) -> None:
    lms = scorm12_lms(tiny(), manners="moodle", mastery_score="80")
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.work(right=False)
    robot.exit() if exit else visit.close_tab()
    lms.settle()
    assert lms.stored[STATUS] == "incomplete"
    assert lms.stored.get(SCORE, "") == ""
    robot = learner(lms.open())
    assert robot.here == "un/choisir"
    expect(robot.part("notice")).to_be_hidden()


def test_mastery_override_agrees_with_the_course_at_the_end(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny(), manners="moodle")
    robot = learner(lms.open())
    robot.play()
    robot.exit()
    assert (lms.stored[STATUS], lms.stored[SCORE]) == ("passed", "100")


def test_completed_is_committed_before_passed(scorm12_lms: Put, tiny: Built) -> None:
    """The default completion rule waits for `completed` alone, others for `passed`."""
    lms = scorm12_lms(tiny(), manners="moodle")
    robot = learner(lms.open())
    robot.play()
    robot.exit()
    told = [commit.values[STATUS] for commit in lms.commits]
    assert [status for status in dict.fromkeys(told) if status != "incomplete"] == ["completed", "passed"]
    assert not any(commit.values.get(SCORE) for commit in lms.commits if commit.values[STATUS] == "incomplete")


def test_a_course_without_a_pass_mark_ends_completed(scorm12_lms: Put, tmp_path: Path) -> None:
    root = course(tmp_path / "open", {"course.yaml": WITHOUT_PASS_MARK})
    lms = scorm12_lms(package(root, tmp_path), manners="moodle")
    robot = learner(lms.open())
    robot.play(right=False)
    robot.exit()
    assert (lms.stored[STATUS], lms.stored[SCORE]) == ("completed", "0")


def test_a_second_start_in_the_same_window_goes_on(scorm12_lms: Put, tiny: Built) -> None:
    """Finish and begin again in one player page: without interactions Moodle lets it."""
    lms = scorm12_lms(tiny(), manners="moodle")
    robot = learner(lms.open())
    robot.go_to("un/choisir")
    robot.exit()
    robot.hands.press(robot.part("ended").locator("button"))
    robot.sco.wait_for_selector('[data-part="ended"]', state="hidden")
    robot.begin()
    assert robot.here == "un/choisir"
    robot.turn()
    robot.exit()
    assert lms.stored["cmi.core.lesson_location"] == lms.values_set("cmi.core.lesson_location")[-1][1]


def test_a_start_that_throws_after_interactions_is_told_of(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny(), manners="moodle", tolerated=("threw TypeError",))
    robot = learner(lms.open())
    robot.go_to("un/choisir")
    robot.answer("q-one")
    robot.exit()
    robot.hands.press(robot.part("ended").locator("button"))
    robot.sco.wait_for_selector('[data-part="ended"]', state="hidden")
    robot.begin()
    expect(robot.part("not-saved")).not_to_be_empty()
    robot.turn()


def test_a_session_that_is_still_open_is_used(scorm12_lms: Put, tiny: Built) -> None:
    """A page that never called LMSFinish: the next LMSInitialize answers false and 101, and everything works."""
    lms = scorm12_lms(tiny(), tolerated=("LMSInitialize",))
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    wait_until_kept(lms, robot)
    visit.page.evaluate("API.LMSFinish = () => 'true'")
    visit.reload()
    robot = learner(visit)
    assert robot.here == "un/choisir"
    robot.answer("q-one")
    wait_until_kept(lms, robot)
    expect(robot.part("not-saved")).to_be_empty()
    assert [row["id"] for row in lms.interactions()] == ["q-one"]


def test_review_after_the_end_writes_nothing(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small(), manners="moodle")
    visit = lms.open()
    robot = learner(visit)
    robot.play()
    robot.turn("previous")
    seen = robot.texts()
    visit.close_tab()
    lms.settle()
    written = len(lms.values_set())
    visit = lms.open()
    robot = learner(visit)
    assert (robot.here, robot.texts()) == ("un/noter", seen)
    expect(robot.part("notice")).to_be_visible()
    assert robot.block("n-note").locator("textarea").evaluate("field => field.readOnly")
    robot.turn("previous")
    robot.turn("previous")
    assert robot.block("q-one").locator("input").first.is_disabled()
    visit.close_tab()
    lms.settle()
    assert len(lms.values_set()) == written
    assert lms.stored[STATUS] == "passed"


@pytest.mark.parametrize("mode", ["review", "browse"])
def test_review_and_browse_of_a_new_attempt_write_nothing(scorm12_lms: Put, tiny: Built, mode: str) -> None:
    lms = scorm12_lms(tiny(), lesson_mode=mode)
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/fin")
    visit.close_tab()
    lms.settle()
    assert lms.values_set() == []


def test_arabic_names_and_titles_pass_through(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny(languages=("ar",)), manners="moodle", student_name="ليلى الحسن", student_id="layla")
    robot = learner(lms.open())
    robot.play()
    robot.exit()
    assert lms.stored[STATUS] == "passed"


def test_a_pop_up_without_an_opener_that_knows_the_api(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny(), window="popup", manners="moodle")
    robot = learner(lms.open())
    robot.play()
    robot.exit()
    lms.settle()
    assert lms.stored[STATUS] == "passed"


def test_standards_mode_has_room_for_every_value(scorm12_lms: Put, small: Built) -> None:
    """255 characters of text, 4,096 of state, if the site asks for the letter of the standard."""
    lms = scorm12_lms(small(), manners="moodle", standards_mode=True)
    robot = learner(lms.open())
    robot.go_to("un/repondre")
    for gap in robot.block("q-fill").locator('[data-part="gap"]').all():
        robot.hands.write(gap, "ا🙂" * 150)
    robot.hands.press(robot.block("q-fill").locator('[data-part="check"]'))
    wait_until_kept(lms, robot)
    assert lms.interactions()[0]["id"] == "q-fill"


def test_a_letter_of_two_halves_is_never_cut_in_two(scorm12_lms: Put, tmp_path: Path) -> None:
    """A lone surrogate passes LMSSetValue, and then LMSCommit throws."""
    pages = {"01-un/30-noter.md": "# Noter\n\n::: reflect #n-note\nmax: 101\n\nAlors ?\n:::\n"}
    lms = scorm12_lms(package(course(tmp_path / "c", pages), tmp_path), manners="moodle")
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/noter")
    field = robot.block("n-note").locator("textarea")
    field.evaluate(PASTE)
    wait_until_kept(lms, robot)
    visit.close_tab()
    robot = learner(lms.open())
    assert robot.texts()["n-note"][2] == ["🙂" * 50]


def test_a_later_session_appends_its_interactions(scorm12_lms: Put, small: Built) -> None:
    """`_count` on resume has the old ones."""
    lms = scorm12_lms(small(), manners="moodle")
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.answer("q-one")
    visit.close_tab()
    robot = learner(lms.open())
    robot.answer("q-true")
    robot.exit()
    assert [row["id"] for row in lms.interactions()] == ["q-one", "q-true"]


def test_the_time_of_each_visit_is_told_in_hundredths(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny(), manners="moodle")
    visit = lms.open()
    learner(visit)
    visit.close_tab()
    lms.settle()
    (told,) = [value for _, value in lms.values_set("cmi.core.session_time")]
    assert len(told) == len("0000:00:00.00")
    assert told.startswith("0000:00:")


def test_going_to_another_tab_keeps_but_never_finishes(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny(), manners="moodle")
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.draft("q-one")
    visit.sco.evaluate(HIDE)
    assert lms.stored["cmi.suspend_data"]
    assert "LMSFinish" not in {call.function for call in lms.calls}
