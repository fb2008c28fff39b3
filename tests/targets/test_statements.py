"""The player and Python say the same: one table, two builders."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import tincan  # type: ignore[import-untyped]

from scormpack.targets.xapi.statements import Session, build, table

SCRIPT = Path(__file__).parents[2] / "src/scormpack/targets/xapi/statements.js"

SESSION: dict[str, Any] = {
    "actor": {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "ليلى"}},
    "registration": "7b1c1d2e-3b5a-4c5d-8e9f-001122334455",
    "iri": "https://example.org/courses/demo",
    "titles": {"fr": "Comprendre", "ar": "الفهم"},
    "revision": "1.0",
    "language": "fr",
    "languages": ["fr", "ar"],
}

SAID = {"id": "0d9f0f5c-13c8-4a43-9d55-7a2a3e0fd0a1", "timestamp": "2026-11-21T10:00:00.123Z"}

DEFINITION = {
    "name": {"fr": "Question", "ar": "سؤال"},
    "interactionType": "choice",
    "correctResponsesPattern": ["a"],
    "choices": [{"id": "a", "description": {"fr": "Oui", "ar": "نعم"}}, {"id": "b", "description": {"fr": "Non"}}],
}

SCORE = {"scaled": 0.875, "raw": 87.5, "min": 0, "max": 100}

VALUES: dict[str, dict[str, Any]] = {
    "initialized": {},
    "experienced": {"subject": "module/page", "definition": {"name": {"fr": "Une page"}}},
    "progressed": {"progress": 40},
    "answered": {
        "subject": "q-one",
        "page": "module/page",
        "definition": DEFINITION,
        "response": "a",
        "success": True,
        "score": {"scaled": 1, "raw": 2, "min": 0, "max": 2},
        "duration": 65.456,
    },
    "scored": {"score": SCORE},
    "passed": {"score": SCORE, "duration": 600},
    "failed": {"duration": 0.004},
    "completed": {"duration": 3725.5},
    "terminated": {"duration": 90061.25},
}

PRINT = """
const { statement } = await import(process.argv[1])
const { table, session, said } = JSON.parse(process.argv[2])
console.log(JSON.stringify(said.map(([name, values]) => statement(table, session, name, values))))
"""


def in_the_player(session: dict[str, Any], said: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    """What statements.js makes of the same input."""
    given = json.dumps({"table": table(), "session": session, "said": said})
    command = ["node", "--input-type=module", "--eval", PRINT, SCRIPT.as_uri(), given]
    made: list[dict[str, Any]] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return made


CHANGES = [{}, {"registration": None}, {"iri": "https://example.org/demo/", "languages": ["ar"]}]


@pytest.mark.parametrize("change", CHANGES)
def test_player_and_python_make_the_same_statements(change: dict[str, Any]) -> None:
    session = {key: value for key, value in {**SESSION, **change}.items() if value is not None}
    made = in_the_player(session, [(name, {**SAID, **values}) for name, values in VALUES.items()])
    for (name, values), statement in zip(VALUES.items(), made, strict=True):
        ours = build(name, Session(**session), **SAID, **values)
        theirs = tincan.Statement.from_json(json.dumps(statement))
        assert json.loads(ours.to_json()) == json.loads(theirs.to_json()), name
        assert _untimed(json.loads(ours.to_json())) == _untimed(statement), name


def _untimed(statement: dict[str, Any]) -> dict[str, Any]:
    """Without times, which tincan writes in a form of its own."""
    result = {key: value for key, value in statement.get("result", {}).items() if key != "duration"}
    return {**statement, "timestamp": "", "result": result}


def test_every_statement_of_the_table_is_tried_here() -> None:
    assert set(VALUES) == set(table()["statements"])


def test_verbs_are_shown_in_english_and_in_each_language_of_the_player() -> None:
    for name, entry in table()["statements"].items():
        assert {"en", "fr", "ar"} <= set(entry["display"]), name
        assert entry["verb"] == f"http://adlnet.gov/expapi/verbs/{name}"


def test_only_languages_of_the_package_are_in_a_display() -> None:
    statement = build("initialized", Session(**{**SESSION, "languages": ["ar"]}), **SAID)
    assert set(json.loads(statement.to_json())["verb"]["display"]) == {"en", "ar"}


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(ValueError, match="needs progress"):
        build("progressed", Session(**SESSION), **SAID)


def test_a_field_that_the_table_forbids_is_refused() -> None:
    with pytest.raises(ValueError, match="takes no score"):
        build("completed", Session(**SESSION), **SAID, duration=1, score=SCORE)


def test_the_player_leaves_out_what_the_table_forbids() -> None:
    [statement] = in_the_player(SESSION, [("completed", {**SAID, "duration": 1, "score": SCORE})])
    assert statement["result"] == {"completion": True, "duration": "PT1S"}


@pytest.mark.partner
def test_judges_of_others_find_nothing_in_what_the_player_says(judge_statements: Any) -> None:
    said = in_the_player(SESSION, [(name, {**SAID, **values}) for name, values in VALUES.items()])
    assert judge_statements(said) == []
