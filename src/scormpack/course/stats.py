"""How long a course takes: reading speed, questions, scenes, media and declared minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scormpack.content import Unit
from scormpack.course.blueprint import cells
from scormpack.course.inline import plain_text
from scormpack.course.model import Condition, Course, Effort, Module, Page, conditioned_units
from scormpack.course.page import count_words
from scormpack.course.settings import Exam

Texts = Callable[[str, Unit], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads: the language, its speed in words a minute, its `texts` (None for the source), and the audience."""

    language: str
    words_per_minute: int
    texts: Texts | None = None
    audience: str = ""

    def meets(self, only: Iterable[Condition]) -> bool:
        """Whether what stands under these conditions is for this reader. Targets take no other time."""
        mine = {"audience": self.audience, "language": self.language}
        return all(key not in mine or mine[key] in names for key, names in only)

    def efforts(self, page: Page) -> tuple[Effort, ...]:
        """What the page asks of this reader."""
        return tuple(effort for effort in page.efforts if self.meets(effort.only))

    def words(self, page: Page) -> int:
        """The words of a page; those of the source are known already."""
        if self.texts is None:
            return sum(effort.words for effort in self.efforts(page))
        read = conditioned_units(page.body().prose)
        units = [("", page.title), *((block, unit) for block, unit, only in read if self.meets(only))]
        return sum(count_words(self.texts(f"{page.id}#{block}", unit)) for block, unit in units)

    def minutes(self, page: Page, words: int) -> float:
        """A page's declared minutes stand for the whole page; the index of a module declares those of the module."""
        if page.front.minutes is not None and not page.id.endswith("/index"):
            return page.front.minutes
        return words / self.words_per_minute + sum(effort.seconds for effort in self.efforts(page)) / 60


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


def course_stats(course: Course, reader: Reader) -> Iterator[ModuleStats]:
    """One row for each module that the reader's audience takes."""
    for module in course.path(reader.audience):
        yield _of_module(module, reader)


def exam_stats(course: Course, reader: Reader) -> ModuleStats | None:
    """The questions of one form of the final test, which stand on no page; None for an audience that does not take it.

    It comes on top of the course: nobody learns in a test, and some sit it three times.
    """
    pages = (page for module in course.path(reader.audience) for page in module.pages)
    tested = any(showing.what == "exam" for page in pages for showing in page.shows)
    return _of_exam(course, course.settings.exam, reader) if course.settings.exam and tested else None


def total_minutes(course: Course, reader: Reader, module: str = "") -> float:
    """The seat time of the course, or of one module, without the final test."""
    return sum(row.minutes for row in course_stats(course, reader) if row.module == (module or row.module))


def page_seconds(module: Module, reader: Reader) -> list[int]:
    """How long each page of a module takes, to about five seconds.

    Together they are what the module's index.md promises, if it does.
    """
    minutes = [reader.minutes(page, reader.words(page)) for page in module.pages]
    promised, total = module.pages[0].front.minutes, sum(minutes)
    scale = promised / total if promised and total else 1
    return [round(each * scale * 12) * 5 for each in minutes]


def _of_module(module: Module, reader: Reader) -> ModuleStats:
    index = module.pages[0]
    words = [reader.words(page) for page in module.pages]
    title = reader.texts(f"{index.id}#", module.title) if reader.texts else module.title.text
    return ModuleStats(
        module=module.id,
        title=plain_text(title),
        pages=len(module.pages),
        words=sum(words),
        questions=sum(effort.questions for page in module.pages for effort in reader.efforts(page)),
        minutes=sum(reader.minutes(page, count) for page, count in zip(module.pages, words, strict=True)),
        declared=index.front.minutes or 0,
    )


def _of_exam(course: Course, exam: Exam, reader: Reader) -> ModuleStats:
    """What one attempt takes on the average; the time that is allowed for it is what course.yaml promises."""
    drawn = tuple(cells(course))
    shares = [(cell.bank, cell.take / max(1, len(cell.bank.bank))) for cell in drawn]
    words = {bank.id: reader.words(bank) for bank, _ in shares}
    return ModuleStats(
        module="exam",
        title="",
        pages=0,
        words=round(sum(share * words[bank.id] for bank, share in shares)),
        questions=sum(cell.take for cell in drawn),
        minutes=sum(share * reader.minutes(bank, words[bank.id]) for bank, share in shares),
        declared=exam.minutes or 0,
    )
