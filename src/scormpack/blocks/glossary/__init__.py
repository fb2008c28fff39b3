"""The whole glossary of the course. The terms inside the text share this folder's script."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Kind
from scormpack.content import Part


def _read(body: Body) -> Iterator[Part]:
    if body.elements:
        yield Part(role="intro", prose=body.prose(), line=body.where.line)


KINDS = (
    Kind(
        name="glossary",
        shows=frozenset({"glossary"}),
        about="Prints every entry of glossary.md; a body, if there is one, stands before them.",
        read=_read,
    ),
)
