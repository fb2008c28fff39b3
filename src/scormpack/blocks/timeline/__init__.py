"""What happened, in order."""

from __future__ import annotations

from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels

KINDS = (
    Kind(
        name="timeline",
        about="Events or steps in their order, one under the other; each heading is a date or a name.",
        read=read_panels,
    ),
)
