"""What can be wrong with a course as a whole: one file a subject, each with `findings(course)`."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.course.model import Course
from scormpack.course.rules import budgets, certificate, draws, exam, ids, links, media, settings, theme
from scormpack.diagnostics import Diagnostic


def findings(course: Course) -> Iterator[Diagnostic]:
    """Every finding of every rule on the whole course."""
    for subject in (ids, links, media, settings, theme, exam, draws, certificate, budgets):
        yield from subject.findings(course)
