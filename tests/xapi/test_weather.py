"""The LRS goes away, is overloaded, is slow, loses its answers: each statement is there once in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import expect

from partners.lrs import Lrs
from play.packages import QUESTIONS
from play.robot import Learner
from xapi.conftest import Built, Devices, close
from xapi.test_statements import Judge, of, settled, verb, without_fault

pytestmark = [pytest.mark.partner, pytest.mark.slow]

WEATHERS: dict[str, Callable[[Lrs], AbstractContextManager[None]]] = {
    "away": lambda lrs: lrs.away(),
    "503": lambda lrs: lrs.answering(503),
    "429": lambda lrs: lrs.answering(429),
    "slow": lambda lrs: lrs.slow(1.5),
    "losing answers": lambda lrs: lrs.losing_answers(),
}


@pytest.mark.parametrize("weather", WEATHERS)
def test_bad_weather_costs_nothing_and_doubles_nothing(
    device: Devices, trial_package: Built, lrs: Lrs, judge_statements: Judge, weather: str
) -> None:
    robot = device(trial_package()).launch()
    robot.play(until="un/repondre")
    with WEATHERS[weather](lrs):
        robot.play(until="un/noter")
        robot.page.wait_for_timeout(1500)
    robot.play()
    saved(robot)
    robot.exit()
    said = settled(lrs)
    assert without_fault(said, judge_statements)
    counts = Counter(map(verb, said))
    assert counts["answered"] == robot.answered == len(QUESTIONS)
    assert [counts[name] for name in ("scored", "passed", "completed", "terminated")] == [1] * 4
    assert counts["experienced"] == robot.turned + 1


def saved(robot: Learner) -> None:
    """The banner that says that nothing is saved is gone, and the browser holds nothing back."""
    expect(robot.part("not-saved")).to_be_empty(timeout=30_000)
    robot.page.wait_for_function("Object.keys(localStorage).length === 0", timeout=30_000)


def test_a_learner_is_told_while_nothing_is_saved(device: Devices, trial_package: Built, lrs: Lrs) -> None:
    robot = device(trial_package()).launch()
    with lrs.away():
        robot.turn()
        expect(robot.part("not-saved")).not_to_be_empty(timeout=15_000)
    saved(robot)


@pytest.mark.parametrize("weather", ["away", "losing answers"])
def test_what_the_lrs_missed_when_the_tab_closed_comes_with_the_next_launch(
    device: Devices, trial_package: Built, lrs: Lrs, judge_statements: Judge, weather: str
) -> None:
    browser = device(trial_package())
    robot = browser.launch()
    robot.go_to("un/choisir")
    lrs.statements_when(3)
    with WEATHERS[weather](lrs):
        robot.work()
        close(robot.page)
    again = browser.launch()
    assert again.here == "un/choisir"
    expect(again.block("q-one").locator('[data-verdict="right"]')).to_be_visible()
    again.exit()
    said = settled(lrs)
    lrs.statements_when(len(said) + 1, within=1)
    said = lrs.statements()
    assert without_fault(said, judge_statements)
    assert Counter(each["object"]["id"].rpartition("/")[2] for each in of(said, "answered")) == {
        "q-one": 1,
        "q-several": 1,
        "q-true": 1,
    }
    assert len(of(said, "initialized")) == len(of(said, "terminated")) == 2


def test_a_wrong_key_is_said_and_nothing_is_lost_in_the_browser(device: Devices, trial_package: Built) -> None:
    robot = device(trial_package()).launch(auth="Basic eDp5")
    expect(robot.part("not-saved")).not_to_be_empty(timeout=15_000)
    robot.turn()
    kept = robot.page.evaluate("Object.keys(localStorage).map((key) => key.split(' ')[0])")
    assert sorted(kept) == ["scormpack:state", "scormpack:statements"]
