"""What of the findings is told and counted, and where it goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.write import command
from reports.judged import BROKEN
from targets.samples import MANIFEST, scorm12, xapi, zipped

Out = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """An item that points at nothing (error), and one without a title (warning)."""
    return zipped(tmp_path, scorm12(BROKEN))


def rules(capsys: Out, *arguments: str | Path) -> set[str]:
    command("validate", *arguments, "--format", "json")
    return {finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]}


def test_selected_rules_and_families_are_told_alone(bad: Path, capsys: Out) -> None:
    assert rules(capsys, bad, "--select", "CP-ITM") == {"CP-ITM-002", "CP-ITM-005"}
    assert rules(capsys, bad, "--select", "cp-itm-005", "--select", "XML") == {"CP-ITM-005"}
    assert rules(capsys, bad, "--select", "CP", "--ignore", "CP-ITM-005") == {"CP-ITM-002"}


def test_what_is_ignored_does_not_count(bad: Path) -> None:
    assert command("validate", bad) == 1
    assert command("validate", bad, "--ignore", "CP-ITM") == 0
    assert command("validate", bad, "--ignore", "CP-ITM-005") == 1


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_wrong_use(option: str, bad: Path, capsys: Out) -> None:
    assert command("validate", bad, option, "CP-ITN") == 2
    assert "CP-ITN" in (said := capsys.readouterr().err) and "Did you mean CP-ITM" in said


def test_what_is_known_is_not_counted_and_what_is_new_is(tmp_path: Path, bad: Path, capsys: Out) -> None:
    known = tmp_path / "known.json"
    assert command("validate", bad, "--write-baseline", known) == 0
    assert "CP-ITM-002" in known.read_text("utf-8")
    capsys.readouterr()
    assert command("validate", bad, "--baseline", known, "--fail-on", "info") == 0
    assert "CP-ITM" not in capsys.readouterr().out
    zipped(tmp_path, scorm12(BROKEN.replace("<metadata>", "\n\n<metadata>")))
    assert command("validate", bad, "--baseline", known) == 0, "a line before it makes it no new finding"
    zipped(tmp_path, scorm12(BROKEN.replace('identifierref="R2"', 'identifierref="YY"', 1)))
    assert command("validate", bad, "--baseline", known) == 1
    assert "YY" in (said := capsys.readouterr().out) and "ZZ, which" not in said


def test_of_two_that_are_alike_one_known_leaves_one(tmp_path: Path, bad: Path) -> None:
    known = tmp_path / "known.json"
    command("validate", bad, "--write-baseline", known)
    told = json.loads(known.read_text("utf-8"))
    told["known"] = [row for row in told["known"] if row["rule"] != "CP-ITM-002"]
    known.write_text(json.dumps(told), "utf-8")
    assert command("validate", bad, "--baseline", known) == 1


@pytest.mark.parametrize("text", ["", "[]", '{"version": 9, "known": []}', "\x00"])
def test_what_is_no_baseline_is_told(text: str, tmp_path: Path, bad: Path, capsys: Out) -> None:
    (tmp_path / "known.json").write_text(text, "utf-8")
    assert command("validate", bad, "--baseline", tmp_path / "known.json") == 2
    assert "--write-baseline" in capsys.readouterr().err


def test_a_report_goes_into_a_file(tmp_path: Path, bad: Path, capsys: Out) -> None:
    assert command("validate", bad, "--format", "html", "--output", tmp_path / "r.html", "--language", "ar") == 1
    assert capsys.readouterr().out == ""
    assert '<html lang="ar" dir="rtl">' in (tmp_path / "r.html").read_text("utf-8")


def test_a_language_and_an_lms_that_are_not_there_are_wrong_use(bad: Path, capsys: Out) -> None:
    assert command("validate", bad, "--language", "de") == 2
    assert command("validate", bad, "--lms", "moodel") == 2
    assert "Did you mean moodle" in capsys.readouterr().err


def test_an_lms_says_what_it_will_do(tmp_path: Path, bad: Path, capsys: Out) -> None:
    assert command("validate", bad, "--lms", "totara") == 1
    said = capsys.readouterr().out
    assert "Moodle will import this; parts of it will never report completion because" in said
    assert "Open edX" not in said
    good = zipped(tmp_path, scorm12(MANIFEST))
    assert command("validate", good, "--lms", "moodle") == 0
    assert "Moodle takes packages like this" in capsys.readouterr().out


def test_an_lms_that_does_not_take_the_format_refuses_it(tmp_path: Path, capsys: Out) -> None:
    path = zipped(tmp_path, xapi())
    assert command("validate", path) == 0
    assert command("validate", path, "--lms", "moodle") == 1
    assert "LMS-001" in (said := capsys.readouterr().out) and "Moodle will refuse this" in said
