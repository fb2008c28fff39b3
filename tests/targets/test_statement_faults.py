"""The judge of statements: one thing broken in a good statement breaks one rule and no other."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

import pytest

from partners.statements import judge_statements
from scormpack.targets.xapi.statement_faults import faults
from scormpack.targets.xapi.statements import Session, build, table

ID = "0d9f0f5c-13c8-4a43-9d55-7a2a3e0fd0a1"
HOME = "https://lms.example.org"
AGENT = {"objectType": "Agent", "account": {"homePage": HOME, "name": "u1"}}
MAILED = {"mbox": "mailto:learner@example.org"}

GOOD: dict[str, Any] = {
    "id": ID,
    "actor": AGENT,
    "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered", "fr-MA": "a répondu à"}},
    "object": {
        "objectType": "Activity",
        "id": "https://example.org/q1",
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
            "name": {"en": "Question"},
            "interactionType": "choice",
            "correctResponsesPattern": ["a"],
            "choices": [{"id": "a", "description": {"en": "Yes"}}, {"id": "b"}],
        },
    },
    "result": {
        "score": {"scaled": 0.5, "raw": 5, "min": 0, "max": 10},
        "success": True,
        "completion": True,
        "response": "a",
        "duration": "PT1M5.25S",
        "extensions": {"https://example.org/tries": None},
    },
    "context": {
        "registration": "7b1c1d2e-3b5a-4c5d-8e9f-001122334455",
        "contextActivities": {
            "parent": [{"id": "https://example.org/page"}],
            "grouping": [{"id": "https://example.org"}],
        },
        "team": {"objectType": "Group", "member": [AGENT]},
        "language": "ar-MA",
    },
    "timestamp": "2026-11-21T10:00:00.123Z",
    "version": "1.0.3",
    "attachments": [
        {
            "usageType": "https://example.org/usage",
            "display": {"en": "A file"},
            "contentType": "text/plain",
            "length": 5,
            "sha2": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
        }
    ],
}
GONE = object()
SUB = {"objectType": "SubStatement", "actor": AGENT, "verb": GOOD["verb"], "object": {"id": "https://example.org/a"}}

#: rule, path, value
BROKEN = [
    ("XST-001", "actor", GONE),
    ("XST-001", "verb", GONE),
    ("XST-001", "object", GONE),
    ("XST-001", "verb.id", GONE),
    ("XST-001", "object.id", GONE),
    ("XST-002", "result.response", None),
    ("XST-002", "timestamp", None),
    ("XST-003", "result.score.scaled", "0.5"),
    ("XST-003", "result.success", "true"),
    ("XST-003", "result.score.raw", True),
    ("XST-003", "result", []),
    ("XST-003", "verb.display", "answered"),
    ("XST-003", "object.definition.choices", {}),
    ("XST-003", "result.extensions", []),
    ("XST-004", "Actor", AGENT),
    ("XST-004", "result.grade", 1),
    ("XST-004", "object.objectType", "activity"),
    ("XS2-003", "context.contextAgents", []),
    ("XST-005", "verb.id", "answered"),
    ("XST-005", "object.id", "example.org/q1"),
    ("XST-005", "object.definition.type", "question"),
    ("XST-005", "result.extensions", {"tries": 1}),
    ("XST-005", "actor.account.homePage", "lms"),
    ("XST-006", "id", "1"),
    ("XST-006", "context.registration", "undefined"),
    ("XST-007", "actor", {"objectType": "Agent", "name": "Layla"}),
    ("XST-007", "actor", {**AGENT, **MAILED}),
    ("XST-008", "actor", {"mbox": "learner@example.org"}),
    ("XST-008", "actor.account.name", GONE),
    ("XST-009", "context.team", {"objectType": "Group"}),
    ("XST-009", "context.team", {"objectType": "Group", **MAILED, "openid": "https://example.org/me"}),
    ("XST-013", "verb.display", {"english": "answered"}),
    ("XST-014", "object", MAILED),
    ("XST-014", "actor.objectType", "Person"),
    ("XST-015", "object.definition.interactionType", GONE),
    ("XST-015", "object.definition.interactionType", "hotspot"),
    ("XST-015", "object.definition.interactionType", "true-false"),
    ("XST-015", "object.definition.choices", [{"description": {"en": "Yes"}}]),
    ("XST-016", "object.definition.choices", [{"id": "a"}, {"id": "a"}]),
    ("XST-018", "result.score.scaled", 1.5),
    ("XST-018", "result.score.raw", 11),
    ("XST-018", "result.score.min", 10),
    ("XST-019", "result.duration", "65"),
    ("XST-019", "result.duration", "PT"),
    ("XST-020", "timestamp", "21.11.2026"),
    ("XST-020", "timestamp", "2026-11-21T10:00:00-00:00"),
    ("XST-020", "timestamp", "2026-13-21T10:00:00Z"),
    ("XST-021", "context.contextActivities", {"sibling": []}),
    ("XST-022", "context.language", "arabic!"),
    ("XST-023", "version", "2.0.0"),
    ("XST-024", "object", {**SUB, "id": ID}),
    ("XST-024", "object", {**SUB, "object": SUB}),
    ("XST-026", "attachments", [{**GOOD["attachments"][0], "usageType": GONE}]),
]

#: What xAPI 1.0.3 has and one of the two judges that others wrote has not: the patch left out, one activity alone.
STRICTER = {"version", "context.contextActivities.grouping"}

MILD = [
    ("XST-031", "id", GONE),
    ("XST-011", "verb.display", GONE),
    ("XST-033", "result.duration", "PT1.234S"),
    ("XST-032", "object.definition.choices", [{"id": "green tea"}]),
    ("XST-025", "stored", "2026-11-21T10:00:00Z"),
    ("XST-025", "authority", AGENT),
    ("XST-029", "result.score", {}),
]

ALSO_GOOD = [
    ("actor", MAILED),
    ("actor", {"objectType": "Group", "name": "All", **MAILED}),
    ("result.duration", "P2W"),
    ("result.duration", "P1Y2M3DT4H5M6.7S"),
    ("timestamp", "2026-11-21T10:00:00+01:00"),
    ("verb.display", {"zh-Hans-CN": "答"}),
    ("version", "1.0"),
    ("result.score", {"raw": -3}),
    ("result.score.max", 5),
    ("context.contextActivities.grouping", {"id": "https://example.org"}),
    ("context.revision", "1"),
    ("context.platform", "scormpack"),
    ("object", {"objectType": "StatementRef", "id": ID}),
    ("object", AGENT),
    ("object", SUB),
]


def changed(path: str, value: Any) -> dict[str, Any]:
    """A good statement with another value at a place, or without it."""
    statement = copy.deepcopy(GOOD)
    *way, last = path.split(".")
    place = statement
    for name in way:
        place = place[name]
    place[last] = value
    return without_gone(statement)


def without_gone(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_gone(content) for name, content in value.items() if content is not GONE}
    return [without_gone(content) for content in value] if isinstance(value, list) else value


def broken(statement: Any) -> list[tuple[str, bool]]:
    return sorted({(fault.rule.id, fault.mild) for fault in faults(statement)})


def test_a_good_statement_has_no_fault() -> None:
    assert broken(GOOD) == []


@pytest.mark.parametrize(("rule", "path", "value"), BROKEN)
def test_what_breaks_a_rule_breaks_no_other(rule: str, path: str, value: Any) -> None:
    assert broken(changed(path, value)) == [(rule, False)]


@pytest.mark.parametrize("name", ["revision", "platform"])
def test_only_activities_have_a_revision_and_a_platform(name: str) -> None:
    statement = changed(f"context.{name}", "1")
    assert broken({**statement, "object": {"objectType": "StatementRef", "id": ID}}) == [("XST-022", False)]


@pytest.mark.parametrize(("rule", "path", "value"), MILD)
def test_what_is_doubtful_is_only_mild(rule: str, path: str, value: Any) -> None:
    assert broken(changed(path, value)) == [(rule, True)]


@pytest.mark.parametrize(("path", "value"), ALSO_GOOD)
def test_other_forms_that_the_standard_has_are_good(path: str, value: Any) -> None:
    assert broken(changed(path, value)) == []


@pytest.mark.parametrize("statement", [None, 3, "", [], {}])
def test_what_is_no_statement_at_all_is_told_without_a_crash(statement: Any) -> None:
    assert any(not fault.mild for fault in faults(statement))


@pytest.mark.partner
def test_judges_that_others_wrote_take_and_refuse_the_same() -> None:
    good = [GOOD, *(changed(path, value) for path, value in ALSO_GOOD if path not in STRICTER)]
    # ralph's models fall over a statement without an object.
    bad = [changed(path, value) for _, path, value in BROKEN if (path, value) != ("object", GONE)]
    objected = {fault.statement for fault in judge_statements([*good, *bad])}
    assert objected == set(range(len(good), len(good) + len(bad)))


def test_a_fault_says_where_and_what() -> None:
    assert [fault.sentence for fault in faults(changed("result.score.scaled", 1.5))] == [
        "result.score.scaled must be from -1 to 1."
    ]


def test_every_statement_of_our_table_is_good() -> None:
    session = Session(
        actor=AGENT, iri="https://example.org/course", titles={"fr": "Cours"}, revision="1", language="fr",
        languages=("fr",), registration="7b1c1d2e-3b5a-4c5d-8e9f-001122334455",
    )  # fmt: skip
    for name, entry in table()["statements"].items():
        said: Mapping[str, Any] = {field: VALUES[field] for field in entry["required"]}
        statement = build(name, session, id=ID, timestamp="2026-11-21T10:00:00Z", subject="page", **said)
        assert broken(json.loads(statement.to_json())) == [], name


VALUES: dict[str, Any] = {
    "response": "a", "success": True, "score": {"scaled": 1}, "duration": 5.0, "progress": 50, "completion": True,
}  # fmt: skip
