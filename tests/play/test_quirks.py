"""What other LMSs really do (shared/standards/LMS_QUIRKS.md), each quirk by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from partners.scorm_again import ScormAgain12
from partners.visit import Visit
from play.robot import learner, wait_until_kept

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]


def test_successfactors_and_canvas_show_the_lms_in_a_frame_of_another_origin(
    scorm12_lms: Put, tiny: Built, static_server: Callable[[Path], str], tab: Page, tmp_path: Path
) -> None:
    """Looking at window.top throws there; the API stands one parent up."""
    lms = scorm12_lms(tiny())
    (tmp_path / "outer").mkdir()
    page = f'<!doctype html><title>Outer</title><iframe name="lms" src="{lms.address}/lms" width="1000" height="700">'
    (tmp_path / "outer" / "index.html").write_text(page)
    tab.goto(f"{static_server(tmp_path / 'outer')}/index.html")
    host = tab.frame(name="lms")
    assert host
    host.evaluate("openFrame()")
    sco = tab.frame(name="content")
    assert sco
    sco.wait_for_url("**/index.html")
    robot = learner(Visit(page=tab, sco=sco, complaints=[]))
    assert sco.evaluate("(() => { try { return top.location.href } catch { return 'foreign' } })()") == "foreign"
    robot.go_to("un/choisir")
    robot.answer("q-one")
    wait_until_kept(lms, robot)
    expect(robot.part("not-saved")).to_be_empty()
    assert lms.interactions()[0]["id"] == "q-one"


def test_chamilo_shows_the_api_of_scorm_2004_too(scorm12_lms: Put, tiny: Built) -> None:
    """The version is that of the package; the other object is never touched."""
    lms = scorm12_lms(tiny(), manners="moodle")
    visit = lms.open()
    learner(visit)
    visit.page.evaluate("() => { window.API_1484_11 = new Proxy({}, { get() { window.touched = true } }) }")
    visit.reload()
    robot = learner(visit)
    robot.turn()
    robot.exit()
    assert visit.page.evaluate("window.touched ?? false") is False


def test_open_edx_answers_a_read_with_a_blocking_request(scorm12_lms: Put, small: Built) -> None:
    """Chromium forbids those while a page goes: everything is read before the first write."""
    lms = scorm12_lms(small())
    visit = lms.open()
    robot = learner(visit)
    robot.play(until="un/noter")
    visit.close_tab()
    lms.settle()
    names = [call.function for call in lms.calls]
    assert "LMSGetValue" not in names[names.index("LMSSetValue") :]


def test_brightspace_grades_with_min_max_and_a_finish_only(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny())
    robot = learner(lms.open())
    robot.play(right=False)
    robot.exit()
    score = [lms.stored[f"cmi.core.score.{name}"] for name in ("min", "raw", "max")]
    assert score == ["0", "0", "100"]
    assert [call.function for call in lms.calls].count("LMSFinish") == 1
    assert lms.commits[-1].finish
    assert {row["result"] for row in lms.interactions()} == {"wrong"}


def test_adapt_the_browser_brings_back_a_page_whose_session_has_ended(scorm12_lms: Put, tiny: Built) -> None:
    lms = scorm12_lms(tiny())
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    for name in ("pagehide", "pageshow"):
        visit.sco.evaluate(f"dispatchEvent(new PageTransitionEvent('{name}', {{ persisted: true }}))")
    expect(robot.part("ended")).to_be_visible()
    written = len(lms.values_set())
    visit.sco.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert len(lms.values_set()) == written


def test_ilias_commits_slowly_while_everything_waits(scorm12_lms: Put, small: Built) -> None:
    lms = scorm12_lms(small(), commit_seconds=0.3)
    robot = learner(lms.open())
    robot.play()
    robot.exit()
    assert lms.stored["cmi.core.lesson_status"] == "passed"
    assert len(lms.commits) <= robot.turned + robot.answered


def test_lmss_share_the_storage_of_the_browser(scorm12_lms: Put, tiny: Built) -> None:
    """Nothing of a learner stays in a browser that others use too."""
    lms = scorm12_lms(tiny())
    robot = learner(lms.open())
    robot.go_to("un/choisir")
    robot.work()
    robot.exit()
    assert robot.sco.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize("size", [(320, 480), (650, 400)])
def test_moodle_and_phones_give_little_room(scorm12_lms: Put, small: Built, size: tuple[int, int]) -> None:
    lms = scorm12_lms(small())
    robot = learner(lms.open(viewport={"width": size[0], "height": size[1]}))
    while True:
        assert robot.sco.evaluate("document.documentElement.scrollWidth <= innerWidth"), robot.here
        if robot.is_last:
            break
        robot.turn()
