"""What is done, or what happened, one after the other."""

from __future__ import annotations

from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels

KINDS = (
    Kind(
        name="steps",
        about="A procedure: numbered steps, one under the other; each heading says what to do.",
        read=read_panels,
    ),
    Kind(
        name="timeline",
        about="Events or steps in their order, one under the other; each heading is a date or a name.",
        read=read_panels,
    ),
)
