"""The web package, opened from the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from play.packages import QUESTIONS
from play.robot import learner

Built = Callable[..., Path]
Open = Callable[..., Page]
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


@pytest.fixture
def opened(tab: Page, small: Built, unzip: Callable[[Path], Path]) -> Iterator[Open]:
    """Open the small course from file://; a failing script fails the test."""
    failures: list[str] = []
    folder = unzip(small(targets=("web",), languages=("fr", "ar"), together=True))
    tab.on("pageerror", lambda error: failures.append(str(error)))

    def again(script: str = "") -> Page:
        page = tab.context.new_page()
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.add_init_script(script)
        page.goto((folder / "index.html").as_uri())
        return page

    yield again
    assert not failures


def test_it_plays_from_the_disk_and_goes_on_where_it_was_left(opened: Open) -> None:
    page = opened()
    robot = learner(page)
    robot.play(until="un/noter")
    robot.work()
    robot.speak("ar")
    seen = robot.values()
    page.close(run_before_unload=True)
    robot = learner(opened())
    assert (robot.here, robot.values()) == ("un/noter", seen)
    assert robot.sco.locator("article").get_attribute("lang") == "ar"
    robot.play()
    expect(robot.part("progress")).to_have_attribute("aria-valuenow", "100")
    expect(robot.part("not-saved")).to_be_empty()


@pytest.mark.parametrize("script", [BLOCKED, FULL])
def test_it_plays_where_nothing_can_be_kept_and_says_so(opened: Open, script: str) -> None:
    robot = learner(opened(script))
    robot.go_to("un/choisir")
    expect(robot.part("not-saved")).not_to_be_empty()
    robot.play()
    assert robot.answered == len(QUESTIONS)
    robot.exit()


def test_garbage_in_the_storage_is_a_new_attempt(opened: Open) -> None:
    robot = learner(opened("localStorage['scormpack:trial'] = '{\"state\": [1], \"place\": null'"))
    robot.go_to("un/fin")


def test_a_course_without_storage_of_others(chromium: Browser, opened: Open) -> None:
    """One key, named after the course."""
    page = opened()
    learner(page).turn()
    page.wait_for_function("localStorage.length")
    assert page.evaluate("Object.keys(localStorage)") == ["scormpack:trial"]
