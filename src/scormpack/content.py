"""What a page is made of, once read: prose, blocks and their parts.

`Prose` is literal HTML structure with holes: a `Unit` is a piece of text that a translator sees and that is set as
inline Markdown, a `Block` is one `::: kind`. Nothing here knows a language, a target or a kind of block.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scormpack.diagnostics import Location

_NOTHING: dict[str, Datum] = {}
"""Most parts have no data; they share this one mapping."""

Datum = str | int | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of text: inline Markdown as the author wrote it, and the part it plays (`p`, `h2`, `choice`, `alt`…).

    `plain` units (alternative text, for one) are text and not Markdown.
    """

    text: str
    role: str
    line: int
    plain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a block, by its role: a choice, a panel, a prompt. `data` holds what no learner reads."""

    role: str
    prose: Prose = ()
    data: Mapping[str, Datum] = field(default_factory=lambda: _NOTHING)
    parts: tuple[Part, ...] = ()
    line: int = 0

    def all(self, role: str) -> tuple[Part, ...]:
        """The parts directly inside that play `role`."""
        return tuple(part for part in self.parts if part.role == role)

    def first(self, role: str) -> Part | None:
        """The first part directly inside that plays `role`."""
        return next((part for part in self.parts if part.role == role), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Part):
    """One `::: kind #id` of a page. Its role is its kind; `data` holds the header lines, typed by the kind."""

    id: str = ""
    where: Location

    @property
    def kind(self) -> str:
        """Which folder of `scormpack/blocks` it belongs to."""
        return self.role


Prose = tuple[str | Unit | Block, ...]


def units(part: Part, block: str = "") -> Iterator[tuple[str, Unit]]:
    """Each unit in and under `part` with the id of the block that holds it, in reading order."""
    yield from prose_units(part.prose, block)
    for inner in part.parts:
        yield from units(inner, block)


def prose_units(prose: Prose, block: str = "") -> Iterator[tuple[str, Unit]]:
    """Each unit of the prose and of the blocks in it, with the id of the block that holds it."""
    for piece in prose:
        if isinstance(piece, Unit):
            yield block, piece
        elif isinstance(piece, Block):
            yield from units(piece, piece.id or block)


def blocks(part: Part) -> Iterator[Block]:
    """Every block in and under `part`, outermost first, `part` itself not counted."""
    yield from prose_blocks(part.prose)
    for inner in part.parts:
        yield from blocks(inner)


def prose_blocks(prose: Prose) -> Iterator[Block]:
    """Every block in the prose and inside those, outermost first, in reading order."""
    for piece in prose:
        if isinstance(piece, Block):
            yield piece
            yield from blocks(piece)
