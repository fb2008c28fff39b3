"""Panels side by side behind tabs."""

from __future__ import annotations

from scormpack.blocks.kind import Kind
from scormpack.blocks.panels import read_panels

KINDS = (
    Kind(
        name="tabs",
        about="Panels of which one is seen at a time; headings part them and name the tabs.",
        read=read_panels,
    ),
)
