"""What is longer than course.yaml allows. Megabytes and characters of state are known package by package only."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scormpack.course.model import Course
from scormpack.course.stats import total_minutes
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.languages import codes, language
from scormpack.rules import Finding, at, rule


def findings(course: Course) -> Iterator[Diagnostic]:
    """What this rule finds."""
    yield from TOO_LONG.run(course)


@rule(
    "CRS-BUD-002",
    Severity.ERROR,
    en=(
        "The course takes {minutes} minutes; the budget is {limit}.",
        "“scormpack stats” shows where they go: cut there, or raise budgets: minutes in course.yaml.",
    ),
    fr=(
        "Le cours prend {minutes} minutes ; le budget est de {limit}.",
        "« scormpack stats » montre où elles passent : coupez là, ou relevez budgets: minutes dans course.yaml.",
    ),
    why="Learners are released from work for so long and no longer. The minutes are those of the source language.",
)
def TOO_LONG(course: Course) -> Iterator[Finding]:
    limit, source = course.settings.budgets.minutes, course.settings.languages.source
    if limit is None or source.split("-")[0] not in codes():
        return
    minutes = math.ceil(total_minutes(course, None, language(source).words_per_minute))
    if minutes > limit:
        yield at(course.setting("budgets", "minutes"), minutes=minutes, limit=limit)
