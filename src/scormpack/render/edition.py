"""What one package holds: which modules, in which languages, for whom and for which target."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scormpack.content import Unit
from scormpack.course.model import Course, Module, Page
from scormpack.languages.language import Language

Texts = Callable[[str, Unit], str]
"""Gives the words of a unit in some language; the first argument is its context, `page#block`."""


@dataclass(frozen=True, slots=True, kw_only=True)
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

    @property
    def modules(self) -> tuple[Module, ...]:
        """The modules in the package. The course's own page stands before them as a module of its own."""
        if self.module:
            return (self.module,)
        own = Module(id="index", folder="", pages=(self.course.index,))
        return (own, *self.course.modules)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the package in reading order."""
        return tuple(page for module in self.modules for page in module.pages)

    @property
    def title(self) -> tuple[str, Unit]:
        """The package's title with its context."""
        page = self.module.pages[0] if self.module else self.course.index
        return f"{page.id}#", page.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A language with its translations: `texts` for the course, `words` for the player."""

    language: Language
    texts: Texts
    words: Mapping[str, str]


def as_written(context: str, unit: Unit) -> str:
    """The texts of the source language."""
    return unit.text
