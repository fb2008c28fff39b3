"""Statements made from the table in statements.json, as statements.js makes them in the player."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import tincan  # type: ignore[import-untyped]

Json = dict[str, Any]


@cache
def table() -> Mapping[str, Any]:
    """Everything that a package can say: verbs by name, kinds of activity, and the fields that each statement takes."""
    read: Json = json.loads(Path(__file__).with_name("statements.json").read_text(encoding="utf-8"))
    return read


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What every statement of one launch shares: `iri` is the activity launched, `revision` the course's version."""

    actor: Mapping[str, Any]
    iri: str
    titles: Mapping[str, str]
    revision: str
    language: str
    languages: Sequence[str]
    registration: str | None = None


def build(name: str, session: Session, *, id: str, timestamp: str, **values: Any) -> tincan.Statement:
    """The statement `name` of the table.

    Of `values`, `subject` is the id of the page or question, `definition` what is said of it, `page` the page that a
    question stands on; the others are its result, `duration` in seconds, `progress` in percent. Raises ValueError
    where the table asks for a field that is not there, or forbids one that is.
    """
    entry = table()["statements"][name]
    kind = entry["object"]
    subject, definition, page = (values.pop(key, None) for key in ("subject", "definition", "page"))
    _allow(name, entry, set(values))
    statement: Json = {
        "id": id,
        "actor": dict(session.actor),
        "verb": {"id": entry["verb"], "display": _display(entry, session)},
        "object": _course(session) if kind == "course" else _piece(session, kind, subject, definition or {}),
        "context": _context(session, kind, page),
        "timestamp": timestamp,
        "version": table()["version"],
    }
    if result := _result(entry, values):
        statement["result"] = result
    # Through JSON, since tincan changes the mappings that it is given.
    return tincan.Statement.from_json(json.dumps(statement))


def _allow(name: str, entry: Mapping[str, Any], given: set[str]) -> None:
    required = set(entry["required"])
    if missing := required - given:
        raise ValueError(f"A statement {name!r} needs {', '.join(sorted(missing))}.")
    if forbidden := given - required - set(entry["optional"]):
        raise ValueError(f"A statement {name!r} takes no {', '.join(sorted(forbidden))}.")


def _display(entry: Mapping[str, Any], session: Session) -> Json:
    return {code: text for code, text in entry["display"].items() if code == "en" or code in session.languages}


def _course(session: Session) -> Json:
    kind = table()["activities"]["course"]["type"]
    return {**_activity(session.iri), "definition": {"type": kind, "name": dict(session.titles)}}


def _piece(session: Session, kind: str, id: str, definition: Mapping[str, Any]) -> Json:
    activity = table()["activities"][kind]
    return {
        **_activity(session.iri.removesuffix("/") + activity["path"] + id),
        "definition": {"type": activity["type"], **definition},
    }


def _activity(iri: str) -> Json:
    return {"objectType": "Activity", "id": iri}


def _result(entry: Mapping[str, Any], values: Mapping[str, Any]) -> Json:
    result = {**entry["always"], **values}
    if "duration" in result:
        result["duration"] = _duration(result["duration"])
    if "progress" in result:
        result["extensions"] = {table()["progress"]: result.pop("progress")}
    return result


def _duration(seconds: float) -> str:
    """Two decimals at most: an LRS may count what is finer as another statement."""
    hundredths = math.floor(seconds * 100 + 0.5)
    return f"PT{hundredths / 100:.2f}".rstrip("0").rstrip(".") + "S"


def _context(session: Session, kind: str, page: str | None) -> Json:
    context: Json = {
        "language": session.language,
        "platform": table()["platform"],
        "revision": session.revision,
    }
    if session.registration:
        context["registration"] = session.registration
    if kind != "course":
        parent = _activity(session.iri) if page is None else _page(session, page)
        context["contextActivities"] = {"parent": [parent], "grouping": [_activity(session.iri)]}
    return context


def _page(session: Session, page: str) -> Json:
    piece = _piece(session, "page", page, {})
    return _activity(piece["id"])
