"""Two judges of xAPI statements: npm @learninglocker/xapi-validation and PyPI ralph-malph's models.

Prove: each statement alone obeys the xAPI specification (IRIs, UUIDs, durations, language tags, interactions, scores
within bounds, no property of its own invention). They do not judge what a set of statements says together.
"""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from partners.places import PARTNERS, command, npm_package


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFault:
    """`statement` is the place in the list that was judged, from 0."""

    statement: int
    judge: str
    objection: str


def judge_statements(statements: Sequence[Mapping[str, Any]]) -> list[StatementFault]:
    """What either judge objects to; nothing, if all are good. One process judges the whole list."""
    faults = [*_learning_locker(statements), *_ralph(statements)]
    return sorted(faults, key=lambda fault: (fault.statement, fault.judge))


def _learning_locker(statements: Sequence[Mapping[str, Any]]) -> list[StatementFault]:
    npm_package("@learninglocker/xapi-validation")
    node = command("node", needed_for="the judge of statements")
    judged = subprocess.run(
        [node, str(PARTNERS / "judge_statements.js")],
        input=json.dumps(list(statements)),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return [
        StatementFault(statement=index, judge="learninglocker", objection=objection)
        for index, objections in enumerate(json.loads(judged.stdout))
        for objection in objections
    ]


def _ralph(statements: Sequence[Mapping[str, Any]]) -> list[StatementFault]:
    from pydantic import ValidationError
    from ralph.models.xapi.base.statements import BaseXapiStatement

    faults = []
    for index, statement in enumerate(statements):
        try:
            BaseXapiStatement.model_validate(statement)
        except ValidationError as error:
            for detail in error.errors():
                objection = f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}"
                faults.append(StatementFault(statement=index, judge="ralph", objection=objection))
    return faults
