"""A theme that can be read."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.course.colours import TEXT, contrast, readable
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.rules import Finding, at, rule

_WHITE = "#ffffff"


def findings(course: Course) -> Iterator[Diagnostic]:
    """What this rule finds."""
    yield from PALE_ACCENT.run(course)


@rule(
    "CRS-SET-010",
    Severity.ERROR,
    en=(
        "The accent {colour} has a contrast of only {ratio}:1 on white; text needs 4.5:1.",
        'The nearest shade that can be read is accent: "{nearest}", with {reached}:1.',
    ),
    fr=(
        "Le contraste de l'accent {colour} sur le blanc n'est que de {ratio_fr}:1 ; un texte demande 4,5:1.",
        'La nuance lisible la plus proche est accent: "{nearest}", avec {reached_fr}:1.',
    ),
    why="Links are written in this colour, and buttons have white words on it. Dark pages lighten it by themselves.",
    clause="WCAG 2.2, 1.4.3",
)
def PALE_ACCENT(course: Course) -> Iterator[Finding]:
    accent = course.settings.theme.accent
    if contrast(accent, _WHITE) < TEXT:
        nearest = readable(accent, (_WHITE,), TEXT)
        has, would = _said(contrast(accent, _WHITE)), _said(contrast(nearest, _WHITE))
        yield at(
            course.setting("theme", "accent"),
            colour=accent,
            nearest=nearest,
            ratio=has,
            ratio_fr=has.replace(".", ","),
            reached=would,
            reached_fr=would.replace(".", ","),
        )


def _said(ratio: float) -> str:
    """With one decimal, cut and not rounded: 4.48 is not 4.5."""
    return f"{int(ratio * 10) / 10:.1f}"
