"""What the module rests on: the entries of references.yaml that its pages and blocks cite."""

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
        name="resources",
        shows=frozenset({"references"}),
        about="Prints the references that the module cites; a body, if there is one, stands before them.",
        read=_read,
    ),
)
