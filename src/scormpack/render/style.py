"""The style of a package: the player's, that of the blocks it uses, and the course's colour."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from scormpack.render.script import PLAYER


@cache
def style(blocks: tuple[Path, ...], accent: str) -> str:
    """One minified style sheet. `accent` is `#rrggbb`."""
    from rcssmin import cssmin

    sheets: Sequence[str] = [
        path.read_text("utf-8") for path in (PLAYER / "player.css", PLAYER / "question.css", *blocks)
    ]
    return str(cssmin("\n".join([*sheets, f":root {{ --accent: {accent} }}"])))
