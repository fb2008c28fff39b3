"""The texts of a course as a translator meets them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scormpack.content import Unit, prose_units
from scormpack.course.model import Course, Page

COURSE_FILE = "course"
EXAM_FILE = "exam"
_HARD_BREAK = re.compile(r"(?: {2,}|\\)\n")
_SPACE = re.compile(r"[ \t\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text: `context` is `page#block/role`, of ids and never of positions; `file` and `line` are its source."""

    context: str
    text: str
    file: str
    line: int


def normal(text: str) -> str:
    """The text with its line breaks as they matter: where lines were wrapped does not, a hard break does."""
    return " \\\n".join(_SPACE.sub(" ", line).strip() for line in _HARD_BREAK.split(text)).replace(" \\\n", "\\\n")


def context_of(place: str, unit: Unit) -> str:
    """`page#block` and the unit's role."""
    return f"{place}/{unit.role}"


def has_words(unit: Unit) -> bool:
    """Whether there is something to translate: figures alone are the same everywhere."""
    return any(letter.isalpha() for letter in unit.text)


def texts(course: Course) -> Mapping[str, tuple[Text, ...]]:
    """Every text by the name of its catalogue: one a module, `exam` for the banks of questions, `course` for the rest.

    A text that stands twice under one context is there once.
    """
    found = {COURSE_FILE: [*_of_page(course.index), *_of_glossary(course), *_of_references(course)]}
    for module in course.modules:
        found[module.folder] = [text for page in module.pages for text in _of_page(page)]
    if course.banks:
        found[EXAM_FILE] = [text for bank in course.banks for text in _of_page(bank)]
    if course.certificate:
        found[COURSE_FILE].extend(_of_page(course.certificate))
    return {name: _once(of_file) for name, of_file in found.items()}


def _once(found: list[Text]) -> tuple[Text, ...]:
    return tuple({(text.context, text.text): text for text in reversed(found)}.values())[::-1]


def _of_page(page: Page) -> Iterator[Text]:
    for block, unit in page.units():
        yield from _text(f"{page.id}#{block}", unit, page.file)


def _of_glossary(course: Course) -> Iterator[Text]:
    for term in course.glossary:
        yield from _text("glossary#", term.term, "glossary.md")
        for _, unit in prose_units(term.definition):
            yield from _text("glossary#", unit, "glossary.md")


def _of_references(course: Course) -> Iterator[Text]:
    """Titles and articles of what is cited: `resources` prints them."""
    for id, reference in course.references.items():
        yield from _text("references#", Unit(reference.title, id, 0), "references.yaml")
        yield from _text("references#", Unit(reference.article, f"{id}/article", 0), "references.yaml")


def _text(place: str, unit: Unit, file: str) -> Iterator[Text]:
    if has_words(unit):
        yield Text(context=context_of(place, unit), text=normal(unit.text), file=file, line=unit.line)
