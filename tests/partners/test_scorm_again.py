"""The partner does what its docstring claims, seen with a sample package that we can break at will."""

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.samples import PAGE, scorm12_package
from partners.scorm_again import ScormAgain12
from partners.visit import Visit

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return scorm12_package(tmp_path / "sample.zip")


def variant(tmp_path: Path, old: str, new: str) -> Path:
    assert old in PAGE
    return scorm12_package(tmp_path / "variant.zip", page=PAGE.replace(old, new))


def keep(visit: Visit, answer: str) -> None:
    visit.sco.get_by_label("Which letter").fill(answer)
    visit.sco.get_by_role("button", name="Keep").click()


def test_a_passed_package_is_stored_with_its_score_and_interaction(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package)
    visit = lms.open()
    visit.sco.get_by_role("button", name="Pass").click()
    visit.sco.get_by_role("button", name="Exit").click()
    assert lms.stored["cmi.core.lesson_status"] == "passed"
    assert lms.stored["cmi.core.score.raw"] == "85"
    assert lms.stored["cmi.student_data.mastery_score"] == "80"
    assert lms.stored["cmi.core.total_time"] == "00:01:05"
    assert [row["result"] for row in lms.interactions()] == ["correct"]
    assert [commit.finish for commit in lms.commits] == [False, False, True]
    assert ("cmi.core.exit", "suspend") in lms.values_set()


@pytest.mark.parametrize(
    ("window", "leave"),
    [
        ("frame", "close_tab"),
        ("frame", "navigate_away"),
        ("frame", "click_away"),
        ("popup", "close_tab"),
        ("popup", "navigate_away"),
    ],
)
def test_what_was_kept_is_there_after_leaving(scorm12_lms: Put, package: Path, window: str, leave: str) -> None:
    lms = scorm12_lms(package, window=window)
    visit = lms.open()
    keep(visit, "الجواب é")
    getattr(visit, leave)()
    again = lms.open()
    assert again.sco.locator("#resumed").inner_text() == "الجواب é"
    assert lms.commits[-1].finish
    assert lms.cmi["cmi.core.entry"] == "resume"
    assert [call.function for call in lms.calls if call.function in ("LMSInitialize", "LMSFinish")] == [
        "LMSInitialize",
        "LMSFinish",
        "LMSInitialize",
    ]


def test_a_crash_loses_what_was_not_committed_and_nothing_else(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package)
    visit = lms.open()
    keep(visit, "one")
    visit.crash()
    assert not lms.commits[-1].finish
    assert lms.open().sco.locator("#resumed").inner_text() == "one"


def test_a_seed_is_found_by_the_content(scorm12_lms: Put, package: Path) -> None:
    seed = {"cmi.suspend_data": "from before", "cmi.core.lesson_status": "incomplete", "cmi.core.exit": "suspend"}
    lms = scorm12_lms(package, seed=seed, student_name="الحسن, ليلى", lesson_mode="review")
    assert lms.open().sco.locator("#resumed").inner_text() == "from before"
    assert (lms.cmi["cmi.core.student_name"], lms.cmi["cmi.core.lesson_mode"]) == ("الحسن, ليلى", "review")


def test_a_refused_value_is_a_fault(scorm12_lms: Put, tmp_path: Path) -> None:
    lms = scorm12_lms(variant(tmp_path, "'core.score.raw', '85'", "'core.score.raw', '850'"), tolerated=(".",))
    lms.open().sco.get_by_role("button", name="Pass").click()
    assert [str(call) for call in lms.refused()] == ["LMSSetValue(cmi.core.score.raw, 850) -> false [405]"]


def test_a_console_warning_is_a_fault(scorm12_lms: Put, tmp_path: Path) -> None:
    lms = scorm12_lms(variant(tmp_path, "'correct')", "'incorrect')"), tolerated=("normalizing to 'wrong'",))
    lms.open().sco.get_by_role("button", name="Pass").click()
    assert any("normalizing" in complaint for complaint in lms.complaints)


def test_a_call_after_the_end_is_a_fault(scorm12_lms: Put, tmp_path: Path) -> None:
    page = variant(tmp_path, "call('LMSFinish', '')\n}", "call('LMSFinish', '')\n  set('suspend_data', 'late')\n}")
    lms = scorm12_lms(page, tolerated=("after LMSFinish",))
    lms.open().sco.get_by_role("button", name="Exit").click()
    lms.end()
    assert lms.faults() == []
    lms.change(tolerated=())
    assert len(lms.faults()) == 1
    lms.change(tolerated=("after LMSFinish",))


def test_an_lms_that_refuses_everything_keeps_nothing(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package, manners="refuses")
    visit = lms.open()
    visit.sco.get_by_role("button", name="Pass").click()
    assert {(call.result, call.error) for call in lms.calls} == {("false", "101"), ("", "101")}
    assert lms.stored == {}


def test_an_lms_that_cuts_keeps_4096_characters(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package, manners="cuts", tolerated=("suspend_data of 5000",))
    keep(lms.open(), "x" * 5000)
    assert len(lms.stored["cmi.suspend_data"]) == 4096


def test_a_lost_session_answers_false_to_a_commit(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package, tolerated=("LMSCommit", "LMSFinish"))
    visit = lms.open()
    lms.session_is_gone = True
    keep(visit, "lost")
    assert "cmi.suspend_data" not in lms.stored
    assert ("false", "101") in [(call.result, call.error) for call in lms.calls if call.function == "LMSCommit"]


def test_moodle_overrides_the_status_at_finish_and_reviews_afterwards(scorm12_lms: Put, tmp_path: Path) -> None:
    exit_set = "set('core.exit', 'suspend')"
    half_way = variant(tmp_path, exit_set, f"{exit_set}\nset('core.score.raw', '40')")
    lms = scorm12_lms(half_way, manners="moodle")
    lms.open().close_tab()
    visit = lms.open()
    assert lms.stored["cmi.core.lesson_status"] == "failed"
    assert visit.sco.evaluate("api.LMSGetValue('cmi.core.lesson_mode')") == "review"
    assert visit.sco.evaluate("api.LMSGetValue('cmi.core.score.raw')") == 40


@pytest.mark.parametrize(
    ("element", "refused", "accepted"),
    [
        ("cmi.core.lesson_status", ["not attempted", "Passed", ""], ["browsed", "failed"]),
        ("cmi.core.score.raw", ["101", "-1", "85%", "85,5", "٨٥"], ["0", "100", "33.33"]),
        ("cmi.core.session_time", ["00:00:01.123", "0:1:1", "PT1S"], ["0000:01:05.00", "00:01:05"]),
        ("cmi.core.exit", ["normal"], ["suspend", "logout", "time-out", ""]),
        ("cmi.interactions.0.id", ["سؤال", "é", "a b"], ["q1", "m1-q.2"]),
        ("cmi.interactions.0.type", ["long-fill-in", "other"], ["choice", "numeric"]),
        ("cmi.interactions.0.result", ["incorrect"], ["correct", "wrong", "0.5"]),
        ("cmi.interactions.0.time", ["2026-11-21T10:00:00", "10:00"], ["10:00:00"]),
    ],
)
def test_moodle_refuses_with_405(
    scorm12_lms: Put, package: Path, element: str, refused: list[str], accepted: list[str]
) -> None:
    lms = scorm12_lms(package, manners="moodle", tolerated=("405",))
    sco = lms.open().sco
    if element.startswith("cmi.interactions.0.") and not element.endswith(".id"):
        sco.evaluate("api.LMSSetValue('cmi.interactions.0.id', 'q')")
    for values, expected in ((refused, ["false", "405"]), (accepted, ["true", "0"])):
        for value in values:
            got = sco.evaluate("([e, v]) => [api.LMSSetValue(e, v), api.LMSGetLastError()]", [element, value])
            assert got == expected, value


def test_moodle_throws_at_a_second_start_after_interactions(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package, manners="moodle", tolerated=("threw", "after LMSFinish"))
    visit = lms.open()
    visit.sco.get_by_role("button", name="Pass").click()
    visit.sco.get_by_role("button", name="Exit").click()
    thrown = visit.sco.evaluate("(() => { try { return api.LMSInitialize('') } catch (e) { return e.name } })()")
    assert thrown == "TypeError"


def test_moodle_lets_a_second_start_pass_without_interactions(scorm12_lms: Put, package: Path) -> None:
    lms = scorm12_lms(package, manners="moodle")
    visit = lms.open()
    keep(visit, "one")
    visit.sco.get_by_role("button", name="Exit").click()
    assert visit.sco.evaluate("api.LMSInitialize('')") == "true"
    assert visit.sco.evaluate("api.LMSGetValue('cmi.suspend_data')") == "one"
