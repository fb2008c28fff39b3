"""A table with a title, header cells and numbers in line."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Key, Kind
from scormpack.blocks.tables import around, read_grid, rows
from scormpack.content import Part


def _read(body: Body) -> Iterator[Part]:
    yield from body.title_part()
    yield from around(body)
    yield from rows(body, read_grid(body), str(body.header.get("first") or "row"))


KINDS = (
    Kind(
        name="table",
        about="A Markdown table with a title; numbers stand in line, and a wide table scrolls by itself.",
        title="optional",
        keys={
            "first": Key(
                choices=("row", "column", "both"),
                about="Which cells are headers: the first row if nothing is said, the first column, or both.",
            )
        },
        read=_read,
    ),
)
