"""The documents that an LRS keeps: states, profiles of activities and of agents (xAPI 1.0.3, part 3, 2.2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from scormpack.simulator.answers import NOTHING, Answer, of_json
from scormpack.simulator.asked import Asked, Refused
from scormpack.targets.xapi.statement_faults import actor_faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawer:
    """What finds a document. `guarded`: a PUT must say what it replaces."""

    id: str
    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()
    guarded: bool = False
    deletes_all: bool = False


DRAWERS = {
    "activities/state": Drawer(
        id="stateId", needed=("activityId", "agent"), optional=("registration",), deletes_all=True
    ),
    "activities/profile": Drawer(id="profileId", needed=("activityId",), guarded=True),
    "agents/profile": Drawer(id="profileId", needed=("agent",), guarded=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes of a type, at a time."""

    content: bytes
    kind: str
    stored: datetime

    @property
    def etag(self) -> str:
        """Quoted, as in the header."""
        return f'"{hashlib.sha1(self.content).hexdigest()}"'


Key = tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Documents:
    """All of them. A key is the resource, what it belongs to, and last the document's id."""

    kept: dict[Key, Document] = field(default_factory=dict)

    def answer(self, asked: Asked) -> Answer:
        """Reads, stores or removes."""
        drawer = DRAWERS[asked.resource]
        owner = _owner(asked, drawer)
        if not asked.parameters.get(drawer.id):
            return self._several(asked, drawer, owner)
        key = (*owner, asked.parameters[drawer.id])
        if asked.method in ("GET", "HEAD"):
            return self._read(key)
        _let_replace(asked, drawer, self.kept.get(key))
        if asked.method == "DELETE":
            self.kept.pop(key, None)
        else:
            self.kept[key] = _written(asked, self.kept.get(key))
        return NOTHING

    def _read(self, key: Key) -> Answer:
        document = self.kept.get(key)
        if document is None:
            raise Refused(404, "There is no such document.", fault=False)
        headers = {
            "Content-Type": document.kind,
            "ETag": document.etag,
            "Last-Modified": format_datetime(document.stored, usegmt=True),
        }
        return Answer(status=200, body=document.content, headers=headers)

    def _several(self, asked: Asked, drawer: Drawer, owner: Key) -> Answer:
        if asked.method in ("GET", "HEAD"):
            return of_json([key[-1] for key in self._of(owner, asked.parameters.get("since"))])
        if asked.method != "DELETE" or not drawer.deletes_all:
            raise Refused(400, f"The parameter {drawer.id} is missing.")
        for key in list(self._of(owner, None)):
            del self.kept[key]
        return NOTHING

    def _of(self, owner: Key, since: str | None) -> Iterator[Key]:
        after = moment(since) if since else None
        for key, document in self.kept.items():
            if key[:-1] == owner and (after is None or document.stored > after):
                yield key


def moment(timestamp: str) -> datetime:
    """A time in a parameter; without an offset it is UTC."""
    try:
        read = datetime.fromisoformat(timestamp)
    except ValueError as error:
        raise Refused(400, f"{timestamp} is no time.") from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def person(text: str) -> str:
    """An agent in a parameter, always in the same form."""
    try:
        agent = json.loads(text)
    except ValueError as error:
        raise Refused(400, "The parameter agent is no JSON.") from error
    for fault in actor_faults(agent):
        raise Refused(400, fault.sentence)
    return json.dumps({name: value for name, value in sorted(agent.items()) if name not in ("objectType", "name")})


def _owner(asked: Asked, drawer: Drawer) -> Key:
    unknown = set(asked.parameters) - {drawer.id, *drawer.needed, *drawer.optional, "since"}
    if unknown:
        raise Refused(400, f"There is no parameter {min(unknown)}.")
    needed = [asked.parameter(name) for name in drawer.needed]
    named = dict(zip(drawer.needed, needed, strict=True))
    if "agent" in named:
        named["agent"] = person(named["agent"])
    return (asked.resource, *named.values(), *(asked.parameters.get(name, "") for name in drawer.optional))


def _let_replace(asked: Asked, drawer: Drawer, now: Document | None) -> None:
    match, none_match = asked.headers.get("if-match"), asked.headers.get("if-none-match")
    if match and (now is None or match not in (now.etag, "*")):
        raise Refused(412, "Another document is there than If-Match says.", fault=False)
    if none_match and now and none_match in (now.etag, "*"):
        raise Refused(412, "A document is there already.", fault=False)
    if asked.method == "PUT" and drawer.guarded and not match and not none_match:
        raise Refused(409 if now else 400, "A PUT of a profile needs If-Match or If-None-Match.")


def _written(asked: Asked, now: Document | None) -> Document:
    kind = asked.headers.get("content-type", "application/octet-stream")
    content = asked.body
    if kind.startswith("application/json"):
        value = asked.json()
        if asked.method == "POST":
            content = json.dumps(_merged(value, now)).encode()
    elif asked.method == "POST" and now:
        raise Refused(400, "Only JSON objects can be merged with what is there.")
    return Document(content=content, kind=kind, stored=datetime.now(UTC))


def _merged(value: Any, now: Document | None) -> dict[str, Any]:
    before = json.loads(now.content) if now and now.kind.startswith("application/json") else None if now else {}
    if not isinstance(value, dict) or not isinstance(before, dict):
        raise Refused(400, "Only JSON objects can be merged with what is there.")
    return {**before, **value}
