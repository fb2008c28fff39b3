"""Statements in a file, each with its line: one, a list, or what a learning record store answered."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from scormpack.diagnostics import Location

_BLANK = re.compile(r"[ \t\r\n]*")
_SKIPPING = json.JSONDecoder()
_DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`statement` is whatever stands in its place, `start` characters into the file; `repeated` are properties that are
    in it twice."""

    line: int
    start: int
    statement: Any
    repeated: tuple[str, ...] = ()

    @property
    def verb(self) -> str:
        """Its id, "" where there is none."""
        id = self.part("verb").get("id")
        return id if isinstance(id, str) else ""

    def part(self, name: str) -> dict[str, Any]:
        """An object in it, empty where there is none."""
        part = self.statement.get(name) if isinstance(self.statement, dict) else None
        return part if isinstance(part, dict) else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """`is_stored` where a store gave them out: then it has added what is its own."""

    file: str
    text: str
    statements: tuple[Said, ...]
    is_stored: bool = False

    def place(self, line: int = 0) -> Location:
        """A line of the file."""
        return Location(file=self.file, line=line)

    def lines(self, said: Said) -> Mapping[str, int]:
        """Where each property of a statement begins, by its path."""
        found: dict[str, int] = {}
        line, counted = said.line, said.start
        with suppress(RecursionError):
            for path, at in _places(self.text, said.start, "", _DEEPEST):
                line += self.text.count("\n", counted, at)
                counted = at
                found.setdefault(path, line)
        return found


def _places(text: str, at: int, path: str, depth: int) -> Iterator[tuple[str, int]]:
    yield path, at
    if text[at] == "{" and depth:
        for name, value in _members(text, at):
            yield from _places(text, value, f"{path}.{name}" if path else name, depth - 1)
    elif text[at] == "[" and depth:
        for index, value in enumerate(_elements(text, at)):
            yield from _places(text, value, f"{path}[{index}]", depth - 1)


def read_trace(content: bytes, file: str) -> Trace:
    """Raises ValueError for what is no JSON; json.JSONDecodeError says where."""
    text = content.decode("utf-8-sig")
    try:
        whole = _decoder([]).decode(text)
    except RecursionError as error:
        raise ValueError("it goes too deep") from error
    start = _after_blank(text, 0)
    is_stored = isinstance(whole, dict) and isinstance(whole.get("statements"), list) and "actor" not in whole
    if is_stored:
        start = next(at for name, at in _members(text, start) if name == "statements")
    places = _elements(text, start) if is_stored or isinstance(whole, list) else iter([start])
    return Trace(file=file, text=text, statements=tuple(_said(text, places)), is_stored=is_stored)


def _said(text: str, places: Iterator[int]) -> Iterator[Said]:
    line, counted = 1, 0
    for at in places:
        line += text.count("\n", counted, at)
        counted = at
        repeated: list[str] = []
        statement, _ = _decoder(repeated).raw_decode(text, at)
        yield Said(line=line, start=at, statement=statement, repeated=tuple(repeated))


def _elements(text: str, at: int) -> Iterator[int]:
    """Where each element of the list at `at` begins. The text is known to be JSON."""
    at = _after_blank(text, at + 1)
    while text[at] != "]":
        yield at
        at = _after_blank(text, _SKIPPING.raw_decode(text, at)[1])
        at = _after_blank(text, at + 1) if text[at] == "," else at


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The name of each property of the object at `at`, and where its value begins."""
    at = _after_blank(text, at + 1)
    while text[at] != "}":
        name, at = _SKIPPING.raw_decode(text, at)
        at = _after_blank(text, _after_blank(text, at) + 1)
        yield name, at
        at = _after_blank(text, _SKIPPING.raw_decode(text, at)[1])
        at = _after_blank(text, at + 1) if text[at] == "," else at


def _after_blank(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _decoder(repeated: list[str]) -> json.JSONDecoder:
    """Notes the names that stand twice in an object."""

    def keep(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(found := dict(pairs)) < len(pairs):
            repeated.extend(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        return found

    return json.JSONDecoder(object_pairs_hook=keep, parse_constant=_no_number)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")
