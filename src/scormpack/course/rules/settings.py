"""Settings that are well formed and yet do not fit the course."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.course.mentions import mentioned, spotted
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.rules import Finding, at, guess, rule


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (
        NO_QUESTIONS,
        NOTHING_TO_DO,
        UNKNOWN_EDITION,
    ):
        yield from each.run(course)


@rule(
    "CRS-SET-004",
    Severity.ERROR,
    en=(
        "The course has a pass mark but no question with points.",
        "Write questions, or take “pass” away from completion.",
    ),
    fr=(
        "Le cours a un seuil de réussite mais aucune question notée.",
        "Écrivez des questions, ou retirez « pass » de completion.",
    ),
    why="Nobody could pass, and the LMS would wait for a result for ever.",
)
def NO_QUESTIONS(course: Course) -> Iterator[Finding]:
    marked = course.settings.completion.pass_mark is not None
    if marked and course.is_whole and not any(page.scored for page in course.pages):
        yield at(course.setting("completion", "pass"))


@rule(
    "CRS-SET-009",
    Severity.ERROR,
    en=(
        "Nothing of what “require” asks for is in the course, so nobody could complete it.",
        "Write require: [pages], or questions with points for module-checks, or settings of an exam.",
    ),
    fr=(
        "Rien de ce que demande « require » n'est dans le cours : personne ne pourrait le terminer.",
        "Écrivez require: [pages], ou des questions notées pour module-checks, ou les réglages d'un examen.",
    ),
    why="The LMS would show the course as incomplete for ever.",
)
def NOTHING_TO_DO(course: Course) -> Iterator[Finding]:
    required = course.settings.completion.require
    asked = any(page.scored for page in course.pages)
    possible = {"pages", "exam", *(["module-checks"] if asked else [])}  # a missing exam has a rule of its own
    if course.is_whole and not possible & set(required):
        yield at(course.setting("completion", "require"))


@rule(
    "CRS-SET-007",
    Severity.ERROR,
    en=("course.yaml knows no {what} “{name}”.", "{guess}Correct the name, or add it to course.yaml."),
    fr=("course.yaml ne connaît pas « {name} » ({what}).", "{guess_fr}Corrigez le nom, ou ajoutez-le à course.yaml."),
    why="The text of this block would be shown to nobody.",
)
def UNKNOWN_EDITION(course: Course) -> Iterator[Finding]:
    spoken = course.settings.languages
    known = {"audience": tuple(course.settings.audiences), "language": (spoken.source, *spoken.also)}
    for what, names in known.items():
        for where, name in mentioned(course, what):
            if name not in names:
                yield spotted(course, where, name, what=what, name=name, **guess(name, names))
