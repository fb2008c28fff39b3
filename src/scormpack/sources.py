"""What `validate` is asked to look at: paths, patterns, folders full of packages, standard input, addresses.

Everything becomes a path. What comes from elsewhere is streamed into a folder that the caller throws away.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import urlsplit

from scormpack.errors import ScormpackError, UsageError
from scormpack.package.limits import Limits
from scormpack.package.names import DESCRIPTORS

STANDARD_INPUT = "-"
_ADDRESSES = ("https://", "http://", "s3://")
_NOT_A_PACKAGE = "course.yaml"
_PIECE = 2**20


class Readable(Protocol):
    """A stream of bytes."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """`called` is its name in findings. Where it `is_one_of_many` that were not named, a failure stops no other."""

    path: Path
    called: str
    is_one_of_many: bool = False


def sources(given: Sequence[str], folder: Path) -> Iterator[Source]:
    """In the order in which they were given, the files of a folder or pattern by name. `folder` is for what is fetched.

    Raises UsageError for what is not there, ScormpackError for what cannot be fetched.
    """
    for number, one in enumerate(given):
        if one == STANDARD_INPUT:
            yield _from_standard_input(folder)
        elif one.lower().startswith(_ADDRESSES):
            yield _fetched(one, folder / str(number))
        elif not Path(one).exists() and glob.has_magic(one):
            yield from _matching(one)
        else:
            yield from _found(Path(one))


def _found(path: Path) -> Iterator[Source]:
    """The path itself, or the zips in a folder that is neither a course nor a package."""
    zips = _zips(path) if path.is_dir() and not _is_whole(path) else []
    if not zips:
        yield Source(path=path, called=path.as_posix())
    for zip_file in zips:
        yield Source(path=zip_file, called=zip_file.as_posix(), is_one_of_many=True)


def _is_whole(folder: Path) -> bool:
    return any(path.name.lower() in (*DESCRIPTORS, _NOT_A_PACKAGE) for path in folder.iterdir())


def _zips(folder: Path) -> list[Path]:
    """At any depth, but not through links."""
    return sorted(
        Path(parent, name)
        for parent, _, names in os.walk(folder)
        for name in names
        if name.lower().endswith(".zip") and not name.startswith("._")
    )


def _matching(pattern: str) -> Iterator[Source]:
    names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - absolute ones too
    if not names:
        raise UsageError(f"nothing is called {pattern}", "Name a course folder, a package (.zip), or an unpacked one.")
    for name in names:
        for source in _found(Path(name)):
            yield Source(path=source.path, called=source.called, is_one_of_many=True)


def _from_standard_input(folder: Path) -> Source:
    stream = sys.stdin.buffer
    if stream.isatty():
        raise UsageError("nothing comes in on standard input", "Write: scormpack validate - < course.zip")
    path = folder / "standard-input"
    _stream(stream, path, "standard input")
    with path.open("rb") as written:
        named = path.rename(path.with_name(f"standard-input{_ending(written)}"))
    return Source(path=named, called="standard input")


def _ending(stream: BinaryIO) -> str:
    """By what it begins with; a descriptor is told by its root element."""
    start = stream.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in (b"{", b"["):
        return ".json"
    if start[:1] != b"<" and b"<\0" not in start[:4]:
        return ".zip"
    return ".tincan.xml" if b"<tincan" in start else ".cmi5.xml" if b"courseStructure" in start else ".imsmanifest.xml"


def _fetched(address: str, path: Path) -> Source:
    try:
        import fsspec
    except ImportError as error:
        cure = "Install it: pip install 'scormpack[remote]'. Or download the package first and name the file."
        raise UsageError(f"fetching {address} needs software that is not installed", cure) from error
    if "::" in address:
        raise UsageError(f"{address} is no plain address", "Name one file by https:// or s3://.")
    path = path.with_name(path.name + (Path(urlsplit(address).path).suffix.lower() or ".zip"))
    try:
        with fsspec.open(address, "rb", **({"block_size": 0} if address.lower().startswith("http") else {})) as stream:
            _stream(stream, path, address)
    except ImportError as error:
        raise UsageError(f"fetching {address} needs software that is not installed", f"Install it: {error}.") from error
    except ScormpackError:
        raise
    except Exception as error:  # each kind of server fails in its own way
        reason = str(error) or type(error).__name__
        raise ScormpackError(f"cannot fetch {address}: {reason}", "Does it open in a browser?") from error
    return Source(path=path, called=address)


def _stream(stream: Readable, path: Path, called: str) -> None:
    limit, size = Limits().total, 0
    with path.open("wb") as target:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > limit:
                raise ScormpackError(f"{called} is longer than {limit:,} bytes", "No package may be as large.")
            target.write(piece)
