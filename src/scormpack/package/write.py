"""Writing a package: the same entries give the same bytes, and the final name is never on half a zip.

The records of the zip (PKWARE APPNOTE 4.3) are written here because `zipfile` takes no member that is deflated already,
and a rebuild lives from those.
"""

from __future__ import annotations

import os
import secrets
import struct
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from scormpack.errors import ScormpackError
from scormpack.package.entries import Entry
from scormpack.package.leftovers import abandoned, hold
from scormpack.package.names import DESCRIPTORS, unwritable_part

STORED, DEFLATED = 0, 8
FIRST = (*DESCRIPTORS, "index.html")
COMPRESSED = frozenset({
    ".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp",
    ".m4a", ".m4v", ".mp3", ".mp4", ".oga", ".ogg", ".ogv", ".opus", ".webm",
    ".docx", ".gz", ".odt", ".pdf", ".pptx", ".woff", ".woff2", ".xlsx", ".zip",
})  # fmt: skip
"""Suffixes of what deflating makes no smaller: 2.6 s for 100 MB of JPEG, and 0.2 % gained."""

_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_VERSION = 20  # deflate and folders: what PKZip 2.04g, which the SCORM books name, can read
_MADE_BY_UNIX, _PLAIN_FILE = 3 << 8 | _VERSION, 0o100644 << 16
_UTF8 = 1 << 11
_LARGEST, _MOST = 2**32 - 1, 2**16 - 1
_CHUNK = 1 << 18
_EARLIEST = 315532800  # 1980-01-01, where the clock of zip begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """An entry as the zip will hold it.

    `content` is deflated already where `method` is DEFLATED, unless it is a file on disk: that is streamed (and
    deflated, if so) on the way into the zip, and its `crc` and `size` are not looked at.
    """

    name: str
    method: int
    content: bytes | Path
    crc: int = 0
    size: int = 0


def pack(entry: Entry) -> Packed:
    """Deflate what gets smaller by it. Pure, so the result may be kept for as long as the content stays."""
    method = STORED if PurePosixPath(entry.name).suffix.lower() in COMPRESSED else DEFLATED
    content = entry.content
    if isinstance(content, Path):
        return Packed(name=entry.name, method=method, content=content)
    deflated = _deflate(content) if method == DEFLATED else content
    if len(deflated) >= len(content):
        method, deflated = STORED, content
    return Packed(name=entry.name, method=method, content=deflated, crc=zlib.crc32(content), size=len(content))


def prepared(path: Path, entries: Iterable[Packed], moment: int | None = None) -> AbstractContextManager[Path]:
    """A package of these entries, as `prepared_file` makes it."""
    return prepared_file(path, partial(write, entries=entries, moment=moment))


@contextmanager
def prepared_file(path: Path, fill: Callable[[BinaryIO], None]) -> Iterator[Path]:
    """Write beside `path`, hand out that temporary file to be judged, then give it its name.

    When the body raises, nothing is left and what was at `path` stays. What killed builds left there is cleaned.
    """
    temporary = path.with_name(f".scormpack-{secrets.token_hex(4)}.part")
    try:
        with _written(temporary, fill):
            yield temporary
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def _written(temporary: Path, fill: Callable[[BinaryIO], None]) -> Iterator[None]:
    """Write and keep hold of the temporary file. Raises ScormpackError for what the disk refuses."""
    with ExitStack() as stack:
        try:
            temporary.parent.mkdir(parents=True, exist_ok=True)
            for leftover in abandoned(temporary.parent):
                leftover.unlink(missing_ok=True)
            stream = stack.enter_context(temporary.open("xb", buffering=_CHUNK))
            stack.enter_context(hold(stream))
            fill(stream)
            stream.flush()
        except OSError as error:
            raise ScormpackError(
                f"cannot write the package: {error}", "Is there room on the disk, and may you write there?"
            ) from error
        yield


def write(stream: BinaryIO, entries: Iterable[Packed], moment: int | None = None) -> None:
    """The whole zip into a seekable stream; descriptor first, launch file next, then by name.

    `moment` (seconds since 1970) is the time of every entry; without it SOURCE_DATE_EPOCH, or else 1980-01-01.
    Raises ScormpackError for a name that must not be in a package, and where ZIP64 would be needed.
    """
    clock = _clock(_epoch(os.environ) if moment is None else moment)
    ordered = sorted(entries, key=_place)
    _refuse_bad_names(entry.name for entry in ordered)
    directory: list[bytes] = []
    for entry in ordered:
        directory.append(_write_entry(stream, entry, clock))
    start = stream.tell()
    stream.writelines(directory)
    length = stream.tell() - start
    if len(ordered) >= _MOST or start + length >= _LARGEST:
        raise _too_large()
    stream.write(_END.pack(b"PK\5\6", 0, 0, len(ordered), len(ordered), length, start, 0))


def _write_entry(stream: BinaryIO, entry: Packed, clock: tuple[int, int]) -> bytes:
    """Writes one member; returns its record for the central directory."""
    start = stream.tell()
    if start >= _LARGEST:
        raise _too_large()
    name = entry.name.encode()
    flags = 0 if entry.name.isascii() else _UTF8
    if isinstance(entry.content, bytes):
        sizes = (entry.crc, len(entry.content), entry.size)
        stream.write(_local(flags, entry.method, clock, sizes, name))
        stream.write(entry.content)
    else:
        stream.write(_local(flags, entry.method, clock, (0, 0, 0), name))
        sizes = _stream_file(stream, entry.content, entry.method)
        end = stream.tell()
        stream.seek(start)
        stream.write(_local(flags, entry.method, clock, sizes, name))
        stream.seek(end)
    head = (_MADE_BY_UNIX, _VERSION, flags, entry.method, *clock, *sizes)
    return _CENTRAL.pack(b"PK\1\2", *head, len(name), 0, 0, 0, 0, _PLAIN_FILE, start) + name


def _local(flags: int, method: int, clock: tuple[int, int], sizes: tuple[int, int, int], name: bytes) -> bytes:
    return _LOCAL.pack(b"PK\3\4", _VERSION, flags, method, *clock, *sizes, len(name), 0) + name


def _stream_file(stream: BinaryIO, path: Path, method: int) -> tuple[int, int, int]:
    """Copies the file in chunks; crc, size in the zip, size."""
    start = stream.tell()
    crc = size = 0
    deflater = _deflater() if method == DEFLATED else None
    with path.open("rb", buffering=0) as source:
        while chunk := source.read(_CHUNK):
            crc = zlib.crc32(chunk, crc)
            size += len(chunk)
            if start + size >= _LARGEST:
                raise _too_large()
            stream.write(deflater.compress(chunk) if deflater else chunk)
    if deflater:
        stream.write(deflater.flush())
    return crc, stream.tell() - start, size


def _deflater() -> zlib._Compress:
    return zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)


def _deflate(content: bytes) -> bytes:
    deflater = _deflater()
    return deflater.compress(content) + deflater.flush()


def _place(entry: Packed) -> tuple[int, str]:
    return (FIRST.index(entry.name) if entry.name in FIRST else len(FIRST), entry.name)


def _refuse_bad_names(names: Iterable[str]) -> None:
    taken: dict[str, str] = {}
    for name in names:
        if part := unwritable_part(name):
            raise ScormpackError(f"a package cannot hold a file called {name!r} ({part})", "Rename the file.")
        if twin := taken.get(name.casefold()):
            raise ScormpackError(f"two files of the package would be called {twin!r} and {name!r}", "Rename one.")
        taken[name.casefold()] = name


def _too_large() -> ScormpackError:
    return ScormpackError(
        "the package would pass 4 GiB or 65,534 files, which SCORM's zip format cannot hold",
        "Split the course (--split modules) or make its media smaller.",
    )


def _epoch(environment: Mapping[str, str]) -> int:
    given = environment.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() else _EARLIEST


def _clock(moment: int) -> tuple[int, int]:
    """Time and date words of MS-DOS, in UTC, between 1980 and 2107."""
    now = time.gmtime(min(max(moment, _EARLIEST), 4354819198))
    return (
        now.tm_hour << 11 | now.tm_min << 5 | now.tm_sec // 2,
        (now.tm_year - 1980) << 9 | now.tm_mon << 5 | now.tm_mday,
    )
