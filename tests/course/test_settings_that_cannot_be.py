"""Settings that are well formed and yet cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormpack.diagnostics import Severity
from scormpack.pipeline import validate
from scormpack.reading import read_course

QUESTION = "# Check\n\n::: truefalse #q\nanswer: true\n\nWater is wet.\n:::\n"


def made(folder: Path, more: str, page: str = "# Page\n\nText.\n") -> Path:
    files = {
        "course.yaml": f"scormpack: 1\nid: trial\nlanguages: {{source: en}}\n{more}",
        "index.md": "# Trial\n\nA course.\n",
        "01-one/index.md": "# One\n",
        "01-one/page.md": page,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def errors(folder: Path) -> list[str]:
    return [f"{found.where} {found.rule}" for found in validate(folder) if found.severity is Severity.ERROR]


@pytest.mark.parametrize("require", ["[]", "[module-checks]"])
def test_what_nobody_could_complete_is_an_error(tmp_path: Path, require: str) -> None:
    assert errors(made(tmp_path, f"completion: {{require: {require}}}\n")) == ["course.yaml:4:23 CRS-SET-009"]


@pytest.mark.parametrize("require", ["[pages]", "[pages, module-checks]"])
def test_what_can_be_completed_is_fine(tmp_path: Path, require: str) -> None:
    assert errors(made(tmp_path, f"completion: {{require: {require}}}\n")) == []


def test_questions_alone_can_complete_a_course(tmp_path: Path) -> None:
    assert errors(made(tmp_path, "completion: {require: [module-checks]}\n", QUESTION)) == []


def test_without_an_address_of_its_own_a_course_is_built_for_scorm_alone(tmp_path: Path) -> None:
    course, _ = read_course(made(tmp_path, ""))
    assert course and course.settings.targets == ("scorm12",)


def test_an_address_brings_xapi(tmp_path: Path) -> None:
    course, _ = read_course(made(tmp_path, "iri: https://example.org/trial\n"))
    assert course and course.settings.targets == ("scorm12", "xapi")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "notaurl"])
def test_a_reference_leads_to_a_web_page_or_nowhere(tmp_path: Path, url: str) -> None:
    folder = made(tmp_path, "")
    (folder / "references.yaml").write_text(f'R-1:\n  title: "A law"\n  url: "{url}"\n', "utf-8")
    assert errors(folder) == ["references.yaml:3:8 CRS-SET-003"]
    (folder / "references.yaml").write_text('R-1:\n  title: "A law"\n  url: "https://example.org"\n', "utf-8")
    assert errors(folder) == []


@pytest.mark.parametrize("name", ["judges", "modules"])
def test_a_misspelt_setting_of_an_audience_is_told_with_those_there_are(tmp_path: Path, name: str) -> None:
    folder = made(tmp_path, f"audiences:\n  {name}: {{module: [01-one]}}\n")
    (found,) = (each for each in validate(folder) if each.severity is Severity.ERROR)
    assert (str(found.where), found.rule) == (f"course.yaml:5:{len(name) + 6}", "CRS-SET-001")
    assert found.facts["known"] == "modules, minutes, guide"
