"""A course, once read: frozen, and every node knows its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from scormpack.blocks.kind import Shown
from scormpack.content import Block, Part, Prose, Unit, prose_units
from scormpack.course.files import Folder
from scormpack.course.inline import Mention, Pieces
from scormpack.course.settings import BankMatter, FrontMatter, Reference, Settings
from scormpack.course.state import Lock, Slot
from scormpack.course.yaml import Document
from scormpack.diagnostics import Diagnostic, Location, Severity


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


def conditioned(prose: Prose, around: tuple[Condition, ...] = ()) -> Iterator[tuple[Block, tuple[Condition, ...]]]:
    """Every block in the prose, outermost first, with its conditions and those of the blocks around it."""
    for block in prose:
        if isinstance(block, Block):
            only = (*around, *conditions(block))
            yield block, only
            yield from _conditioned_inside(block, only)


def _conditioned_inside(part: Part, only: tuple[Condition, ...]) -> Iterator[tuple[Block, tuple[Condition, ...]]]:
    for inner in part.parts:
        yield from conditioned(inner.prose, only)
        yield from _conditioned_inside(inner, only)


def conditioned_units(
    prose: Prose, block: str = "", around: tuple[Condition, ...] = ()
) -> Iterator[tuple[str, Unit, tuple[Condition, ...]]]:
    """Every text of the prose with the id of the block that holds it and the conditions it stands under."""
    for piece in prose:
        if isinstance(piece, Unit):
            yield block, piece, around
        elif isinstance(piece, Block):
            yield from _units_inside(piece, piece.id or block, (*around, *conditions(piece)))


def _units_inside(
    part: Part, block: str, only: tuple[Condition, ...]
) -> Iterator[tuple[str, Unit, tuple[Condition, ...]]]:
    yield from conditioned_units(part.prose, block, only)
    for inner in part.parts:
        yield from _units_inside(inner, block, only)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """What a page asks of those who meet the conditions `only`: words to read in the source language, `seconds` beside
    the reading, and how many of its blocks are questions."""

    only: tuple[Condition, ...]
    words: int
    seconds: float
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question with points: `steps` is its greatest credit, `only` the conditions of the blocks around it."""

    id: str
    points: float
    steps: int
    only: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BankQuestion:
    """What the final test must know of a question in a bank. `asked` is a fingerprint of its text, `luck` how likely
    one of its `steps` is right by guessing, `explained` whether it says in the end why."""

    id: str
    where: Location
    points: float
    steps: int
    luck: float
    level: str
    objective: str
    explained: bool
    asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A block that shows `what` does not stand on its own page: the final test, the certificate."""

    what: Shown
    id: str
    where: Location
    only: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file. `id` is `module/page`, of a bank of questions `exam/bank`.

    What the whole course must know of a page is here: `mentions`, all that it points at, with lines; `slots`, what it
    must keep; `cites`; `ids` of its blocks; the `kinds` of block it uses; `efforts`, the time it takes, for everybody
    and for some; `shows`, what of elsewhere is shown there; `bank`, its questions if it is one. Its `body` is brought
    when somebody asks: few do when little changed.
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
    efforts: tuple[Effort, ...]
    scored: tuple[Question, ...]
    shows: tuple[Showing, ...]
    bank: tuple[BankQuestion, ...]
    body: Callable[[], Body] = field(compare=False)

    @property
    def file(self) -> str:
        """Its path in the course."""
        return self.where.file

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, outermost first, in reading order."""
        return self.body().blocks

    @property
    def sends_to(self) -> str:
        """Of a bank: the module that learners are sent back to, "" if none."""
        return (self.front.module if isinstance(self.front, BankMatter) else None) or ""

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
    """Everything of a course folder but its media and its translations; `document` knows where each setting stands.

    `modules` are all that there are, those first that everybody takes. `banks` are the questions of the final test,
    `certificate` what the certificate says.
    """

    folder: Folder
    settings: Settings
    document: Document
    index: Page
    modules: tuple[Module, ...]
    banks: tuple[Page, ...] = ()
    certificate: Page | None = None
    glossary: tuple[Term, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    lock: Lock
    diagnostics: tuple[Diagnostic, ...] = ()

    def setting(self, *path: str | int) -> Location:
        """Where a setting of course.yaml stands, or the nearest one around it."""
        return self.document.where(path)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing only because it could not be read: a misspelt block, a renamed module."""
        return all(said.severity is not Severity.ERROR for said in self.diagnostics)

    @property
    def pages(self) -> Iterator[Page]:
        """Every page in reading order, the course's own index first."""
        yield self.index
        for module in self.modules:
            yield from module.pages

    def path(self, audience: str = "") -> tuple[Module, ...]:
        """The modules that an audience takes, in its order; "" is everybody."""
        own = self.settings.audiences[audience].modules if audience else ()
        if not (listed := own or self.settings.modules):
            return self.modules
        by_folder = {module.folder: module for module in self.modules}
        return tuple(by_folder[folder] for folder in listed if folder in by_folder)

    def showings(self, what: Shown) -> tuple[Showing, ...]:
        """The blocks that show it, in reading order."""
        return tuple(showing for page in self.pages for showing in page.shows if showing.what == what)

    def is_one_module(self, audience: str) -> bool:
        """Whether an audience has a path of its own and that is a single module, which then stands for the whole."""
        return bool(audience) and len(self.settings.audiences[audience].modules) == 1

    def shown_twice(self, what: Shown) -> Iterator[tuple[Showing, Showing]]:
        """The first block that shows it to an audience, beside each other one that does: each of those once."""
        told = set()
        for audience in ("", *self.settings.audiences):
            first, *others = self._shown_to(audience, what) or (None,)
            for other in others:
                if first and other not in told:
                    told.add(other)
                    yield first, other

    def _shown_to(self, audience: str, what: Shown) -> tuple[Showing, ...]:
        pages = (self.index, *(page for module in self.path(audience) for page in module.pages))
        showings = (showing for page in pages for showing in page.shows if showing.what == what)
        return tuple(s for s in showings if all(key != "audience" or audience in names for key, names in s.only))

    @property
    def everything(self) -> Iterator[Page]:
        """Every file of Markdown that learners read: the pages, then the banks and the certificate."""
        yield from self.pages
        yield from self.banks
        if self.certificate:
            yield self.certificate
