"""SEEING IT WHILE WRITING   a course on this machine, new after each saved file, beside what an LMS hears of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scormpack.errors import UsageError

_EXTRA = {"starlette", "uvicorn", "watchfiles"}


def preview(course: Path, port: int, started: Callable[[str], None]) -> None:
    """Serve the course in the folder until Ctrl-C. `started` is told the address.

    Raises UsageError where there is no course, where the port (0: any free one) is taken, and without the extra.
    """
    try:
        from scormpack.preview.server import serve
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] not in _EXTRA:
            raise
        raise UsageError("The preview needs some more software.", "pip install 'scormpack[preview]'") from missing
    serve(course, port, started)
