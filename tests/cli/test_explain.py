"""`scormpack explain` and the families that it, `--select` and the docs know."""

from __future__ import annotations

import pytest

from course.write import command
from scormpack.explanations import explained
from scormpack.families import FAMILIES, every_rule, family

Out = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def test_a_rule_is_explained_with_its_fields_named(capsys: Out) -> None:
    assert command("explain", "CP-ITM-002") == 0
    said = capsys.readouterr().out
    rule = every_rule()["CP-ITM-002"]
    assert "CP-ITM-002 · error, with --strict error" in said
    assert "{item}" in said and rule.why.split(";")[0] in said and rule.example in said
    assert "SCORM 1.2 CAM §2.3 <item>" in said


def test_both_severities_are_said(capsys: Out) -> None:
    command("explain", "CP-ORG-001")
    assert "CP-ORG-001 · warning, with --strict error" in capsys.readouterr().out


def test_french_is_spoken_where_the_terminal_does(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    command("explain", "CP-ITM-002")
    said = capsys.readouterr().out
    assert every_rule()["CP-ITM-002"].fr[1].split("{")[0] in said
    assert "Remède" in said and "erreur, avec --strict erreur" in said


def test_the_language_may_be_asked_for(capsys: Out) -> None:
    assert command("explain", "CP-ITM-002", "--language", "fr") == 0
    french = capsys.readouterr().out
    assert "Remède" in french and "erreur, avec --strict erreur" in french
    command("explain", "CP-ITM-002")
    english = capsys.readouterr().out
    command("explain", "CP-ITM-002", "--language", "ar")
    arabic, _, rest = capsys.readouterr().out.partition("\n")
    assert "بالإنجليزية" in arabic and rest == english
    assert command("explain", "CP-ITM-002", "--language", "eo") == 2


def test_several_rules_and_families_are_explained_in_the_order_asked(capsys: Out) -> None:
    assert command("explain", "xml-001", "CP-ORG") == 0
    said = capsys.readouterr().out
    assert said.index("XML-001") < said.index("CP-ORG-001") < said.index("CP-ORG-002")
    assert "CP-ITM" not in said


def test_without_a_rule_the_families_are_counted(capsys: Out) -> None:
    assert command("explain") == 0
    assert "SCORM 1.2" in capsys.readouterr().out


@pytest.mark.parametrize(("word", "cure"), [("CP-ITM-2", "CP-ITM-002"), ("CPX", "CP"), ("zzz", "Families are: CRS")])
def test_what_is_unknown_is_a_usage_error_with_a_way_out(word: str, cure: str, capsys: Out) -> None:
    assert command("explain", "XML-001", word) == 2
    said = capsys.readouterr()
    assert cure in said.err and word in said.err
    assert said.out == "", "nothing is explained by half"


def test_a_family_is_not_whatever_begins_with_its_letters(capsys: Out) -> None:
    command("explain", "CP")
    assert "CRS-" not in capsys.readouterr().out
    assert command("explain", "C") == 2


def test_every_rule_belongs_to_a_family_with_a_title() -> None:
    assert {family(id) for id in every_rule()} <= set(FAMILIES)


def test_no_explanation_has_a_guess_in_it() -> None:
    for rule in every_rule().values():
        for language in ("en", "fr"):
            said = explained(rule, language)
            assert "{guess" not in said.problem + said.cure
