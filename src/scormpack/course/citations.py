"""What rests on an entry of references.yaml: where to look when a law changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scormpack.course.model import Course, Page
from scormpack.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A page or a block that cites a reference. `what` is the kind of block, "" for a page; `name` its id or title."""

    where: Location
    what: str
    name: str


def citations(course: Course, reference: str) -> Iterator[Citation]:
    """Everything that cites `reference`, in reading order, then the questions of the final test."""
    for page in course.everything:
        blocks = {block.where: block for block in page.blocks} if _cites(page, reference) else {}
        for where, id in page.cites:
            if id == reference:
                block = blocks.get(where)
                name = f"#{block.id}" if block and block.id else page.title.text if block is None else ""
                yield Citation(where=where, what=block.kind if block else "", name=name)


def _cites(page: Page, reference: str) -> bool:
    return any(id == reference for _, id in page.cites)
