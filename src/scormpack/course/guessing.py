"""How likely somebody who knows nothing passes the final test: exactly, over every form that can be drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from math import comb, lcm

from scormpack.course.blueprint import Cell
from scormpack.course.model import BankQuestion

_Odds = Mapping[tuple[int, int], float]
"""How likely each (points won, points of the form) is; in units so small that both are whole."""

ENDLESS = 100
"""Attempts to count with where as many are allowed as one likes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Luck:
    """The chance in `one` attempt, and in `all` of `attempts`."""

    one: float
    all: float
    attempts: int


def luck(cells: Iterable[Cell], pass_mark: float, attempts: int | None) -> Luck:
    """The chance of a guesser. Every cell must have as many questions as it takes."""
    drawn = tuple(cells)
    unit = _unit(question for cell in drawn for question in cell.questions)
    none: _Odds = {(0, 0): 1.0}
    odds = reduce(_together, (_of_cell(cell, unit) for cell in drawn), none)
    needed = Fraction(str(pass_mark)) / 100
    one = sum(chance for (won, total), chance in odds.items() if total and won >= needed * total)
    count = attempts or ENDLESS
    return Luck(one=one, all=1 - (1 - one) ** count, attempts=count)


def _unit(questions: Iterable[BankQuestion]) -> int:
    """How many parts of a point are counted, so that every step of every question is worth a whole number of them."""
    return lcm(*((Fraction(str(each.points)) / each.steps).denominator for each in questions))


def _of_cell(cell: Cell, unit: int) -> _Odds:
    """Over all ways to take so many of the questions, each as likely: `ways[n]` after some questions, `n` taken."""
    ways: list[dict[tuple[int, int], float]] = [{(0, 0): 1.0}, *({} for _ in range(cell.take))]
    for question in cell.questions:
        for taken in range(cell.take, 0, -1):
            for outcome, chance in _together(ways[taken - 1], _of_question(question, unit)).items():
                ways[taken][outcome] = ways[taken].get(outcome, 0.0) + chance
    count = comb(len(cell.questions), cell.take)
    return {outcome: weight / count for outcome, weight in ways[cell.take].items()}


def _of_question(question: BankQuestion, unit: int) -> _Odds:
    """Each step is guessed by itself."""
    step, right = int(Fraction(str(question.points)) / question.steps * unit), question.luck
    return {
        (step * won, step * question.steps): comb(question.steps, won)
        * right**won
        * (1 - right) ** (question.steps - won)
        for won in range(question.steps + 1)
    }


def _together(some: _Odds, others: _Odds) -> _Odds:
    found: dict[tuple[int, int], float] = defaultdict(float)
    for (won, total), chance in some.items():
        for (more, points), other in others.items():
            found[won + more, total + points] += chance * other
    return found
