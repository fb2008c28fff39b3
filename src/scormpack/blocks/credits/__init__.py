"""Who made the course and its pictures, and under which licence."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Kind
from scormpack.content import Part


def _read(body: Body) -> Iterator[Part]:
    if body.elements:
        yield Part(role="intro", prose=body.prose(), line=body.elements[0].line)


KINDS = (
    Kind(
        name="credits",
        shows=frozenset({"credits"}),
        about="Names the `credit` of every picture, film and recording of the package with the pages where they "
        "stand; authors and licences go into the body, before the list.",
        read=_read,
    ),
)
