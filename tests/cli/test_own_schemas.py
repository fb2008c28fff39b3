"""`validate --schemas`: packages are judged by the user's own copies of the XSDs."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from course.write import PAGE, command, course
from scormpack.targets import _schemas


@pytest.fixture
def package(tmp_path: Path) -> Path:
    root = course(tmp_path, {"01-one/10-page.md": PAGE})
    assert command("build", root, "--target", "scorm12", "--out", tmp_path / "dist", "--quiet") == 0
    return next((tmp_path / "dist").glob("*.zip"))


def test_own_copies_judge_instead_of_ours(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = copytree(_schemas.folder("scorm12"), tmp_path / "own")
    assert command("validate", package, "--schemas", own) == 0
    wary = copytree(own, tmp_path / "wary")
    xsd = wary / "imscp_rootv1p1p2.xsd"
    narrow = xsd.read_text("utf-8").replace('name="organizations"', 'name="organisations"')
    xsd.write_text(narrow.replace(':organizations"', ':organisations"').replace('"organizations"', '"organisations"'))
    capsys.readouterr()
    command("validate", package, "--schemas", wary, "--verbose")
    assert "XML-006" in capsys.readouterr().out


def test_a_folder_may_hold_one_folder_a_standard(package: Path) -> None:
    assert command("validate", package, "--schemas", _schemas.folder("scorm12").parent) == 0


def test_a_folder_without_schemas_is_told(package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert command("validate", package, "--schemas", tmp_path / "empty") == 2
    assert "imscp_rootv1p1p2.xsd" in capsys.readouterr().err
