"""Leaving half-way and coming back: the state document is all that another device knows."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from partners.lrs import Lrs
from xapi.conftest import Built, Devices, close
from xapi.test_statements import of, settled

pytestmark = pytest.mark.partner


def test_a_tab_closed_half_way_goes_on_at_another_device(device: Devices, trial_package: Built, lrs: Lrs) -> None:
    robot = device(trial_package()).launch()
    robot.play(until="un/repondre")
    robot.answer("q-match")
    robot.draft("q-fill")
    before = robot.texts()
    close(robot.page)
    lrs.statements_when(10, within=3)
    other = device(trial_package()).launch()
    assert other.here == "un/repondre"
    assert other.texts() == before
    expect(other.block("q-match").locator('[data-verdict="right"]')).to_be_visible()
    expect(other.block("q-fill").locator('[data-part="verdict"]')).to_be_hidden()
    other.play()
    other.exit()
    said = settled(lrs, "completed")
    assert len(of(said, "passed")) == len(of(said, "completed")) == 1
    assert len({each["id"] for each in said}) == len(said)


def test_after_a_power_cut_the_same_browser_has_everything(device: Devices, trial_package: Built, lrs: Lrs) -> None:
    browser = device(trial_package())
    robot = browser.launch()
    robot.go_to("un/choisir")
    robot.work()
    before = robot.texts()
    with robot.page.expect_event("crash", timeout=15_000), suppress(Error):
        robot.page.goto("chrome://crash", timeout=5_000)
    again = browser.launch()
    assert (again.here, again.texts()) == ("un/choisir", before)


def test_another_registration_begins_anew(device: Devices, trial_package: Built, lrs: Lrs) -> None:
    browser = device(trial_package())
    robot = browser.launch()
    robot.play(until="un/repondre")
    robot.exit()
    settled(lrs)
    again = browser.launch(registration="11111111-2222-4333-8444-555555555555")
    assert again.here == "index/index"
    expect(again.part("progress")).to_have_attribute("aria-valuenow", "0")


def test_opened_and_closed_nothing_is_completed_or_passed(device: Devices, trial_package: Built, lrs: Lrs) -> None:
    close(device(trial_package()).launch().page)
    said = lrs.statements_when(2)
    assert [each["verb"]["display"]["en"] for each in said] == ["initialized", "terminated"]


@pytest.mark.parametrize("address", ["index.html", "index.html?endpoint=https%3A%2F%2Flrs.example%2F&actor=nobody"])
def test_without_a_launch_the_course_works_and_says_that_it_saves_nothing(
    device: Devices, trial_package: Built, lrs: Lrs, address: str
) -> None:
    robot = device(trial_package()).open(address)
    expect(robot.part("notice")).to_be_visible()
    robot.play()
    expect(robot.part("progress")).to_have_attribute("aria-valuenow", "100")
    robot.exit()
    assert lrs.requests == []
