"""Upload, play, read back in LMSs that were written for other packages than ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.open_edx import OpenEdxImport
from partners.scormhost import ScormHost
from partners.wagtail import WagtailLms
from play.robot import learner

pytestmark = pytest.mark.partner
Built = Callable[..., Path]
PASSED = {"cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100"}


def test_scormhost_takes_it_and_keeps_what_is_done(scormhost: ScormHost, small: Built) -> None:
    uploaded = scormhost.upload(small(languages=("fr", "ar"), together=True))
    assert uploaded.launches == ("index.html",)
    visit = scormhost.open(uploaded)
    robot = learner(visit)
    robot.play(until="un/repondre")
    robot.speak("ar")
    robot.draft("q-match")
    seen = robot.texts()
    visit.close_tab()
    scormhost.cmi_when(uploaded, {"cmi.core.exit": "suspend"})
    robot = learner(scormhost.open(uploaded))
    assert (robot.here, robot.texts()) == ("un/repondre", seen)
    answered = {cmi["cmi.interactions.0.id"] for cmi in [scormhost.cmi(uploaded)]}
    robot.play()
    cmi = scormhost.cmi_when(uploaded, PASSED)
    assert PASSED.items() <= cmi.items()
    # It knows no cmi.interactions._count, so a later visit writes over the answers of the one before.
    assert {cmi[f"cmi.interactions.{at}.id"] for at in range(4)} == {"q-match", "q-order", "q-fill", "q-number"}
    assert answered == {"q-one"}
    robot.exit()
    scormhost.cmi_when(uploaded, {"cmi.core.session_time": ""}, within=1)
    assert PASSED.items() <= scormhost.cmi(uploaded).items()


@pytest.mark.slow
def test_wagtail_lms_which_has_no_lms_finish_keeps_what_is_done(wagtail_lms: WagtailLms, small: Built) -> None:
    lesson = wagtail_lms.upload(small())
    assert lesson.launch == "index.html"
    visit = wagtail_lms.open(lesson)
    robot = learner(visit)
    robot.play(until="un/repondre")
    robot.draft("q-match")
    seen = robot.texts()
    robot.exit()
    wagtail_lms.rows_when(lesson, {"cmi.core.exit": "suspend"})
    visit.close_tab()
    robot = learner(wagtail_lms.open(lesson))
    assert (robot.here, robot.texts()) == ("un/repondre", seen)
    robot.play()
    assert PASSED.items() <= wagtail_lms.rows_when(lesson, PASSED).items()
    robot.exit()


@pytest.mark.parametrize("wish", [{}, {"languages": ("ar",)}, {"languages": ("fr", "ar"), "together": True}])
def test_open_edx_imports_it_without_a_warning(
    open_edx_import: Callable[[Path], OpenEdxImport], small: Built, wish: dict[str, object]
) -> None:
    found = open_edx_import(small(**wish))
    assert (found.index_page, found.version, found.warnings, found.errors) == ("index.html", "SCORM_12", (), ())
    assert len(found.menu) == 1
