"""Whether a build would make what is there already: known without reading, or importing, anything of the course."""

from __future__ import annotations

import os
from pathlib import Path

from scormpack.course.files import Folder, open_folder
from scormpack.course.state import FILE as LOCK_FILE
from scormpack.kept import kept_for, signature
from scormpack.results import Result, Wish


def unchanged(path: Path, wish: Wish) -> Result | None:
    """The result of the last build, if neither the course, nor the wish, nor a package has changed since."""
    if not path.is_dir():
        return None
    found = kept_for(path, "last").find(wish, _key(open_folder(path)))
    if found is None:
        return None
    result, packages = found
    return result if packages == _packages(result) else None


def lock_of(path: Path) -> Path:
    """Where the course in `path` keeps whose progress is whose."""
    return path / LOCK_FILE


def remember(path: Path, wish: Wish, folder: Folder, result: Result) -> None:
    """Note what was built from `folder` as it was read; only the lock may have been written since."""
    lock = {LOCK_FILE: signature(lock_of(path).stat())}
    seen = Folder(path=folder.path, signatures=dict(sorted({**folder.signatures, **lock}.items())))
    kept = kept_for(path, "last")
    kept.put(wish, _key(seen), (result, _packages(result)))
    kept.save()


def _key(folder: Folder) -> tuple[object, ...]:
    return (tuple(folder.signatures.items()), os.environ.get("SOURCE_DATE_EPOCH", ""))


def _packages(result: Result) -> list[object]:
    return [signature(built.path.stat()) if built.path.is_file() else None for built in result.built]
