"""The place of the certificate: `::: certificate #certificate`. What it says stands in certificate.md."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Field, Kind
from scormpack.content import Part

_WIDTHS = (14, 4, 24)
"""The day of issue, in days since 2025; the band of the score, from 1; and a random number for the code."""


def _read(body: Body) -> Iterator[Part]:
    if body.elements:
        yield Part(role="intro", prose=body.prose(), line=body.elements[0].line)


KINDS = (
    Kind(
        name="certificate",
        about="The learner's certificate, to be printed once the course is done; it says what stands in "
        "certificate.md. A body, if there is one, stands before it.",
        read=_read,
        id="required",
        field=lambda block: Field(widths=_WIDTHS),
        shows=frozenset({"certificate"}),
        reports="its code, once, as `other`",
    ),
)
