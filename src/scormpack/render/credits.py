"""Who is named in a package for what its pages show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scormpack.content import Block, Part, Prose
from scormpack.course.model import Page, conditions
from scormpack.render.edition import Selection


def credited(selection: Selection, language: str) -> Mapping[str, Sequence[Page]]:
    """Each name with the pages where it is due, both in reading order. Only what is in the package counts."""
    found: dict[str, list[Page]] = {}
    for page in selection.pages:
        for name in dict.fromkeys(_names(page.body().prose, selection, language)):
            found.setdefault(name, []).append(page)
    return found


def _names(prose: Prose, selection: Selection, language: str) -> Iterator[str]:
    for piece in prose:
        if isinstance(piece, Block) and selection.holds(conditions(piece), language):
            name = piece.data.get("credit")
            if isinstance(name, str) and name:
                yield name
            yield from _inside(piece, selection, language)


def _inside(part: Part, selection: Selection, language: str) -> Iterator[str]:
    for inner in part.parts:
        yield from _names(inner.prose, selection, language)
        yield from _inside(inner, selection, language)
