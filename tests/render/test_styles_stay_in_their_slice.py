"""The blocks of a package share one style: what one calls a part must not change what another calls the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scormpack.blocks import FOLDER
from scormpack.render.script import PLAYER

_NAMED = re.compile(r"data-part['\"]?(?:=|: )['\"]([a-z-]+)")
_SELECTOR = re.compile(r"([^{}]+)\{")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FOLDERS = sorted({sheet.parent for sheet in FOLDER.glob("*/*.css")})
LED = ".sheet:has([data-running])"
"""The final test quietens the player's own footer while it runs, and only then."""


def parts(folder: Path) -> set[str]:
    """The names of parts that the templates and scripts of a slice write."""
    files = [file for ending in ("html", "js") for file in folder.rglob(f"*.{ending}")]
    return {name for file in files for name in _NAMED.findall(file.read_text("utf-8"))}


def loose(folder: Path) -> set[str]:
    """The parts that a block's style reaches wherever they stand."""
    text = "".join(_COMMENT.sub("", sheet.read_text("utf-8")) for sheet in folder.glob("*.css"))
    free = [found for found in _SELECTOR.findall(text) if "data-block" not in found and LED not in found]
    return {name for found in free for name in re.findall(r"data-part=([a-z-]+)", found)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_part_that_others_have_too_is_styled_within_its_block(folder: Path) -> None:
    others = [each.parent for each in FOLDER.glob("*/__init__.py") if each.parent != folder]
    assert {name: str(other) for other in (PLAYER, *others) for name in loose(folder) & parts(other)} == {}
