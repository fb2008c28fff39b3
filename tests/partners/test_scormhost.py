"""Upload, play, read back."""

import zipfile
from pathlib import Path

import pytest

from partners.samples import scorm12_package
from partners.scormhost import ScormHost

pytestmark = pytest.mark.partner


def test_an_uploaded_package_plays_and_its_values_are_read_back(scormhost: ScormHost, tmp_path: Path) -> None:
    uploaded = scormhost.upload(scorm12_package(tmp_path / "sample.zip"))
    assert uploaded.launches == ("index.html",)
    visit = scormhost.open(uploaded)
    visit.sco.get_by_role("button", name="Pass").click()
    visit.sco.get_by_role("button", name="Exit").click()
    cmi = scormhost.cmi_when(uploaded, {"cmi.core.session_time": "0000:01:05.00"})
    assert (cmi["cmi.core.lesson_status"], cmi["cmi.core.score.raw"]) == ("passed", "85")
    assert cmi["cmi.interactions.0.result"] == "correct"


def test_what_was_kept_is_there_in_the_next_visit(scormhost: ScormHost, tmp_path: Path) -> None:
    uploaded = scormhost.upload(scorm12_package(tmp_path / "again.zip"))
    visit = scormhost.open(uploaded)
    visit.sco.get_by_label("Which letter").fill("ألف")
    visit.sco.get_by_role("button", name="Keep").click()
    scormhost.cmi_when(uploaded, {"cmi.suspend_data": "ألف"})
    visit.close_tab()
    assert scormhost.open(uploaded).sco.locator("#resumed").inner_text() == "ألف"


def test_a_package_without_a_manifest_is_refused(scormhost: ScormHost, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as package:
        package.writestr("index.html", "hello")
    with pytest.raises(ValueError, match="imsmanifest"):
        scormhost.upload(tmp_path / "empty.zip")
