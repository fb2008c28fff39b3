"""Texts that a template was to fill in and did not."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"@@[\w.-]+"  # @@course.title, of Adapt
    r"|\{\{\s*[\w.-]+\s*\}\}|\$\{\s*[\w.-]+\s*\}|<%[^%]*%>"
    r"|\[[A-Z]+(?:_[A-Z]+)+\]"  # [YOUR_HOST]
    r"|%(?![0-9A-F]{2})[A-Z][A-Z_]{2,}%"  # %TITLE%, but not the %AB of an escaped address
)


def placeholder_in(text: str) -> str:
    """The first placeholder in a text, "" for none."""
    found = _PLACEHOLDER.search(text)
    return found[0] if found else ""
