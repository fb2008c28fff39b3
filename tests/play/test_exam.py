"""The final test and the certificate, from the first press to the LMS's record."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from play.conftest import Put
from play.exam_course import CERTIFICATE_PAGE, FORM, TEST_PAGE, answers, exam_course, exam_package
from play.examinee import Examinee
from play.robot import Learner, learner, wait_until_kept

pytestmark = pytest.mark.browser
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}")
FIXED = "Math.random = () => 0.25"
LONG_NAME = "الإدريسي العلوي الحسني, فاطمة الزهراء خديجة أمّ كلثوم"

Enter = Callable[..., Examinee]


@pytest.fixture(scope="session")
def right(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The right answers, from the author's files."""
    return answers(exam_course(tmp_path_factory.mktemp("right")))


@pytest.fixture
def enter(tab: Page, tmp_path: Path, unzip: Callable[[Path], Path], right: Mapping[str, str]) -> Iterator[Enter]:
    """Open the test of a web package; keywords are settings of the exam. A failing script fails the test."""
    failures: list[str] = []
    tab.on("pageerror", lambda error: failures.append(str(error)))
    tab.clock.install()
    tab.add_init_script(FIXED)

    def entered(query: str = "", **settings: object) -> Examinee:
        folder = unzip(exam_package(tmp_path, "web", **settings))
        tab.goto((folder / "index.html").as_uri() + query)
        robot = learner(tab)
        robot.go_to(TEST_PAGE)
        return Examinee(robot, right)

    yield entered
    assert not failures


def again(tab: Page, right: Mapping[str, str]) -> Examinee:
    """Load the page anew, as after a crash: what is kept after a second's pause is there.

    Under load Chromium may load the page before it has stored what the old one kept, so that is handed over here.
    """
    tab.clock.run_for(1500)
    kept = tab.evaluate("() => ({...localStorage})")
    tab.add_init_script(f"if (self === top) Object.assign(localStorage, {json.dumps(kept)})")
    tab.reload()
    return Examinee(learner(tab), right)


def test_a_learner_without_a_mouse_passes_and_the_lms_knows_it_once(
    scorm12_lms: Put, tmp_path: Path, right: Mapping[str, str]
) -> None:
    lms = scorm12_lms(exam_package(tmp_path, "scorm12", minutes=20))
    robot = learner(lms.open(), keyboard=True)
    robot.play(until=TEST_PAGE)
    examinee = Examinee(robot, right)
    examinee.begin()
    sat = examinee.sit()
    examinee.hand_in()
    robot.turn()
    expect(robot.part("paper")).to_be_visible()
    code = robot.sco.locator("[data-fill=code]").inner_text()
    wait_until_kept(lms, robot)
    robot.exit()
    assert len(set(sat)) == FORM
    reported = {each["id"]: (each["type"], each["result"]) for each in lms.interactions()}
    assert {id: reported[id][1] for id in sat} == dict.fromkeys(sat, "correct")
    (issued,) = (each for each in lms.interactions() if each["id"] == "paper")
    assert (issued["type"], issued["result"], issued["student_response"]) == ("performance", "neutral", code)
    assert [value for _, value in lms.values_set("cmi.core.score.raw")] == ["100"]
    assert [value for _, value in lms.values_set("cmi.core.lesson_status")] == ["incomplete", "completed", "passed"]


def test_who_fails_waits_and_then_gets_another_form(enter: Enter, tab: Page, right: Mapping[str, str]) -> None:
    examinee = enter(attempts=2, pause_hours=1)
    examinee.begin()
    first = examinee.form()
    examinee.review()
    examinee.hand_in()
    expect(examinee.part("begin")).to_be_hidden()
    expect(examinee.part("score")).to_have_text(re.compile("^0"))
    tab.clock.fast_forward("59:00")
    expect(again(tab, right).part("begin")).to_be_hidden()
    tab.clock.fast_forward("02:00")
    examinee = again(tab, right)
    examinee.robot.hands.press(examinee.part("begin"))
    examinee.begin()
    expect(examinee.part("map").locator("[data-answered]")).to_have_count(0)
    assert examinee.form() != first
    examinee.part("map").get_by_role("button").first.click()
    examinee.sit()
    examinee.hand_in()
    expect(examinee.part("score")).to_have_attribute("data-verdict", "right")
    expect(examinee.part("begin")).to_be_hidden()


@pytest.mark.wcag("3.3.7")
def test_a_reload_brings_back_the_same_form_with_its_answers_and_flags(
    enter: Enter, tab: Page, right: Mapping[str, str]
) -> None:
    examinee = enter(minutes=20)
    examinee.begin()
    form = examinee.form()
    examinee.part("map").get_by_role("button").nth(1).click()
    answered = examinee.answer()
    examinee.part("flag").click()
    order = examinee.question.inner_text()
    examinee = again(tab, right)
    expect(examinee.question).to_have_attribute("id", form[0])
    marks = examinee.part("map").get_by_role("button")
    expect(marks.nth(1)).to_have_attribute("data-answered", "")
    expect(marks.nth(1)).to_have_attribute("data-flagged", "")
    assert examinee.form() == form
    marks.nth(1).click()
    expect(examinee.question).to_have_attribute("id", answered)
    assert examinee.question.inner_text() == order


@pytest.mark.wcag("2.2.2", "4.1.3")
def test_time_is_told_and_what_is_answered_counts_when_it_is_up(enter: Enter, tab: Page) -> None:
    examinee = enter(minutes=20)
    examinee.begin()
    examinee.answer()
    clock = examinee.robot.sco.get_by_role("timer")
    examinee.part("clock").get_by_role("button").click()
    expect(clock).to_be_hidden()
    tab.clock.run_for(10 * 60_000 + 1500)
    expect(clock).to_have_text(re.compile("10"))
    expect(examinee.robot.part("announcer")).to_have_text(re.compile("10"))
    tab.clock.run_for(10 * 60_000)
    expect(examinee.part("late")).to_be_visible()
    expect(examinee.part("score")).to_have_text(re.compile(r"^[1-9]"))


def test_time_runs_on_while_the_learner_is_away(enter: Enter, tab: Page, right: Mapping[str, str]) -> None:
    examinee = enter(minutes=20)
    examinee.begin()
    examinee.answer()
    tab.clock.run_for(1500)
    tab.goto("about:blank")
    tab.clock.fast_forward("21:00")
    tab.go_back()
    examinee = Examinee(learner(tab), right)
    expect(examinee.part("late")).to_be_visible()
    expect(examinee.part("score")).to_have_text(re.compile(r"^[1-9]"))


@pytest.mark.parametrize(
    ("query", "extra", "minutes"),
    [("", 0, "20 minutes"), ("", 50, "30 minutes"), ("?extra-time=100", 50, "40 minutes")],
)
@pytest.mark.wcag("2.2.1")
def test_extra_time_comes_from_the_package_or_the_launch(enter: Enter, query: str, extra: int, minutes: str) -> None:
    examinee = enter(query, minutes=20, extra_time=extra)
    expect(examinee.part("facts")).to_contain_text(minutes)
    examinee.begin()
    expect(examinee.robot.sco.get_by_role("timer")).to_contain_text(minutes)


@pytest.mark.wcag("2.2.1")
def test_extra_time_comes_from_the_launch_data_of_scorm(scorm12_lms: Put, tmp_path: Path) -> None:
    lms = scorm12_lms(exam_package(tmp_path, "scorm12", minutes=20), launch_data="extra-time=50")
    robot = learner(lms.open())
    robot.go_to(TEST_PAGE)
    expect(robot.sco.locator('[data-part="facts"]')).to_contain_text("30 minutes")


@pytest.mark.wcag("3.3.4")
def test_open_questions_are_asked_about_once_and_the_weak_part_leads_back(enter: Enter) -> None:
    examinee = enter()
    examinee.begin()
    examinee.review()
    standings = examinee.part("standings").get_by_role("button")
    expect(standings).to_have_count(FORM)
    examinee.part("hand-in").click()
    expect(examinee.part("anyway")).to_be_visible()
    examinee.robot.page.keyboard.press("Escape")
    expect(examinee.part("anyway")).to_be_hidden()
    standings.nth(2).click()
    expect(examinee.part("map").get_by_role("button").nth(2)).to_have_attribute("aria-current", "step")
    examinee.review()
    examinee.hand_in()
    examinee.part("shares").get_by_role("link").click()
    expect(examinee.robot.sco.locator('article[data-page="blocks/index"]')).to_be_visible()


def test_with_feedback_on_questions_each_is_explained_and_takes_no_more_input(enter: Enter) -> None:
    examinee = enter(feedback="question")
    examinee.begin()
    examinee.sit()
    examinee.hand_in()
    examinee.part("stage").locator("summary").click()
    assert examinee.robot.sco.locator("[data-verdict=right]:visible").count() == FORM + 1
    assert examinee.robot.sco.locator("fieldset:not(:disabled)").count() == 0


def test_the_certificate_waits_then_prints_on_one_page_with_a_long_name(
    scorm12_lms: Put, tmp_path: Path, right: Mapping[str, str]
) -> None:
    lms = scorm12_lms(exam_package(tmp_path, "scorm12", language="ar"), window="popup", student_name=LONG_NAME)
    robot = learner(lms.open())
    robot.go_to(CERTIFICATE_PAGE)
    expect(robot.part("paper")).to_be_hidden()
    robot.sco.locator('[data-block="certificate"] button').click()
    expect(robot.part("panel")).to_be_visible()
    robot.part("panel").get_by_role("link").last.click()
    passed(robot, right)
    robot.sco.locator('[data-part="stage"]').get_by_role("button").click()
    expect(robot.part("paper")).to_be_visible()
    given = " ".join(reversed(LONG_NAME.split(", ")))
    expect(robot.sco.locator("[data-fill=learner]")).to_have_text(given)
    assert CODE.fullmatch(robot.sco.locator("[data-fill=code]").inner_text())
    printed = robot.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    width, height = next(iter(re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)))
    assert (round(float(width)), round(float(height))) == (842, 595)


def passed(robot: Learner, right: Mapping[str, str]) -> None:
    examinee = Examinee(robot, right)
    examinee.begin()
    examinee.sit()
    examinee.hand_in()


def test_a_review_shows_the_result_and_begins_nothing(
    scorm12_lms: Put, tmp_path: Path, right: Mapping[str, str]
) -> None:
    lms = scorm12_lms(exam_package(tmp_path, "scorm12", attempts=3))
    robot = learner(lms.open())
    robot.go_to(TEST_PAGE)
    examinee = Examinee(robot, right)
    examinee.begin()
    examinee.review()
    examinee.hand_in()
    expect(examinee.part("begin")).to_be_visible()
    robot.exit()
    lms.change(lesson_mode="review")
    examinee = Examinee(learner(lms.open()), right)
    expect(examinee.part("score")).to_be_visible()
    expect(examinee.part("begin")).to_be_hidden()
    assert examinee.question.count() == 0
