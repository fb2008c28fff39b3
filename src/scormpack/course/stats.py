"""How long a course takes: reading speed, questions, scenes, media and declared minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scormpack.content import Unit
from scormpack.course.blueprint import cells
from scormpack.course.inline import plain_text
from scormpack.course.model import Course, Module, Page
from scormpack.course.page import count_words
from scormpack.course.settings import Exam

Texts = Callable[[str, Unit], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleStats:
    """Counts of one module in one language. `declared` are the minutes its index.md promises, 0 if it is silent.

    The final test is counted apart, as `exam`: the questions of one form, on no page.
    """

    module: str
    title: str
    pages: int
    words: int
    questions: int
    minutes: float
    declared: float


def course_stats(course: Course, texts: Texts | None, words_per_minute: int) -> Iterator[ModuleStats]:
    """One row a module, and one for the final test.

    `texts` gives the words of a language, None for the source; `words_per_minute` its speed.
    """
    for module in course.modules:
        yield _of_module(module, texts, words_per_minute)
    if course.settings.exam:
        yield _of_exam(course, course.settings.exam, texts, words_per_minute)


def total_minutes(course: Course, texts: Texts | None, words_per_minute: int, module: str = "") -> float:
    """The seat time of the course, or of one module."""
    return sum(
        row.minutes for row in course_stats(course, texts, words_per_minute) if row.module == (module or row.module)
    )


def page_seconds(module: Module, words_per_minute: int) -> list[int]:
    """How long each page of a module takes, to about five seconds, in the source language.

    Together they are what the module's index.md promises, if it does.
    """
    minutes = [_minutes(page, page.words, words_per_minute) for page in module.pages]
    promised, total = module.pages[0].front.minutes, sum(minutes)
    scale = promised / total if promised and total else 1
    return [round(each * scale * 12) * 5 for each in minutes]


def _of_module(module: Module, texts: Texts | None, speed: int) -> ModuleStats:
    index = module.pages[0]
    words = [_words(page, texts) for page in module.pages]
    minutes = sum(_minutes(page, count, speed) for page, count in zip(module.pages, words, strict=True))
    return ModuleStats(
        module=module.id,
        title=plain_text(texts(f"{index.id}#", module.title) if texts else module.title.text),
        pages=len(module.pages),
        words=sum(words),
        questions=sum(page.questions for page in module.pages),
        minutes=minutes,
        declared=index.front.minutes or 0,
    )


def _of_exam(course: Course, exam: Exam, texts: Texts | None, speed: int) -> ModuleStats:
    """What one attempt takes on the average; the time that is allowed for it is what course.yaml promises."""
    drawn = tuple(cells(course))
    shares = [(cell.bank, cell.take / max(1, len(cell.bank.bank))) for cell in drawn]
    words = {bank.id: _words(bank, texts) for bank, _ in shares}
    return ModuleStats(
        module="exam",
        title="",
        pages=0,
        words=round(sum(share * words[bank.id] for bank, share in shares)),
        questions=sum(cell.take for cell in drawn),
        minutes=sum(share * _minutes(bank, words[bank.id], speed) for bank, share in shares),
        declared=exam.minutes or 0,
    )


def _words(page: Page, texts: Texts | None) -> int:
    """Those of the source are known already."""
    if texts is None:
        return page.words
    return sum(count_words(texts(f"{page.id}#{block}", unit)) for block, unit in page.units())


def _minutes(page: Page, words: int, speed: int) -> float:
    """A page's declared minutes stand for the whole page; the index of a module declares those of the module."""
    if page.front.minutes is not None and not page.id.endswith("/index"):
        return page.front.minutes
    return words / speed + page.seconds / 60
