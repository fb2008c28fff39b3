"""One LMS, as far as it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scormpack.results import Outcome, Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Whether it takes a format, with a word on it (may be empty)."""

    yes: bool
    saying: Saying
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What findings of these rules mean there, in packages of these formats (all where none is named).

    `saying` is a clause that goes on after “because”: small first letter, no full stop.
    """

    outcome: Outcome
    rules: frozenset[str]
    formats: frozenset[str]
    saying: Saying
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """`takes` is by format, named as the folders of targets are; one that is not in it is unknown. `megabytes` is the
    most that a package may weigh, 0 where that is unknown."""

    name: str
    title: str
    also: tuple[str, ...]
    basis: Saying
    takes: Mapping[str, Taking]
    megabytes: int
    size_source: str
    effects: tuple[Effect, ...]
