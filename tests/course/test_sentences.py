"""Every finding says what is wrong and the way out, in English and in French, whatever its facts are."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import scormpack.pipeline
import scormpack.translate.update
from scormpack.blocks import kinds
from scormpack.reports import reports
from scormpack.rules import Rule, known_rules

kinds()
RULES = list(known_rules().values())
SOURCES = Path(scormpack.pipeline.__file__).parent
LATIN = re.compile(r"\b(the|is|with|this|must|there|write|which)\b", re.IGNORECASE)
FRENCH = re.compile(r"\b(le|la|les|un|une|est|avec|dans|des|du|cette|ce|il|n'est|ou)\b|l'|d'|n'", re.IGNORECASE)


def fields(saying: tuple[str, str]) -> set[str]:
    return {name for text in saying for _, name, _, _ in Formatter().parse(text) if name}


def saying(rule: Rule, language: str) -> tuple[str, str]:
    made = tuple(text.format(**dict.fromkeys(fields(rule.en) | fields(rule.fr), "")) for text in rule.saying(language))
    return made[0], made[1]


NAMES = ("course.yaml", "xsi:", "xAPI", "contextActivities")
"""A sentence may begin with a name that is written small."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_finding_is_a_sentence_with_a_way_out(rule: Rule, language: str) -> None:
    problem, cure = saying(rule, language)
    assert rule.saying(language)[0].endswith((".", "»", "”", "…", "?", "}")), problem
    assert cure.strip(), f"{rule.id} has no way out"
    assert cure == cure.strip()
    assert rule.why.strip()
    for text in (problem, cure):
        assert not text[0].islower() or text.startswith(NAMES), text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_french_is_french_and_english_english(rule: Rule) -> None:
    french, english = " ".join(rule.fr), " ".join(rule.en)
    assert FRENCH.search(french) and not LATIN.search(re.sub(r"«[^»]*»|“[^”]*”", "", french)), french
    assert "«" not in english and "“" not in french
    prose = re.sub(r":{2,}|&\w+;|[\w-]+: ?(?=\S)|!\[|«[^»]*»", "", french)
    assert not re.search(r"\w[;!?]|\w:\s", prose), french


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_french_asks_for_no_fact_that_english_does_not_have(rule: Rule) -> None:
    french = {name.removesuffix("_fr") for name in fields(rule.fr)}
    assert french <= fields(rule.en)


def declared_with_facts() -> dict[str, set[str]]:
    """The facts that the source hands to each rule made by `NAME.at(…)`, by the name of the rule."""
    found: dict[str, set[str]] = {}
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "at":
                name = ast.unparse(node.func.value)
                facts = {keyword.arg or "**" for keyword in node.keywords}
                found.setdefault(f"{path}:{name}", set()).update(facts)
    return found


def test_every_fact_that_a_sentence_asks_for_is_given() -> None:
    """`reports` shows a missing fact as a hole; here the source is read, so that no finding is needed for it."""
    given = declared_with_facts()
    for path in {Path(key.rpartition(":")[0]) for key in given}:
        tree = ast.parse(path.read_text("utf-8"))
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                name = ast.unparse(node.targets[0])
                facts = given.get(f"{path}:{name}")
                if ast.unparse(node.value.func) == "declare" and facts and "**" not in facts:
                    rule = known_rules()[str(ast.literal_eval(node.value.args[0]))]
                    assert fields(rule.en) | fields(rule.fr) <= facts, rule.id


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_finding_can_be_reported_with_any_facts(rule: Rule, language: str) -> None:
    from scormpack.diagnostics import Location

    facts = dict.fromkeys(fields(rule.en) | fields(rule.fr), "x")
    for form in reports().values():
        assert rule.id in form([rule.at(Location(file="a.md", line=1, column=1), **facts)], language)
