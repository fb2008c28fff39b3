"""What earlier builds left, so that the next one costs little: values by name, each good for one key only.

The file lies in the user's own cache folder and never in a course: what is unpickled must not come with a course that
somebody sent. Losing it costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Hashable, Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scormpack import __version__

Signature = tuple[int, int, int]
_Records = dict[Hashable, bytes]
"""Key and value of each name, pickled by themselves: most of what is kept is passed on as it came."""


class Kept:
    """Values of one course. What a run neither finds nor puts is forgotten when it saves. Without a path: nothing."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._old: _Records = _load(path) if path else {}
        self._new: _Records = {}

    def find(self, name: Hashable, key: Any) -> Any | None:
        """The value put under `name` with an equal key, None if there is none."""
        record = self._new.get(name) or self._old.get(name)
        if record is None:
            return None
        known, value = pickle.loads(record)
        if known != key:
            return None
        self._new[name] = record
        return value

    def put(self, name: Hashable, key: Any, value: Any) -> None:
        """Keep a value."""
        if self._path:
            self._new[name] = pickle.dumps((key, value), pickle.HIGHEST_PROTOCOL)

    def save(self) -> None:
        """Write what this run used. A disk that refuses is no reason to fail."""
        if self._path is None or self._new == self._old:
            return
        temporary = self._path.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as stream:
                pickle.dump((tool(), self._new), stream, pickle.HIGHEST_PROTOCOL)
            temporary.replace(self._path)


class Held(Kept):
    """The same in memory alone, as it is and not pickled: for a program that stays."""

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[Hashable, tuple[Any, Any]] = {}

    def find(self, name: Hashable, key: Any) -> Any | None:
        known, value = self._values.get(name, (None, None))
        return value if known == key else None

    def put(self, name: Hashable, key: Any, value: Any) -> None:
        self._values[name] = key, value


def kept_for(folder: Path, purpose: str) -> Kept:
    """What was kept of the course in `folder`."""
    from platformdirs import user_cache_path

    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:20]
    return Kept(user_cache_path("scormpack") / f"{name}.{purpose}")


def signature(stat: os.stat_result) -> Signature:
    """What tells that a file is the same without reading it: size, time of change, and which file it is."""
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)


def _load(path: Path) -> _Records:
    try:
        made_by, records = pickle.loads(path.read_bytes())
    except Exception:  # a file of another version, or half of one: as good as none
        return {}
    return records if made_by == tool() else {}


@cache
def tool() -> str:
    """A fingerprint of scormpack itself and its optional tools: what was kept with others is not used."""
    marks = hashlib.sha256(__version__.encode())
    for path, mark in (*sorted(_sources(Path(__file__).parent)), *_optional()):
        marks.update(f"{path} {mark}\n".encode())
    return marks.hexdigest()


def _optional() -> Iterator[tuple[str, Signature]]:
    """What makes other bytes where it is installed, or is there in another version; found without importing it."""
    for name in ("PIL", "minify"):
        spec = find_spec(name)
        if spec and spec.origin:
            yield spec.origin, signature(Path(spec.origin).stat())


def _sources(folder: Path) -> Iterator[tuple[str, Signature]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _sources(Path(entry.path))
            else:
                yield entry.path, signature(entry.stat())
