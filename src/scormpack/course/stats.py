"""How long a course takes, by the model of the authoring format: reading speed, questions, scenes, media, declared minutes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scormpack.blocks import kinds
from scormpack.content import Unit
from scormpack.course.inline import plain_text
from scormpack.course.model import Course, Module, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleStats:
    """Counts of one module in one language. `declared` are the minutes its index.md promises, 0 if it is silent."""

    module: str
    title: str
    pages: int
    words: int
    questions: int
    minutes: float
    declared: float


def course_stats(course: Course, texts: Callable[[str, Unit], str], words_per_minute: int) -> Iterator[ModuleStats]:
    """One row a module. `texts` gives the words of the language, `words_per_minute` how fast it is read."""
    for module in course.modules:
        yield _of_module(module, texts, words_per_minute)


def total_minutes(course: Course, texts: Callable[[str, Unit], str], words_per_minute: int, module: str = "") -> float:
    """The seat time of the course, or of one module."""
    return sum(
        row.minutes for row in course_stats(course, texts, words_per_minute) if row.module == (module or row.module)
    )


def _of_module(module: Module, texts: Callable[[str, Unit], str], speed: int) -> ModuleStats:
    index = module.pages[0]
    words = [_words(page, texts) for page in module.pages]
    minutes = sum(_minutes(page, count, speed) for page, count in zip(module.pages, words, strict=True))
    return ModuleStats(
        module=module.id,
        title=plain_text(texts(f"{index.id}#", module.title)),
        pages=len(module.pages),
        words=sum(words),
        questions=sum(kinds()[block.kind].question for page in module.pages for block in page.blocks),
        minutes=minutes,
        declared=index.front.minutes or 0,
    )


_ADDRESS = re.compile(r"\]\([^)]*\)")


def _words(page: Page, texts: Callable[[str, Unit], str]) -> int:
    """Words as they are read: the addresses of links are not."""
    return sum(len(_ADDRESS.sub("]", texts(f"{page.id}#{block}", unit)).split()) for block, unit in page.units())


def _minutes(page: Page, words: int, speed: int) -> float:
    """A page's declared minutes stand for the whole page; the index of a module declares those of the module."""
    if page.front.minutes is not None and not page.id.endswith("/index"):
        return page.front.minutes
    seconds = sum(kinds()[block.kind].seconds(block) for block in page.blocks)
    return words / speed + seconds / 60
