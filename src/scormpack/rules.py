"""A rule: an id that never changes, a sentence and a way out, why and by which clause, maybe a function that looks.

Rules live in the slice whose standard they guard. A rule with a function is made by `@rule(…)`; one whose finding
turns up while a file is being read is made by `declare(…)` and used as `RULE.at(where, fact=…)`.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scormpack.diagnostics import Diagnostic, Fact, Facts, Location, Severity

Saying = tuple[str, str]
"""What is wrong, and the way out; both may hold `{fact}` fields."""
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a looking function yields: a place and facts; the rule adds the rest."""

    where: Location
    facts: Facts


def at(where: Location, **facts: Fact) -> Finding:
    """A finding at a place, for functions under `@rule`."""
    return Finding(where=where, facts=facts)


def guess(word: str, known: Iterable[str], cutoff: float = 0.65) -> Mapping[str, str]:
    """The facts `guess` and `guess_fr`: “did you mean …?” with the likest known word, "" where none is like it."""
    names = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), names, n=1, cutoff=cutoff)
    if not close:
        return {"guess": "", "guess_fr": ""}
    name = names[close[0]]
    return {"guess": f"Did you mean “{name}”? ", "guess_fr": f"Vouliez-vous dire « {name} » ? "}


def listed(names: Sequence[str]) -> Mapping[str, str]:
    """The facts `files` and `files_fr`: the first names, and how many more there are."""
    shown, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    if more <= 0:
        return {"files": shown, "files_fr": shown}
    return {"files": f"{shown} and {more} more", "files_fr": f"{shown} et {more} autre{'s' * (more > 1)}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`severity` is the default, `strict` the one under `--strict` (the letter of the specification). `example` is the
    least that breaks the rule, as it would stand in a file."""

    id: str
    severity: Severity
    strict: Severity
    en: Saying
    fr: Saying
    why: str
    clause: str
    example: str = ""
    look: Callable[..., Iterator[Finding]] | None = None

    def at(self, where: Location, **facts: Fact) -> Diagnostic:
        """A diagnostic of this rule."""
        return Diagnostic(rule=self.id, severity=self.severity, where=where, facts=facts)

    def run(self, *subject: Any) -> Iterator[Diagnostic]:
        """Every finding of the looking function on `subject`."""
        assert self.look is not None, f"{self.id} has no function that looks"
        for finding in self.look(*subject):
            yield Diagnostic(rule=self.id, severity=self.severity, where=finding.where, facts=finding.facts)

    def saying(self, language: str) -> Saying:
        """Sentence and cure, in French or else in English, with their `{fact}` fields still open."""
        return self.fr if language == "fr" else self.en


_RULES: dict[str, Rule] = {}
_RETIRED = {"CRS-SET-008"}
"""Ids that reports and exceptions of some user may still name."""


def declare(
    id: str,
    severity: Severity,
    *,
    en: Saying,
    fr: Saying,
    why: str,
    clause: str = "",
    strict: Severity | None = None,
    example: str = "",
) -> Rule:
    """A rule whose findings are made where a file is read. Raises ValueError for an id that is taken."""
    strict = strict or severity
    return _keep(Rule(id=id, severity=severity, strict=strict, en=en, fr=fr, why=why, clause=clause, example=example))


def rule(
    id: str,
    severity: Severity,
    *,
    en: Saying,
    fr: Saying,
    why: str,
    clause: str = "",
    strict: Severity | None = None,
    example: str = "",
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    """Turn a function that yields `at(…)` into a rule. Raises ValueError for an id that is taken."""

    def make(look: Callable[..., Iterator[Finding]]) -> Rule:
        made = Rule(id=id, severity=severity, strict=strict or severity, en=en, fr=fr, why=why, clause=clause)
        return _keep(replace(made, example=example, look=look))

    return make


def _keep(made: Rule) -> Rule:
    if made.id in _RULES or made.id in _RETIRED:
        raise ValueError(f"two rules are called {made.id}")
    _RULES[made.id] = made
    return made


def known_rules() -> Mapping[str, Rule]:
    """Every rule of the modules imported so far, by id."""
    return _RULES
