"""Panels that open one by one."""

from __future__ import annotations

from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels

KINDS = (
    Kind(
        name="accordion",
        about="Panels that the learner opens one by one; headings part them.",
        read=read_panels,
    ),
)
