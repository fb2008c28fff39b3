"""Which texts are IRIs that can name something for good."""

from __future__ import annotations

import re

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_TEMPLATE = re.compile(r"@@|\{\{|\$\{|\[[A-Z_]+\]|%[A-Z_]{3,}%")


def is_absolute(iri: str) -> bool:
    """With a scheme, and without what IRIs may not hold."""
    return bool(_ABSOLUTE.fullmatch(iri))


def is_filled_in(iri: str) -> bool:
    """Whether nothing in it was left for a script to fill in."""
    return not _TEMPLATE.search(iri)
