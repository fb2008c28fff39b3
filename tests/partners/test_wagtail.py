"""Upload, play, read back, in the LMS that has no LMSFinish."""

from pathlib import Path

import pytest

from partners.samples import MANIFEST, scorm12_package
from partners.wagtail import WagtailLms

pytestmark = [pytest.mark.partner, pytest.mark.slow]


def test_an_imported_package_plays_and_its_rows_are_read_back(wagtail_lms: WagtailLms, tmp_path: Path) -> None:
    lesson = wagtail_lms.upload(scorm12_package(tmp_path / "sample.zip"))
    assert lesson.launch == "index.html"
    visit = wagtail_lms.open(lesson)
    assert visit.sco.evaluate("[typeof api.LMSInitialize, typeof api.LMSFinish]") == ["function", "undefined"]
    visit.sco.get_by_role("button", name="Pass").click()
    visit.sco.get_by_role("button", name="Exit").click()
    expected = {
        "cmi.core.lesson_status": "passed",
        "cmi.core.score.raw": "85",
        "cmi.core.session_time": "0000:01:05.00",
        "cmi.interactions.0.result": "correct",
    }
    assert wagtail_lms.rows_when(lesson, expected).items() >= expected.items()


def test_a_manifest_in_another_namespace_has_nothing_to_launch(wagtail_lms: WagtailLms, tmp_path: Path) -> None:
    foreign = MANIFEST.replace("imscp_rootv1p1p2", "imscp_v1p1")
    assert wagtail_lms.upload(scorm12_package(tmp_path / "foreign.zip", manifest=foreign)).launch == ""
