"""The judges accept what is good and, together, refuse all that is not."""

from collections.abc import Callable
from typing import Any

import pytest

from partners.samples import statement
from partners.statements import StatementFault

pytestmark = pytest.mark.partner
Judge = Callable[[list[dict[str, Any]]], list[StatementFault]]


def question(kind: str, **definition: Any) -> dict[str, Any]:
    made = {"type": "http://adlnet.gov/expapi/activities/cmi.interaction", "interactionType": kind, **definition}
    return {"id": "http://example.com/q1", "definition": made}


GOOD = [
    statement(id="67e9d77d-1a2f-4239-bc88-6c62eec9c9bb", timestamp="2026-11-21T10:00:00.000Z"),
    statement("passed", result={"score": {"scaled": 0.85, "raw": 85, "min": 0, "max": 100}, "success": True}),
    statement("completed", result={"completion": True, "duration": "PT1M5.25S", "response": "a"}),
    statement("answered", object=question("true-false", correctResponsesPattern=["true"])),
    statement(
        "answered",
        object=question(
            "choice", correctResponsesPattern=["a"], choices=[{"id": "a", "description": {"fr": "é", "ar": "نعم"}}]
        ),
    ),
]
BAD = {
    "no verb": statement(verb=None),
    "mbox without mailto": statement(actor={"mbox": "a@b.c"}),
    "two identities": statement(actor={"mbox": "mailto:a@b.c", "openid": "http://x.y/"}),
    "verb no IRI": statement(verb={"id": "passed"}),
    "duration": statement(result={"duration": "65s"}),
    "scaled above one": statement(result={"score": {"scaled": 2}}),
    "raw above max": statement(result={"score": {"raw": 20, "max": 10}}),
    "own property": statement(mine=1),
    "extension no IRI": statement(result={"extensions": {"mine": 1}}),
    "null": statement() | {"result": None},
    "timestamp": statement(timestamp="yesterday"),
    "timestamp without zone": statement(timestamp="2026-11-21T10:00:00"),
    "language tag": statement(verb={"id": "http://x.y/z", "display": {"not a language!": "x"}}),
    "id no UUID": statement(id="123"),
    "interaction type": statement(object=question("quiz")),
    "choices of a numeric": statement(object=question("numeric", choices=[{"id": "a"}])),
    "choice without id": statement(object=question("choice", choices=[{"description": {"en": "x"}}])),
}


def test_good_statements_have_no_fault(judge_statements: Judge) -> None:
    assert judge_statements(GOOD) == []


def test_each_bad_statement_has_a_fault_and_the_good_between_have_none(judge_statements: Judge) -> None:
    mixed = [each for bad in BAD.values() for each in (bad, GOOD[0])]
    faulty = {fault.statement for fault in judge_statements(mixed)}
    assert faulty == set(range(0, len(mixed), 2))
    assert {fault.judge for fault in judge_statements([BAD["no verb"]])} == {"learninglocker", "ralph"}
