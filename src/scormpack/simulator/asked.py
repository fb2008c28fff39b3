"""A request to the LRS, whichever of the two syntaxes it came in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qsl

METHODS = ("GET", "HEAD", "PUT", "POST", "DELETE")
_HEADERS = ("authorization", "x-experience-api-version", "content-type", "if-match", "if-none-match")


class Refused(Exception):
    """The answer is this status; `fault` is False where content that does everything right may meet it."""

    def __init__(self, status: int, sentence: str, *, fault: bool = True) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.fault = fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """`headers` are in lower case."""

    method: str
    resource: str
    parameters: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """The body, or the first part of one with attachments. Refuses what is no JSON or has a property twice."""
        content = self.body
        kind = self.headers.get("content-type", "")
        if kind.startswith("multipart/mixed"):
            content = _first_part(kind, content)
        try:
            return json.loads(content, object_pairs_hook=_once, parse_constant=_no_number)
        except ValueError as error:
            raise Refused(400, f"The body is not JSON: {error}.") from error

    def parameter(self, name: str) -> str:
        """One that must be there."""
        if not self.parameters.get(name):
            raise Refused(400, f"The parameter {name} is missing.")
        return self.parameters[name]

    def shown(self) -> Any:
        """The body for people: as JSON where it is, as text, or None where there is none."""
        if not self.body:
            return None
        try:
            return self.json()
        except Refused:
            return self.body.decode(errors="replace")


def from_form(asked: Asked) -> Asked:
    """The alternate syntax: POST with `method` in the query and all else in a form, where headers cannot be set.

    xAPI 1.0.3, part 3, 1.3. Any other request is given back as it came.
    """
    method = asked.parameters.get("method")
    if asked.method != "POST" or method is None:
        return asked
    if set(asked.parameters) != {"method"}:
        raise Refused(400, "With method in the query, all other parameters belong into the form.")
    if method not in METHODS:
        raise Refused(400, f"There is no method {method}.")
    fields = dict(parse_qsl(asked.body.decode(errors="replace"), keep_blank_values=True))
    content = fields.pop("content", "")
    headers = {name.lower(): value for name, value in fields.items() if name.lower() in _HEADERS}
    kind = {} if "content-type" in headers else {"content-type": "application/json"}
    return Asked(
        method=method,
        resource=asked.resource,
        parameters={name: value for name, value in fields.items() if name.lower() not in (*_HEADERS, "content-length")},
        headers={**asked.headers, **kind, **headers},
        body=content.encode(),
    )


def _first_part(kind: str, body: bytes) -> bytes:
    message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    for part in message.walk():
        if not part.is_multipart():
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else b""
    return b""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if repeated := next((name for name in names if names.count(name) > 1), None):
        raise ValueError(f"{repeated} is there twice")
    return dict(pairs)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")
