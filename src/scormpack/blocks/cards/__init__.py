"""Cards to turn over: the title in front, the text behind."""

from __future__ import annotations

from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels

KINDS = (
    Kind(
        name="cards",
        about="Cards to turn over: each heading is the front of a card, the text under it the back.",
        read=read_panels,
    ),
)
