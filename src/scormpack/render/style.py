"""The style of a package: the player's, that of the blocks it uses, and its colours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from scormpack.render.palette import palettes
from scormpack.render.script import PLAYER

_SHEETS = ("text.css", "controls.css", "player.css", "header.css", "question.css")


@cache
def style(blocks: tuple[Path, ...], accent: str, counters: tuple[tuple[str, str], ...]) -> str:
    """One minified style sheet. `accent` is `#rrggbb`, `counters` are the list markers of each language."""
    numerals = (f":lang({language}){{--digits:{counter}}}" for language, counter in counters)
    sheets: Sequence[str] = [path.read_text("utf-8") for path in (*(PLAYER / name for name in _SHEETS), *blocks)]
    return minified("\n".join([*sheets, palettes(accent), *numerals]))


def minified(sheet: str) -> str:
    """The same style in fewer bytes."""
    from rcssmin import cssmin

    return str(cssmin(sheet))
