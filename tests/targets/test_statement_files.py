"""Files of statements: what is judged of each, what of all together, and where it is told to be."""

from __future__ import annotations

import copy
import json
import re
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormpack.diagnostics import Severity
from scormpack.pipeline import validate
from scormpack.reports import reports
from scormpack.rules import Rule
from scormpack.targets.xapi.statement_faults import faults
from scormpack.targets.xapi.statement_file import TOGETHER, judge_statements
from scormpack.targets.xapi.statement_rules import activity_rules, actor_rules, context_rules, form_rules, result_rules
from targets.test_statement_faults import AGENT, BROKEN, GONE, GOOD, MILD, changed

VERBS = "http://adlnet.gov/expapi/verbs/"
PAST = "2020-11-21T10:00:00Z"
OTHER = "5f2d1f5c-13c8-4a43-9d55-7a2a3e0fd0a1"
ALL: tuple[Rule, ...] = (
    *form_rules.RULES, *actor_rules.RULES, *activity_rules.RULES, *result_rules.RULES, *context_rules.RULES, *TOGETHER,
)  # fmt: skip


def good(verb: str = "answered", id: str = GOOD["id"], **more: Any) -> dict[str, Any]:
    statement = {**copy.deepcopy(GOOD), "timestamp": PAST, "id": id, **more}
    statement["verb"]["id"] = VERBS + verb
    return statement


def found(value: Any) -> list[str]:
    """The ids of all findings; their sentences are made too, so that each fits its facts."""
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    diagnostics = list(judge_statements(content, "statements.json"))
    for language in ("en", "fr"):
        assert not re.search(r"\{\w+\}", reports()["text"](diagnostics, language))
    return sorted(diagnostic.rule for diagnostic in diagnostics)


def stored(*statements: Any) -> dict[str, Any]:
    return {"statements": [{**one, "stored": PAST, "authority": AGENT} for one in statements], "more": ""}


SESSION = [
    good("initialized", OTHER),
    good("answered"),
    good("terminated", OTHER.replace("5", "6")),
]


@pytest.mark.parametrize("value", [good(), [], [good()], SESSION, stored(good()), stored()])
def test_good_statements_have_no_findings(value: Any) -> None:
    assert found(value) == []


@pytest.mark.parametrize(("rule", "path", "value"), [*BROKEN, *MILD])
def test_what_the_store_says_of_a_statement_is_said_of_a_file(rule: str, path: str, value: Any) -> None:
    statement = changed(path, value)
    if path != "version" or not str(value).startswith("2"):
        told = set(found(statement)) - {rule.id for rule in TOGETHER}
        assert told == {rule} == {fault.rule.id for fault in faults(statement)}


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        ("XST-010", good(actor={"mbox": "mailto:learner@example.org"})),
        ("XST-010", good(actor={**AGENT, "name": "Layla"})),
        ("XST-012", good("drank")),
        ("XST-012", {**good(), "verb": {"id": "https://adlnet.gov/expapi/verbs/answered", "display": {"en": "x"}}}),
        ("XST-034", good(timestamp="2999-01-01T00:00:00Z")),
        ("XST-037", {**good("completed"), "result": {"completion": True}}),
    ],
)
def test_what_a_store_takes_and_people_regret_is_told(rule: str, statement: dict[str, Any]) -> None:
    assert found(statement) == [rule]
    assert [fault for fault in faults(statement) if not fault.mild] == []


def test_what_many_statements_share_is_told_once() -> None:
    actor = {"mbox": "mailto:learner@example.org"}
    assert found([good("drank", actor=actor), good("drank", OTHER, actor=actor)]) == ["XST-010", "XST-012"]


@pytest.mark.parametrize(
    ("kind", "parts", "fine", "odd"),
    [
        ("true-false", {}, ["true", "false"], ["True", "t", "1"]),
        ("choice", {"choices": ["a", "b"]}, ["a", "a[,]b", ""], ["a,b", "c", "a[,]"]),
        ("choice", {}, ["anything"], []),
        ("sequencing", {"choices": ["a", "b"]}, ["b[,]a"], ["b;a"]),
        ("likert", {"scale": ["l1", "l2"]}, ["l2"], ["2"]),
        ("matching", {"source": ["a"], "target": ["x"]}, ["a[.]x"], ["a.x", "x[.]a", "a[.]"]),
        ("performance", {"steps": ["s"]}, ["s[.]3", "[.]3"], ["s=3", "q[.]3"]),
        ("numeric", {}, ["3", "-1.5", "2e3"], ["3,5", "three"]),
        ("fill-in", {}, ["any text, at all"], []),
        ("other", {}, ["(4,5)"], []),
    ],
)
def test_answers_are_written_as_their_question_wants(
    kind: str, parts: Mapping[str, list[str]], fine: list[str], odd: list[str]
) -> None:
    lists = {name: [{"id": id} for id in ids] for name, ids in parts.items()}
    for response in (*fine, *odd):
        statement = good(result={"response": response})
        statement["object"]["definition"] = {"interactionType": kind, **lists}
        assert found(statement) == (["XST-017"] if response in odd else []), response


def without(statement: dict[str, Any], name: str) -> dict[str, Any]:
    return {**statement, "context": {key: value for key, value in statement["context"].items() if key != name}}


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("XST-025", [{**good(), "stored": PAST}]),
        ("XST-027", [good(), without(good(id=OTHER), "registration")]),
        ("XST-028", [good(), good("experienced")]),
        ("XST-028", stored(good(), good("experienced"))),
        ("XST-030", SESSION[:2]),
        ("XST-030", SESSION[1:]),
        ("XS2-005", [good(), good()]),
        ("XST-035", b"{"),
        ("XST-035", b""),
        ("XST-035", b"\xff\xfe\x00"),
        ("XST-035", b"[" * 100_000),
        ("XST-035", json.dumps(good()).encode().replace(b"0.5", b"NaN")),
        ("XST-036", json.dumps(good()).encode().replace(b'"scaled"', b'"raw": 5, "scaled"')),
    ],
)
def test_one_thing_broken_is_one_finding(rule: str, value: Any) -> None:
    assert found(value) == [rule]


def test_a_store_may_give_the_same_statement_twice() -> None:
    assert found(stored(good(), good())) == []


def test_a_session_that_is_one_statement_alone_is_not_judged() -> None:
    assert found(SESSION[0]) == []


PEOPLE = {
    "contextAgents": [{"objectType": "contextAgent", "agent": AGENT, "relevantTypes": ["https://example.org/guide"]}],
    "contextGroups": [{"objectType": "contextGroup", "group": {"objectType": "Group", "member": [AGENT]}}],
}


def of_2(**more: Any) -> dict[str, Any]:
    statement = good(version="2.0.0")
    return {**statement, "context": {**statement["context"], **PEOPLE, **more}}


def test_a_statement_that_says_2_is_judged_by_2() -> None:
    assert found(of_2()) == []
    assert found({**of_2(), "version": "1.0.3"}) == ["XS2-003", "XS2-003"]


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        ("XS2-001", {**of_2(), "version": "2"}),
        ("XS2-001", {**of_2(), "version": "2.1.0"}),
        ("XS2-002", of_2(contextAgents=[{"agent": AGENT}])),
        ("XS2-002", of_2(contextAgents=[{"objectType": "contextAgent"}])),
        ("XS2-002", of_2(contextAgents=[{"objectType": "Agent", "agent": AGENT}])),
        ("XS2-002", of_2(contextAgents=[{**PEOPLE["contextAgents"][0], "relevantTypes": []}])),
        ("XST-005", of_2(contextAgents=[{**PEOPLE["contextAgents"][0], "relevantTypes": ["guide"]}])),
        ("XST-003", of_2(contextAgents={})),
        ("XST-009", of_2(contextGroups=[{"objectType": "contextGroup", "group": {"objectType": "Group"}}])),
        ("XS2-004", {**of_2(), "timestamp": "2020-11-21T10:00:00"}),
        ("XS2-004", {**of_2(), "timestamp": "2020-11-21 10:00:00Z"}),
        ("XS2-004", {**of_2(), "timestamp": "2020-11-21T10:00:00+0100"}),
        ("XST-020", {**of_2(), "timestamp": "2020-11-21T10:00:00-00:00"}),
    ],
)
def test_what_2_wants_otherwise(rule: str, statement: dict[str, Any]) -> None:
    assert found(statement) == [rule]


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("version", "3", '"version": "3"'),
        ("result.score.scaled", 7, '"scaled": 7'),
        ("object.definition.choices", [{"id": "a"}, {"id": 5}], '"id": 5'),
        ("verb.id", GONE, '"verb": {'),
        ("verb", GONE, "{"),
        ("result.extensions", {"tries": 5}, '"tries": 5'),
    ],
)
def test_findings_name_the_line_of_the_property(tmp_path: Path, path: str, value: Any, line: str) -> None:
    bad = {**changed(path, value), "id": OTHER, "timestamp": PAST}
    file = tmp_path / "statements.json"
    for written in (bad, [good(), bad], stored(good(), bad)):
        file.write_text("\ufeff" + json.dumps(written, indent=1), "utf-8")
        [finding] = validate(file)
        lines = file.read_text("utf-8-sig").split("\n")
        assert lines[finding.where.line - 1].strip().rstrip(",") == line
        assert GOOD["id"] not in "".join(lines[finding.where.line :])


def test_the_letter_of_the_standard_can_be_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "statements.json"
    file.write_text(json.dumps([{**good(), "stored": PAST}]))
    assert [finding.severity for finding in validate(file)] == [Severity.WARNING]
    assert [finding.severity for finding in validate(file, strict=True)] == [Severity.ERROR]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
PATHS = sorted({path for _, path, _ in BROKEN})


@given(JSON, st.sampled_from(PATHS), st.booleans())
def test_no_statement_makes_a_rule_crash(value: Any, path: str, is_alone: bool) -> None:
    statement = changed(path, value)
    found(statement if is_alone else [statement, value, {**statement, "version": "2.0.0"}])


def test_huge_numbers_are_compared() -> None:
    assert found(good(result={"score": {"raw": 10**400, "max": 5}})) == ["XST-018"]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_rules_speak_both_languages_of_the_same_facts(rule: Rule) -> None:
    def facts(saying: tuple[str, str]) -> set[str]:
        fields = {field for text in saying for _, field, _, _ in string.Formatter().parse(text) if field}
        return {field.removesuffix("_fr") for field in fields}

    assert facts(rule.fr) == facts(rule.en)
    assert all(rule.en) and all(rule.fr) and rule.why and rule.clause
    assert rule.strict >= rule.severity
