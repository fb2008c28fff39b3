"""Knowing that something in a folder changed, also when the folder itself comes and goes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from watchfiles import Change, awatch

_LOOK_AGAIN = 0.25
"""Seconds between two looks for a folder that has gone: editors and version control bring it back at once."""
_PAUSE = 30
"""Milliseconds of quiet after which a change is told: an editor's save is several changes."""


async def changes(folder: Path) -> AsyncIterator[None]:
    """Tells each time that something in `folder` changed, went or came back. Never ends by itself."""
    while True:
        place = _place(folder)
        if place is not None:
            async for _ in _until_it_goes(folder, place):
                yield
        while _place(folder) is None:
            await asyncio.sleep(_LOOK_AGAIN)
        yield


async def _until_it_goes(folder: Path, place: tuple[int, int]) -> AsyncIterator[None]:
    """The watch holds on to a folder, not to its name: it must begin anew where another folder takes the name."""
    try:
        async for seen in awatch(
            folder, watch_filter=_ours(folder), debounce=200, step=_PAUSE, rust_timeout=1000, yield_on_timeout=True
        ):
            if seen:
                yield
            if _place(folder) != place:
                return
    except FileNotFoundError:
        return


def _ours(folder: Path) -> Callable[[Change, str], bool]:
    """Editors keep their own files beside ours, and version control its own: hidden, or with a tilde."""

    def is_ours(change: Change, path: str) -> bool:
        parts = Path(path).relative_to(folder).parts
        return not any(part.startswith((".", "~")) or part.endswith("~") for part in parts)

    return is_ours


def _place(folder: Path) -> tuple[int, int] | None:
    try:
        stat = folder.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
