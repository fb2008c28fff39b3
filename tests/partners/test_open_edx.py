"""Open edX's importer tells what it would launch."""

from collections.abc import Callable
from pathlib import Path

import pytest

from partners.open_edx import OpenEdxImport
from partners.samples import MANIFEST, PAGE, scorm12_package

pytestmark = pytest.mark.partner
Import = Callable[[Path], OpenEdxImport]


def test_a_good_package_is_imported_without_a_warning(open_edx_import: Import, tmp_path: Path) -> None:
    assert open_edx_import(scorm12_package(tmp_path / "sample.zip")) == OpenEdxImport(
        index_page="index.html", version="SCORM_12", menu=("Un exemple · مثال",), warnings=(), errors=()
    )


def test_a_page_that_never_says_lesson_status_is_warned_about(open_edx_import: Import, tmp_path: Path) -> None:
    silent = scorm12_package(tmp_path / "silent.zip", page=PAGE.replace("lesson_status", "lesson_" + "state"))
    assert open_edx_import(silent).warnings


def test_white_space_in_the_version_makes_it_another_version(open_edx_import: Import, tmp_path: Path) -> None:
    spaced = MANIFEST.replace(">1.2<", "> 1.2 <")
    assert open_edx_import(scorm12_package(tmp_path / "spaced.zip", manifest=spaced)).version == "SCORM_2004"
