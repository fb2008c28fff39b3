"""A file to keep: a form, a text of law."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Kind
from scormpack.content import Part


def _read(body: Body) -> Iterator[Part]:
    yield from body.title_part()
    if body.elements:
        yield Part(role="description", prose=body.prose(), line=body.elements[0].line)


KINDS = (
    Kind(
        name="download",
        about="A file of `media/` to keep, with its type and size. A title may follow the file's name; "
        "the body says what is in it.",
        title="optional",
        file=True,
        read=_read,
    ),
)
