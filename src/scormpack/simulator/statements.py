"""The statements that an LRS keeps (xAPI 1.0.3, part 3, 2.1), each judged before it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from scormpack.simulator.answers import NOTHING, Answer, of_json
from scormpack.simulator.asked import Asked, Refused
from scormpack.simulator.documents import moment, person
from scormpack.targets.xapi.statement_faults import faults

Statement = dict[str, Any]

_FILTERS = ("agent", "verb", "activity", "registration", "since", "until")
_SHAPES = ("limit", "ascending", "format", "attachments", "related_activities", "related_agents")
_STORES_OWN = ("stored", "authority", "version")


@dataclass(slots=True, kw_only=True)
class Statements:
    """By id, in the order in which they came: what was sent, and what is kept of it."""

    sent: dict[str, Statement] = field(default_factory=dict)
    kept: dict[str, Statement] = field(default_factory=dict)

    def answer(self, asked: Asked) -> Answer:
        """Reads or stores. A batch is stored whole or not at all."""
        match asked.method:
            case "GET" | "HEAD":
                return self._read(asked)
            case "PUT":
                return self._put(asked)
            case "POST":
                return self._post(asked)
            case _:
                raise Refused(405, "Statements are never deleted.")

    def _put(self, asked: Asked) -> Answer:
        id = asked.parameter("statementId")
        statement = asked.json()
        if not isinstance(statement, dict):
            raise Refused(400, "A PUT stores one statement.")
        if str(statement.get("id", id)).lower() != id.lower():
            raise Refused(400, "The statement has another id than statementId.")
        remark = self._store([{**statement, "id": id}])
        return Answer(status=NOTHING.status, fault=remark)

    def _post(self, asked: Asked) -> Answer:
        if asked.parameters:
            raise Refused(400, f"A POST takes no parameter {min(asked.parameters)}.")
        value = asked.json()
        batch = value if isinstance(value, list) else [value]
        remark = self._store(batch)
        return of_json([statement["id"] for statement in batch], remark)

    def _store(self, batch: list[Any]) -> str | None:
        found = [(index, fault) for index, statement in enumerate(batch) for fault in faults(statement)]
        refused = [f"Statement {index + 1}: {fault.sentence}" for index, fault in found if not fault.mild]
        if refused:
            raise Refused(400, " ".join(refused))
        for statement in batch:
            statement.setdefault("id", str(uuid4()))
        ids = [statement["id"].lower() for statement in batch]
        if len(ids) > len(set(ids)):
            raise Refused(400, "Two statements of the batch have the same id.")
        for id, statement in zip(ids, batch, strict=True):
            if id in self.sent and _compared(self.sent[id]) != _compared(statement):
                raise Refused(409, f"Another statement with the id {id} is there.")
        for id, statement in zip(ids, batch, strict=True):
            self._keep(id, statement)
        return " ".join(fault.sentence for _, fault in found) or None

    def _keep(self, id: str, statement: Statement) -> None:
        if id in self.sent:
            return
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self.sent[id] = statement
        self.kept[id] = {"timestamp": now, "version": "1.0.0", **statement, "stored": now}

    def _read(self, asked: Asked) -> Answer:
        wished = asked.parameters.get("statementId")
        allowed = ("statementId", "format", "attachments") if wished else (*_FILTERS, *_SHAPES)
        if unknown := set(asked.parameters) - set(allowed):
            raise Refused(400, f"There is no parameter {min(unknown)}{' beside statementId' if wished else ''}.")
        if wished and wished.lower() not in self.kept:
            raise Refused(404, "There is no such statement.", fault=False)
        if wished:
            return of_json(self.kept[wished.lower()])
        found = list(self._found(asked.parameters))
        if asked.parameters.get("ascending") != "true":
            found.reverse()
        most = asked.parameters.get("limit", "0")
        if not most.isdecimal():
            raise Refused(400, f"limit must be a whole number, not {most}.")
        return of_json({"statements": found[: int(most) or None], "more": ""})

    def _found(self, wishes: Any) -> Iterator[Statement]:
        agent = person(wishes["agent"]) if "agent" in wishes else None
        since, until = (moment(wishes[name]) if name in wishes else None for name in ("since", "until"))
        for statement in self.kept.values():
            stored = datetime.fromisoformat(statement["stored"])
            if (
                wishes.get("verb") in (None, statement["verb"]["id"])
                and wishes.get("activity") in (None, statement["object"].get("id"))
                and wishes.get("registration") in (None, statement.get("context", {}).get("registration"))
                and agent in (None, person(json.dumps(statement["actor"])))
                and (since is None or stored > since)
                and (until is None or stored <= until)
            ):
                yield statement


def _compared(statement: Statement) -> Statement:
    return {name: value for name, value in statement.items() if name not in _STORES_OWN}
