"""Zips that nobody should make, made from good ones."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

from targets.samples import MANIFEST, SITE

FILES: Mapping[str, bytes] = {"imsmanifest.xml": MANIFEST.encode(), **SITE}


def good(extra: Mapping[str, bytes] | None = None, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package without findings, but for those that `extra` brings."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in {**FILES, **(extra or {})}.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return stream.getvalue()


def end_of(archive: bytes) -> int:
    """Where the record of the end begins."""
    return archive.rindex(b"PK\5\6")


def directory_of(archive: bytes) -> int:
    """Where the directory begins."""
    (start,) = struct.unpack_from("<L", archive, end_of(archive) + 16)
    return int(start)


def record_of(archive: bytes, name: str) -> int:
    """Where the directory's record of the file begins."""
    return archive.index(name.encode(), directory_of(archive)) - 46


def poked(archive: bytes, at: int, value: bytes) -> bytes:
    """The archive with other bytes there."""
    return archive[:at] + value + archive[at + len(value) :]


def renamed(archive: bytes, old: bytes, new: bytes) -> bytes:
    """Another name of the same length, in both records."""
    assert len(old) == len(new)
    assert archive.count(old) == 2
    return archive.replace(old, new)
