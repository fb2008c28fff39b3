"""A course, once read: frozen, and every node knows its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scormpack.content import Block, Prose, Unit, prose_units
from scormpack.course.files import Folder
from scormpack.course.inline import Mention, Pieces
from scormpack.course.settings import FrontMatter, Reference, Settings
from scormpack.course.state import Lock, Slot
from scormpack.diagnostics import Diagnostic, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file. `id` is `module/page`.

    `blocks` are all of its blocks, outermost first; `mentions` all that it points at, with their lines; `slots` what it
    must keep; `inline` its texts that point at something, compiled. They follow from `prose` and are made once.
    """

    id: str
    where: Location
    front: FrontMatter
    title: Unit
    prose: Prose
    blocks: tuple[Block, ...]
    mentions: tuple[tuple[int, Mention], ...]
    inline: Mapping[str, Pieces]
    slots: tuple[Slot, ...]

    @property
    def file(self) -> str:
        """Its path in the course."""
        return self.where.file

    def units(self) -> Iterator[tuple[str, Unit]]:
        """Every text of the page with the id of the block it stands in, the title first."""
        yield "", self.title
        yield from prose_units(self.prose)

    def cites(self) -> Iterator[tuple[Location, str]]:
        """Every reference that the page or a block of it rests on, and where that is said."""
        yield from ((self.where, id) for id in self.front.cites)
        for block in self.blocks:
            cited = block.data.get("cites", ())
            yield from ((block.where, id) for id in (cited if isinstance(cited, tuple) else ()))


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
    """Everything of a course folder but its media and its translations."""

    folder: Folder
    settings: Settings
    index: Page
    modules: tuple[Module, ...]
    glossary: tuple[Term, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    lock: Lock
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def pages(self) -> Iterator[Page]:
        """Every page in reading order, the course's own index first."""
        yield self.index
        for module in self.modules:
            yield from module.pages
