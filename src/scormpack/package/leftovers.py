"""Temporary files of builds that were killed, told from those of builds that still run by a lock on the file.

Windows has no such lock and needs none: there an open file cannot be deleted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def hold(stream: BinaryIO) -> Iterator[None]:
    """Mark the file as being written, until the block ends or the process dies."""
    if fcntl:
        with suppress(OSError):  # some network folders know no locks
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    yield


def abandoned(folder: Path) -> Iterator[Path]:
    """The temporary files in `folder` that nobody is writing."""
    for path in folder.glob(".scormpack-*.part"):
        if _is_free(path):
            yield path


def _is_free(path: Path) -> bool:
    if not fcntl:
        return True
    try:
        with path.open("rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    except OSError:
        return False
