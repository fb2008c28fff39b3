"""The place of the final test: `::: exam #final`. course.yaml says what is drawn from which bank of questions."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Field, Kind
from scormpack.content import Part

_WIDTHS = (6, 2, 16, 30, 30, 14, 14)
"""Attempt; phase (0 never begun, 1 running, 2 handed in); seed of the form; when it started and when it ended, in
seconds since 2025; the best and the last result in hundredths of a percent."""


def _read(body: Body) -> Iterator[Part]:
    if body.elements:
        yield Part(role="intro", prose=body.prose(), line=body.elements[0].line)


KINDS = (
    Kind(
        name="exam",
        about="The final test, drawn anew for each attempt from the banks of questions that `exam` in course.yaml "
        "names; a body, if there is one, is read before it starts.",
        read=_read,
        id="required",
        field=lambda block: Field(widths=_WIDTHS),
        shows=frozenset({"exam"}),
        reports="each of its questions when the test is handed in, and the best score, which is the course's",
    ),
)
