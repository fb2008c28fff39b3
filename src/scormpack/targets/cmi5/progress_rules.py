"""Rules on what makes a unit count as done: moveOn and masteryScore."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets.cmi5.structure import Structure

_MOVE_ON = ("NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed")
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_MOST_DECIMALS = 4


def _score(written: str) -> float | None:
    """None for what is not from 0 to 1."""
    score = float(written) if _DECIMAL.fullmatch(written) else -1.0
    return score if 0 <= score <= 1 else None


@rule(
    "CM5-CRS-009",
    Severity.ERROR,
    example='<au … masteryScore="80">',
    en=("The masteryScore “{score}” is not from 0 to 1.", "Write 0.8 for 80 percent."),
    fr=("Le masteryScore « {score} » n'est pas entre 0 et 1.", "Écrivez 0.8 pour 80 pour cent."),
    why="LMSs refuse the course, or nobody can ever pass.",
    clause="cmi5 §13.1.4",
)
def mastery_score_no_share(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        if unit.mastery_score is not None and _score(unit.mastery_score) is None:
            yield at(structure.place(unit.line), score=unit.mastery_score)


@rule(
    "CM5-CRS-010",
    Severity.WARNING,
    en=("The masteryScore {score} has more than four decimals.", "Round it to four."),
    fr=("Le masteryScore {score} a plus de quatre décimales.", "Arrondissez-le à quatre."),
    why="An LMS may round it, so that a learner at the limit passes in one and fails in another.",
    clause="cmi5 §13.1.4",
)
def fine_mastery_score(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        written = unit.mastery_score or ""
        if _score(written) is not None and len(written.partition(".")[2].rstrip("0")) > _MOST_DECIMALS:
            yield at(structure.place(unit.line), score=written)


@rule(
    "CM5-CRS-011",
    Severity.ERROR,
    example='<au … moveOn="passed">',
    en=("There is no moveOn “{value}”.", "{guess}Write one of: {known}."),
    fr=("Il n'y a pas de moveOn « {value} ».", "{guess_fr}Écrivez l'un de ceux-ci : {known}."),
    why="LMSs refuse the course, or never count the unit as done.",
    clause="cmi5 §13.1.4",
)
def unknown_move_on(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        if unit.move_on is not None and unit.move_on not in _MOVE_ON:
            known = ", ".join(_MOVE_ON)
            yield at(structure.place(unit.line), value=unit.move_on, known=known, **guess(unit.move_on, _MOVE_ON))


@rule(
    "CM5-CRS-012",
    Severity.WARNING,
    en=(
        "The unit {called} does not say when it is done (moveOn).",
        'Write moveOn="CompletedOrPassed", or moveOn="NotApplicable" if it need not be done.',
    ),
    fr=(
        "L'unité {called} ne dit pas quand elle est terminée (moveOn).",
        'Écrivez moveOn="CompletedOrPassed", ou moveOn="NotApplicable" si elle est facultative.',
    ),
    why="Without it the LMS counts the unit as done from the start, and maybe the course.",
    clause="cmi5 §13.1.4",
)
def no_move_on(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        if unit.move_on is None:
            yield at(structure.place(unit.line), called=unit.called)


@rule(
    "CM5-CRS-021",
    Severity.WARNING,
    en=(
        "The unit {called} has a masteryScore, but with moveOn “{move_on}” passing is not asked for.",
        "Write a moveOn with Passed in it, or leave the score out.",
    ),
    fr=(
        "L'unité {called} a un masteryScore, mais avec le moveOn « {move_on} » la réussite n'est pas exigée.",
        "Écrivez un moveOn qui contient Passed, ou retirez le score.",
    ),
    why="The unit counts as done although the learner failed.",
    clause="cmi5 §13.1.4",
)
def score_without_effect(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        if unit.mastery_score and unit.move_on in ("Completed", "NotApplicable"):
            yield at(structure.place(unit.line), called=unit.called, move_on=unit.move_on)


RULES = (mastery_score_no_share, fine_mastery_score, unknown_move_on, no_move_on, score_without_effect)
