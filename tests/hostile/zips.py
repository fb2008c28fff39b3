"""A zip written field by field, so that each field can lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

STORED, DEFLATED = 0, 8
UTF8 = 1 << 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file, and by what its records differ from the truth: `local` and `central` name fields of `_TRUTH`."""

    name: bytes
    content: bytes = b""
    method: int = DEFLATED
    flags: int = 0
    mode: int = 0
    packed: bytes | None = None
    local: Mapping[str, int | bytes] = field(default_factory=dict)
    central: Mapping[str, int | bytes] = field(default_factory=dict)


def deflated(content: bytes) -> bytes:
    """As zips hold it."""
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflater.compress(content) + deflater.flush()


def record(part: Part, start: int = 0) -> dict[str, int | bytes]:
    """The truth about a file."""
    packed = part.packed if part.packed is not None else _packed(part)
    return {
        "name": part.name, "flags": part.flags, "method": part.method, "crc": zlib.crc32(part.content),
        "packed_size": len(packed), "size": len(part.content), "extra": b"", "comment": b"", "disk": 0,
        "mode": part.mode << 16, "start": start, "packed": packed,
    }  # fmt: skip


def _packed(part: Part) -> bytes:
    return deflated(part.content) if part.method == DEFLATED else part.content


def local(truth: Mapping[str, int | bytes]) -> bytes:
    """The record before the content, and the content."""
    name, extra, packed = (_bytes(truth[key]) for key in ("name", "extra", "packed"))
    numbers = [truth[key] for key in ("flags", "method")], [truth[key] for key in ("crc", "packed_size", "size")]
    lengths = truth.get("name_length", len(name)), truth.get("extra_length", len(extra))
    return struct.pack("<4s5H3L2H", b"PK\3\4", 20, *numbers[0], 0, 33, *numbers[1], *lengths) + name + extra + packed


def central(truth: Mapping[str, int | bytes]) -> bytes:
    """The record in the directory."""
    name, extra, comment = (_bytes(truth[key]) for key in ("name", "extra", "comment"))
    numbers = [truth[key] for key in ("flags", "method")], [truth[key] for key in ("crc", "packed_size", "size")]
    lengths = (truth.get("name_length", len(name)), truth.get("extra_length", len(extra)), len(comment))
    places = (truth["disk"], 0, truth["mode"], truth["start"])
    head = struct.pack("<4s6H3L5H2L", b"PK\1\2", 0x314, 20, *numbers[0], 0, 33, *numbers[1], *lengths, *places)
    return head + name + extra + comment


def end(count: int, length: int, start: int, **lies: int) -> bytes:
    """The record at the end."""
    disk, here = lies.get("disk", 0), lies.get("here", min(count, 65535))
    numbers = (disk, disk, here, min(count, 65535), length, start, lies.get("comment", 0))
    return struct.pack("<4s4H2LH", b"PK\5\6", *numbers)


def zipped(parts: Sequence[Part], **lies: int) -> bytes:
    """The zip. `count`, `length`, `start`, `disk`, `here` and `comment` are what the end may lie about."""
    body, directory = b"", []
    for part in parts:
        truth = record(part, len(body))
        directory.append(central({**truth, **part.central}))
        body += local({**truth, **part.local})
    whole = b"".join(directory)
    truth_of_end = {"count": len(parts), "length": len(whole), "start": len(body)} | lies
    return body + whole + end(**truth_of_end)


def with_zip64(archive: bytes, *, count: int, length: int, start: int, locator: int | None = None) -> bytes:
    """The zip with the records of ZIP64 before its end, which claim this."""
    at = archive.rindex(b"PK\5\6")
    large = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, length, start)
    pointer = struct.pack("<4sLQL", b"PK\6\7", 0, at if locator is None else locator, 1)
    return archive[:at] + large + pointer + archive[at:]


def _bytes(value: int | bytes) -> bytes:
    assert isinstance(value, bytes)
    return value
