"""Two or three things side by side."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels
from scormpack.content import Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

TWO_OR_THREE = declare(
    "CRS-COMPARE-001",
    Severity.ERROR,
    en=(
        "Two or three parts are compared side by side, not {count}.",
        "Write two or three headings. A table block compares more, or one thing under many aspects.",
    ),
    fr=(
        "On compare côte à côte deux ou trois parties, et non {count}.",
        "Écrivez deux ou trois titres. Un bloc table en compare davantage, ou sous plusieurs aspects.",
    ),
    why="One part compares nothing, and beside three others a text is too narrow to be read.",
)


def _read(body: Body) -> Iterator[Part]:
    _, panels = body.panels()
    if panels and not 2 <= len(panels) <= 3:
        body.report(TWO_OR_THREE, count=len(panels))
    yield from read_panels(body)


KINDS = (
    Kind(
        name="compare",
        about="Two or three parts side by side, one under the other on a phone; headings part them.",
        read=_read,
    ),
)
