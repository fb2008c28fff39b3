"""What stands in parentheses behind a move: `(if trust >= 2, trust +1, heard, +2)`.

Parts are set apart by commas. `if` and `unless` say when the move is open; a name alone is remembered as said (1), a
name with a number is set or changed; a number with its sign alone is points. Numbers of a scenario go from 0 to 99:
what would go beyond stays there, so that the situations of a story can be counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST = 99

_NAME = r"(?!(?:if|unless|and|or|not|end)\b)[^\W\d][\w-]*"
_SIGN = {"+": 1, "-": -1, "−": -1, "–": -1}
_SIGNED = r"([-+−–])\s*(\d{1,3})"
_POINTS = re.compile(_SIGNED)
_CHANGE = re.compile(rf"({_NAME})\s*{_SIGNED}")
_SET = re.compile(rf"({_NAME})(?:\s+(\d{{1,2}}))?")
_WHEN = re.compile(r"(if|unless)\s+(.+)")
_AND = re.compile(r"\s+and\s+")
_COMPARED = re.compile(rf"({_NAME})(?:\s*(>=|<=|≥|≤|>|<|=)\s*(\d{{1,2}}))?")
_COMMA = re.compile(r"\s*[,،]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Whether a number lies from `low` to `high`, or does not, where `wanted` is False."""

    variable: str
    low: int
    high: int
    wanted: bool

    def holds(self, values: Mapping[str, int]) -> bool:
        """Whether it is so with these numbers."""
        return (self.low <= values[self.variable] <= self.high) is self.wanted

    def __str__(self) -> str:
        """As the player reads it."""
        return f"{self.variable} {self.low} {self.high} {int(self.wanted)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a move does to a number: `base` 0 sets it to `number`, `base` 1 adds that."""

    variable: str
    base: int
    number: int

    def applied(self, value: int) -> int:
        """The number after it."""
        return min(max(0, value * self.base + self.number), MOST)

    def __str__(self) -> str:
        """As the player reads it."""
        return f"{self.variable} {self.base} {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is behind one move; `odd` are the parts that cannot be understood."""

    conditions: tuple[Condition, ...] = ()
    changes: tuple[Change, ...] = ()
    points: int = 0
    odd: tuple[str, ...] = ()


def read_note(text: str) -> Note:
    """The note between the parentheses."""
    conditions: list[Condition] = []
    changes: list[Change] = []
    points, odd = 0, []
    for clause in _COMMA.split(" ".join(text.split()).casefold()):
        if when := _WHEN.fullmatch(clause):
            found = _conditions(when[1] == "if", when[2])
            conditions.extend(found)
            odd.extend([] if found else [clause])
        elif earned := _POINTS.fullmatch(clause):
            points += _signed(*earned.groups())
        elif change := _change(clause):
            changes.append(change)
        else:
            odd.append(clause)
    return Note(conditions=tuple(conditions), changes=tuple(changes), points=points, odd=tuple(odd))


def read_start(parts: Iterable[str]) -> tuple[Mapping[str, int], tuple[str, ...]]:
    """The numbers that a story begins with, from `trust 1` and the like, and what cannot be understood."""
    start: dict[str, int] = {}
    odd = []
    for part in parts:
        found = _SET.fullmatch(" ".join(part.split()).casefold())
        if found:
            start[found[1]] = int(found[2] or 1)
        else:
            odd.append(part)
    return start, tuple(odd)


def _conditions(wanted: bool, text: str) -> tuple[Condition, ...]:
    """Several with `and`, which nobody reads alike behind `unless`; none where one cannot be understood."""
    found = [_COMPARED.fullmatch(each) for each in (_AND.split(text) if wanted else [text])]
    return tuple(_condition(wanted, each) for each in found if each) if all(found) else ()


def _condition(wanted: bool, found: re.Match[str]) -> Condition:
    number = int(found[3] or 0)
    match found[2]:
        case ">=" | "≥":
            low, high = number, MOST
        case "<=" | "≤":
            low, high = 0, number
        case "<":
            low, high = 0, number - 1
        case "=":
            low, high = number, number
        case _:
            low, high = number + 1, MOST
    return Condition(variable=found[1], low=low, high=high, wanted=wanted)


def _change(clause: str) -> Change | None:
    if found := _CHANGE.fullmatch(clause):
        return Change(variable=found[1], base=1, number=_signed(found[2], found[3]))
    if found := _SET.fullmatch(clause):
        return Change(variable=found[1], base=0, number=int(found[2] or 1))
    return None


def _signed(sign: str, digits: str) -> int:
    return _SIGN[sign] * int(digits)
