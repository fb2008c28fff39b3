"""Reports: sentences with facts, safe to print, for people and for programs."""

from __future__ import annotations

import json

import pytest

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.package.name_rules import awkward_name, case_twins
from scormpack.reports import Setting, reports

FINDINGS = (
    awkward_name.at(Location(file="b.zip/a~1.js"), name="a~1.js", part="~"),
    case_twins.at(Location(file="a.zip/B", line=3, column=7), name="B", twin="b"),
    Diagnostic(rule="CRS-NEW-001", severity=Severity.ERROR, where=Location(file="a.zip/B", line=2), facts={"n": 1.5}),
    Diagnostic(rule="CRS-NEW-002", severity=Severity.INFO, where=Location(file="a.zip/B", line=9)),
)
TWINS = case_twins.en[0].format(name="B", twin="b")


def test_the_formats_are_the_files() -> None:
    assert list(reports()) == ["github", "html", "json", "junit", "sarif", "text"]


def test_text_goes_by_file_and_line_and_ends_with_a_verdict() -> None:
    assert reports()["text"](FINDINGS) == (
        "a.zip/B:2: error CRS-NEW-001 n: 1.5\n"
        f"a.zip/B:3:7: warning PKG-008 {TWINS}\n"
        "    Rename one of them.\n"
        "a.zip/B:9: note CRS-NEW-002 \n"
        "\n"
        "b.zip/a~1.js: warning PKG-012 The name a~1.js has ~ in it, which some LMSs refuse or change.\n"
        "    Use a to z, 0 to 9, “-”, “_”, “.”.\n"
        "\n"
        "1 error, 2 warnings, 1 note\n"
    )


def test_text_speaks_french() -> None:
    report = reports()["text"](FINDINGS, "fr")
    twins = case_twins.fr[0].format(name="B", twin="b")
    assert f"a.zip/B:3:7: avertissement PKG-008 {twins}" in report
    assert report.endswith("1 erreur, 2 avertissements, 1 remarque\n")


@pytest.mark.parametrize(("language", "verdict"), [("en", "Nothing to mend.\n"), ("fr", "Rien à corriger.\n")])
def test_nothing_found_is_said_too(language: str, verdict: str) -> None:
    assert reports()["text"]([], language) == verdict


def test_another_language_is_answered_in_english() -> None:
    assert reports()["text"](FINDINGS, "ar") == reports()["text"](FINDINGS, "en")


def test_colours_are_there_when_asked_for() -> None:
    assert "\x1b[1;31merror\x1b[0m" in reports()["text"](FINDINGS, setting=Setting(colour=True))
    assert "\x1b" not in reports()["text"](FINDINGS)


def test_hostile_names_cannot_move_the_cursor() -> None:
    name = "a\x1b[2J\r\u202egpj.\x00exe\ud800" + "x" * 1000
    finding = awkward_name.at(Location(file=name), name=name, part="{name.__class__}")
    text = reports()["text"]([finding])
    assert not set("\x1b\r\u202e\x00\ud800") & set(text)
    assert "{name.__class__}" in text
    assert len(text) < 2000
    text.encode("utf-8")
    json.loads(reports()["json"]([finding]).encode("utf-8"))


def test_arabic_keeps_its_joiners() -> None:
    finding = awkward_name.at(Location(file="a"), name="می\u200cرود", part="~")
    assert "می\u200cرود" in reports()["text"]([finding])


def test_json_is_versioned_and_complete() -> None:
    report = json.loads(reports()["json"](FINDINGS))
    assert report["version"] == 1
    assert report["summary"] == {"error": 1, "warning": 2, "info": 1}
    assert report["findings"][1] == {
        "rule": "PKG-008",
        "severity": "warning",
        "file": "a.zip/B",
        "line": 3,
        "column": 7,
        "message": TWINS,
        "cure": "Rename one of them.",
        "facts": {"name": "B", "twin": "b"},
    }
