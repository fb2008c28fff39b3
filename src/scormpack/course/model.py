"""A course, once read: frozen, and every node knows its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from scormpack.content import Block, Prose, Unit, prose_units
from scormpack.course.files import Folder
from scormpack.course.inline import Mention, Pieces
from scormpack.course.settings import FrontMatter, Reference, Settings
from scormpack.course.state import Lock, Slot
from scormpack.course.yaml import Document
from scormpack.diagnostics import Diagnostic, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands on a page. `blocks` are all of its blocks, outermost first; `inline` its texts that point at
    something, compiled for the source language."""

    prose: Prose
    blocks: tuple[Block, ...]
    inline: Mapping[str, Pieces]


Condition = tuple[Literal["audience", "target", "language"], tuple[str, ...]]
"""`audience`, `target` or `language`, and the editions of it that something is in."""

_CONDITIONS: tuple[Literal["audience", "target", "language"], ...] = ("audience", "target", "language")


def conditions(block: Block) -> tuple[Condition, ...]:
    """The editions that a block is in alone; none for most blocks."""
    named = ((key, block.data.get(key)) for key in _CONDITIONS)
    return tuple((key, names) for key, names in named if isinstance(names, tuple))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question with points: `steps` is its greatest credit, `only` the conditions of the blocks around it."""

    id: str
    points: float
    steps: int
    only: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file. `id` is `module/page`.

    What the whole course must know of a page is here: `mentions`, all that it points at, with lines; `slots`, what it
    must keep; `cites`; `ids` of its blocks; the `kinds` of block it uses; `seconds` that these take beside the reading,
    and `words` to read in the source language. Its `body` is brought when somebody asks: few do when little changed.
    """

    id: str
    where: Location
    front: FrontMatter
    title: Unit
    mentions: tuple[tuple[int, Mention], ...]
    slots: tuple[Slot, ...]
    cites: tuple[tuple[Location, str], ...]
    ids: tuple[tuple[str, Location], ...]
    kinds: frozenset[str]
    questions: int
    scored: tuple[Question, ...]
    seconds: float
    words: int
    body: Callable[[], Body] = field(compare=False)

    @property
    def file(self) -> str:
        """Its path in the course."""
        return self.where.file

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, outermost first, in reading order."""
        return self.body().blocks

    def units(self) -> Iterator[tuple[str, Unit]]:
        """Every text of the page with the id of the block it stands in, the title first."""
        yield "", self.title
        yield from prose_units(self.body().prose)


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A folder of pages; the first is its index.md."""

    id: str
    folder: str
    pages: tuple[Page, ...]

    @property
    def title(self) -> Unit:
        """The title of its index page."""
        return self.pages[0].title

    @property
    def where(self) -> Location:
        """Where it is introduced."""
        return self.pages[0].where


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary. `id` is made from its place in the source file only where no Latin letters help."""

    id: str
    term: Unit
    definition: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything of a course folder but its media and its translations; `document` knows where each setting stands."""

    folder: Folder
    settings: Settings
    document: Document
    index: Page
    modules: tuple[Module, ...]
    glossary: tuple[Term, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    lock: Lock
    diagnostics: tuple[Diagnostic, ...] = ()

    def setting(self, *path: str | int) -> Location:
        """Where a setting of course.yaml stands, or the nearest one around it."""
        return self.document.where(path)

    @property
    def pages(self) -> Iterator[Page]:
        """Every page in reading order, the course's own index first."""
        yield self.index
        for module in self.modules:
            yield from module.pages
