"""What there is to say about a course or a package: values only, no sentences and no printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

Fact = str | int | float
Facts = Mapping[str, Fact]


class Severity(IntEnum):
    """How bad a finding is; the order is the order of gravity."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Lower-case name, as the command line and the reports write it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a file: `file` with forward slashes, `line` and `column` from 1, 0 where unknown."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        return place


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: which rule, how bad, where, and the facts that fill the rule's sentence."""

    rule: str
    severity: Severity
    where: Location
    facts: Facts = field(default_factory=dict)

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """By place, then by rule, so that reports read like the file does."""
        return (self.where.file, self.where.line, self.where.column, self.rule)
