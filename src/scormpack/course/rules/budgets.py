"""What is longer than course.yaml allows. Megabytes and characters of state are known package by package only."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scormpack.course.model import Course
from scormpack.course.stats import Reader, total_minutes
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.languages import codes, language
from scormpack.rules import Finding, at, rule

_TOLERANCE = 1.05
"""Reading speeds are averages."""


def findings(course: Course) -> Iterator[Diagnostic]:
    """What this rule finds."""
    yield from TOO_LONG.run(course)


@rule(
    "CRS-BUD-002",
    Severity.ERROR,
    en=(
        "The course{whom} takes {minutes} minutes; the budget is {limit}.",
        "“scormpack stats” shows where they go: cut there, or raise “minutes” here.",
    ),
    fr=(
        "Le cours{whom_fr} prend {minutes} minutes ; le budget est de {limit}.",
        "« scormpack stats » montre où elles passent : coupez là, ou relevez « minutes » ici.",
    ),
    why="Learners are released from work for so long and no longer. The minutes are those of the source language; as "
    "they are estimated, one in twenty more is let pass.",
)
def TOO_LONG(course: Course) -> Iterator[Finding]:
    source = course.settings.languages.source
    if source.split("-")[0] not in codes():
        return
    yield from _too_long(course, "", course.settings.budgets.minutes, ("budgets", "minutes"))
    for name, audience in course.settings.audiences.items():
        yield from _too_long(course, name, audience.minutes, ("audiences", name, "minutes"))


def _too_long(course: Course, audience: str, limit: int | None, place: tuple[str, ...]) -> Iterator[Finding]:
    source = course.settings.languages.source
    reader = Reader(language=source, words_per_minute=language(source).words_per_minute, audience=audience)
    if limit is not None and (minutes := math.ceil(total_minutes(course, reader))) > _TOLERANCE * limit:
        whom, whom_fr = (f" for {audience}", f" pour {audience}") if audience else ("", "")
        yield at(course.setting(*place), minutes=minutes, limit=limit, whom=whom, whom_fr=whom_fr)
