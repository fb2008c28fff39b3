"""Changes of a folder are told, whatever editors do to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from scormpack.preview.watching import changes

PATIENCE = 30
Result = TypeVar("Result")


def run(work: Coroutine[object, object, Result]) -> Result:
    """In a thread of its own: in the main one the browser of other tests may have a loop running."""

    async def patiently() -> Result:
        return await asyncio.wait_for(work, PATIENCE)

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, patiently()).result()


def told(folder: Path, change: Callable[[], object], times: int = 1) -> None:
    """Wait until the change is told, again and again made anew: the watch may not have begun yet."""

    async def look() -> None:
        found = changes(folder)
        for _ in range(times):
            waiting = asyncio.ensure_future(anext(found))
            while not waiting.done():
                change()
                await asyncio.wait([waiting], timeout=0.5)
            waiting.result()
        await found.aclose()  # type: ignore[attr-defined]

    run(look())


def test_a_saved_file_is_told(tmp_path: Path) -> None:
    told(tmp_path, lambda: (tmp_path / "page.md").write_text("text"), times=2)


def test_a_folder_that_another_takes_the_place_of_is_watched_on(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    folder.mkdir()

    def replaced() -> None:
        away = folder.rename(tmp_path / "away")
        folder.mkdir()
        (folder / "page.md").write_text("text")
        for left in away.iterdir():
            left.unlink()
        away.rmdir()

    told(folder, replaced)


def test_files_that_editors_keep_for_themselves_are_not_told(tmp_path: Path) -> None:
    async def look() -> bool:
        found = changes(tmp_path)
        waiting = asyncio.ensure_future(anext(found))
        (tmp_path / ".git").mkdir()
        for _ in range(4):
            for name in (".page.md.swp", "page.md~", ".git/index"):
                (tmp_path / name).write_text("text")
            await asyncio.wait([waiting], timeout=0.3)
        seen = waiting.done()
        (tmp_path / "page.md").write_text("text")
        await waiting
        await found.aclose()  # type: ignore[attr-defined]
        return seen

    assert run(look()) is False
