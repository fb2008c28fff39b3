"""A table of numbers, drawn when the course is built, with the table kept under the drawing."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.chart.drawing import drawn
from scormpack.blocks.chart.rules import look
from scormpack.blocks.kind import Key, Kind
from scormpack.blocks.tables import around, read_grid, rows
from scormpack.content import Part, Unit


def _read(body: Body) -> Iterator[Part]:
    grid = read_grid(body)
    type = str(body.header.get("type", ""))
    yield from body.title_part()
    yield from _unit(body)
    yield from around(body)
    table = tuple(rows(body, grid, "both"))
    yield from drawn(table, grid, type) if look(body, grid, type) else table


def _unit(body: Body) -> Iterator[Part]:
    """What the numbers count: learners read it, so it is translated."""
    unit = str(body.header.get("unit", ""))
    if unit:
        yield Part(role="unit", prose=(Unit(unit, "unit", body.where.line),), line=body.where.line)


KINDS = (
    Kind(
        name="chart",
        about="A Markdown table drawn as a picture: names in the first column, numbers in the others. "
        "The table stays under it.",
        title="required",
        keys={
            "type": Key(
                required=True,
                choices=("bars", "line", "share"),
                about="Bars to compare, a line for what goes on in time, or the shares of a whole.",
            ),
            "unit": Key(about="What the numbers count, shown after the title."),
        },
        read=_read,
    ),
)
