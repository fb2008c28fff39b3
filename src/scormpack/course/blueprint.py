"""The blueprint of the final test: how many questions an attempt takes from which part of which bank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scormpack.course.model import BankQuestion, Course, Page
from scormpack.course.settings import ANY, Draw


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One number of the blueprint. `draw` is its place in course.yaml, `questions` are those that it may take."""

    draw: int
    bank: Page
    level: str
    objective: str
    take: int
    questions: tuple[BankQuestion, ...]


def cells(course: Course) -> Iterator[Cell]:
    """Every cell in the order of course.yaml. Banks that are not there are told by a rule and left out."""
    banks = {bank.file: bank for bank in course.banks}
    for at, draw in enumerate(course.settings.exam.draw if course.settings.exam else ()):
        bank = banks.get(draw.source)
        if bank is not None:
            yield from (_cell(at, draw, bank, level) for level in draw.take)


def _cell(at: int, draw: Draw, bank: Page, level: str) -> Cell:
    questions = tuple(question for question in bank.bank if _fits(question, level, draw.objective))
    return Cell(draw=at, bank=bank, level=level, objective=draw.objective, take=draw.take[level], questions=questions)


def _fits(question: BankQuestion, level: str, objective: str) -> bool:
    return level in (ANY, question.level) and objective in ("", question.objective)


def drawn_banks(course: Course) -> tuple[Page, ...]:
    """The banks that the test draws from, in the order in which course.yaml names them."""
    return tuple({cell.bank.file: cell.bank for cell in cells(course)}.values())
