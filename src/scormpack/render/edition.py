"""What one package holds: which modules, in which languages, for whom and for which target."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from scormpack.blocks.kind import Shown
from scormpack.content import Unit
from scormpack.course.blueprint import drawn_banks
from scormpack.course.inline import plain_text
from scormpack.course.mentions import linked_file
from scormpack.course.model import Condition, Course, Module, Page
from scormpack.languages.language import Language

OUTSIDE = re.compile(r"^(https?|mailto|tel):")
"""Links that leave the course."""

Texts = Callable[[str, Unit], str]
"""Gives the words of a unit in some language; the first argument is its context, `page#block`."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """One package of a course. `languages[0]` is the one it opens in; `module` is None for the whole course.

    `definitions` asks for xAPI activity definitions of the questions.
    """

    course: Course
    languages: tuple[str, ...]
    target: str
    module: Module | None = None
    audience: str = ""
    definitions: bool = False

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules in the package. The course's own page stands before them as a module of its own."""
        if self.module:
            return (self.module,)
        own = Module(id="index", folder="", pages=(self.course.index,))
        return (own, *self.course.path(self.audience))

    @property
    def parts(self) -> tuple[str, ...]:
        """What sets its names apart from those of the whole course for everybody: its module, its audience."""
        module = self.module.id if self.module and not self.course.is_one_module(self.audience) else ""
        return tuple(part for part in (module, self.audience) if part)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the package in reading order."""
        return tuple(page for module in self.modules for page in module.pages)

    def holds(self, wanted: Iterable[Condition], language: str) -> bool:
        """Whether something under these conditions is in this package, on its pages in `language`."""
        mine = {"audience": self.audience, "target": self.target, "language": language}
        return all(mine[key] in names for key, names in wanted)

    @cached_property
    def _by_file(self) -> Mapping[str, str]:
        return {page.file: page.id for page in self.pages}

    @cached_property
    def _by_block(self) -> Mapping[str, str]:
        return {id: page.id for page in self.pages for id, _ in page.ids}

    def place_of(self, what: Shown, language: str) -> tuple[Page, str] | None:
        """The page on which the package shows something of elsewhere, and the id of the block; None if it does not."""
        for page in self.pages:
            for showing in page.shows:
                if showing.what == what and self.holds(showing.only, language):
                    return page, showing.id
        return None

    @cached_property
    def banks(self) -> tuple[Page, ...]:
        """The banks of questions of the final test, if the package has it."""
        tested = any(self.place_of("exam", language) for language in self.languages)
        return drawn_banks(self.course) if tested else ()

    def page_linked(self, file: str, href: str) -> str | None:
        """The id of the page that a link in `file` leads to, None where that is not in this package."""
        target, _, anchor = href.partition("#")
        if target:
            return self._by_file.get(linked_file(file, target))
        return self._by_block.get(anchor)

    @property
    def title(self) -> tuple[str, Unit]:
        """The package's title with its context."""
        page = self.module.pages[0] if self.module else self.course.index
        return f"{page.id}#", page.title


def page_script(page: Page, language: str) -> str:
    """The name of the script that brings a page's text."""
    return f"content/{language}/{page.id}.js"


def as_written(context: str, unit: Unit) -> str:
    """The texts of the source language."""
    return unit.text


def _nothing(context: str, unit: Unit) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A language with its translations: `texts` for the course, `words` for the player.

    Voices with the same `mark` say the same. What a voice `lacks`, its texts give in the source language.
    """

    language: Language
    texts: Texts
    words: Mapping[str, str]
    mark: str
    lacks: Callable[[str, Unit], bool] = _nothing

    def plain(self, context: str, unit: Unit) -> str:
        """A text without markup, set as its language wants."""
        return self.language.typography(plain_text(self.texts(context, unit)))
