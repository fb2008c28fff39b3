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
from pathlib import Path
from typing import Any, BinaryIO

from scormpack import __version__

Signature = tuple[int, int, int]
_Values = dict[Hashable, tuple[Any, Any]]


class Kept:
    """Values of one course. What a run neither finds nor puts is forgotten when it saves."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._old: _Values = _load(path) if path else {}
        self._new: _Values = {}

    def find(self, name: Hashable, key: Any) -> Any | None:
        """The value put under `name` with an equal key, None if there is none."""
        found = self._new.get(name) or self._old.get(name)
        if found is None or found[0] != key:
            return None
        self._new[name] = found
        return found[1]

    def put(self, name: Hashable, key: Any, value: Any) -> None:
        """Keep a value."""
        self._new[name] = (key, value)

    def save(self) -> None:
        """Write what this run used. A disk that refuses is no reason to fail."""
        if self._path is None or self._new == self._old:
            return
        temporary = self._path.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb", buffering=1 << 18) as stream:
                _write(stream, self._new)
            temporary.replace(self._path)


def kept_for(folder: Path, purpose: str) -> Kept:
    """What was kept of the course in `folder`."""
    from platformdirs import user_cache_path

    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:20]
    return Kept(user_cache_path("scormpack") / f"{name}.{purpose}")


def signature(stat: os.stat_result) -> Signature:
    """What tells that a file is the same without reading it: size, time of change, and which file it is."""
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)


def _write(stream: BinaryIO, values: _Values) -> None:
    """The tool's fingerprint, then a record for each value, each by itself: a memory of all of them would be large."""
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dump(tool())
    for name, (key, value) in values.items():
        pickler.clear_memo()
        pickler.dump((name, key, value))


def _load(path: Path) -> _Values:
    values: _Values = {}
    try:
        with path.open("rb") as stream:
            if pickle.load(stream) != tool():
                return {}
            while stream.peek(1):
                name, key, value = pickle.load(stream)
                values[name] = (key, value)
    except Exception:  # a file of another version, or half of one: as good as none
        return {}
    return values


@cache
def tool() -> str:
    """A fingerprint of scormpack itself: what another version kept is not used."""
    marks = hashlib.sha256(__version__.encode())
    for path, mark in sorted(_sources(Path(__file__).parent)):
        marks.update(f"{path} {mark}\n".encode())
    return marks.hexdigest()


def _sources(folder: Path) -> Iterator[tuple[str, Signature]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _sources(Path(entry.path))
            else:
                yield entry.path, signature(entry.stat())
