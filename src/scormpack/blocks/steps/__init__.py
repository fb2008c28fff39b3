"""How something is done, step by step."""

from __future__ import annotations

from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels

KINDS = (
    Kind(
        name="steps",
        about="A procedure: numbered steps, one under the other; each heading says what to do.",
        read=read_panels,
    ),
)
