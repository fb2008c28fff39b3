"""Pictures and other files of a course: found by name, with a version of their own for a language."""

from __future__ import annotations

import posixpath
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from scormpack.course.files import Folder
from scormpack.kept import Signature


def media_name(source: str) -> str:
    """The name under media/ of what a page calls `elements.svg`, `media/elements.svg` or `../media/elements.svg`."""
    name = posixpath.normpath(unquote(source.split("?")[0].split("#")[0]))
    while name.startswith("../"):
        name = name[3:]
    return name.removeprefix("media/")


def media_file(folder: Folder, source: str, language: str = "") -> str | None:
    """The file of the course that shows `source` in `language`: its own in media/LANGUAGE/ if there is one."""
    name = media_name(source)
    candidates = [f"media/{language}/{name}"] if language else []
    return next((file for file in (*candidates, f"media/{name}") if file in folder.names), None)


def picture_size(folder: Folder, file: str) -> tuple[int | None, int | None]:
    """Width and height of a picture of the course, in pixels; None where they cannot be told."""
    return _size(folder.path / file, folder.signatures.get(file))


@cache
def _size(path: Path, signature: Signature | None) -> tuple[int | None, int | None]:
    import imagesize

    try:
        width, height = imagesize.get(path)
    except (ValueError, OSError):
        return None, None
    return (int(width), int(height)) if width > 0 and height > 0 else (None, None)
