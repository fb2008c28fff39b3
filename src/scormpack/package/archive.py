"""The directory of a zip, read with suspicion: every number in it is somebody's claim.

`zipfile` is not used: it hides what matters here (prefix bytes, ZIP64, raw names, overlaps), raises a dozen kinds of
exception on hostile files, and reads the whole directory whatever its length. Layout: PKWARE APPNOTE 4.3.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from scormpack.package.limits import Limits, TooMuch

STORED, DEFLATED = 0, 8
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_LOCATOR64, _END64 = struct.Struct("<4sLQL"), struct.Struct("<4sQ2H2L4Q")
_ENCRYPTED, _SIZES_FOLLOW, _STRONGLY_ENCRYPTED, _UTF8 = 1, 1 << 3, 1 << 6, 1 << 11
_IN_FIELD = 2**32 - 1
_IN_ZIP64, _UNICODE_PATH = 0x0001, 0x7075
_LONGEST_COMMENT = 2**16 - 1
_PIECE = 2**16


class Damaged(Exception):
    """The bytes are no zip, or no whole one; says what is wrong in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file (or folder) of a package, by what the directory claims. `start` is where its record begins."""

    name: str
    size: int
    raw_name: bytes = b""
    packed_size: int = 0
    method: int = STORED
    crc: int = 0
    start: int = 0
    is_folder: bool = False
    is_link: bool = False
    is_encrypted: bool = False
    has_unknown_letters: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The directory, and what is odd about the zip as a whole: bytes before and after it, parts on other disks."""

    members: tuple[Member, ...] = field(default=())
    size: int = 0
    leading: int = 0
    trailing: int = 0
    is_split: bool = False
    is_zip64: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """Where the directory is. `shift` is by how much all offsets are wrong: what was put before."""

    start: int
    length: int
    count: int
    shift: int
    total: int
    trailing: int
    is_split: bool
    is_zip64: bool


def read_archive(stream: BinaryIO, limits: Limits) -> Archive:
    """Raises Damaged for what is no whole zip, TooMuch for what passes the limits."""
    end = _find_end(stream)
    if end.count > limits.entries:
        raise TooMuch("entries", end.count, limits.entries)
    if end.length > limits.directory:
        raise TooMuch("bytes", end.length, limits.directory)
    stream.seek(end.start)
    members = tuple(_members(stream.read(end.length), end, limits))
    if len({member.start for member in members}) < len(members):
        raise TooMuch("overlap", 1, 0)
    spans = sorted(_span(stream, member) for member in members)
    _refuse_overlaps(spans, end.start)
    return Archive(
        members=members,
        size=end.total,
        leading=spans[0][0] if spans else end.start,
        trailing=end.trailing,
        is_split=end.is_split,
        is_zip64=end.is_zip64,
    )


def read_pieces(stream: BinaryIO, member: Member) -> Iterator[bytes]:
    """The bytes, piece by piece, never more than are claimed. Raises Damaged, for a wrong checksum at the end."""
    if member.is_encrypted or member.method not in (STORED, DEFLATED):
        raise Damaged("it is encrypted, or compressed in an unusual way")
    _, end = _span(stream, member)
    stream.seek(end - member.packed_size)
    size = crc = 0
    packed = _packed(stream, member.packed_size)
    for piece in packed if member.method == STORED else _inflated(packed):
        size, crc = size + len(piece), zlib.crc32(piece, crc)
        if size > member.size:
            break
        yield piece
    if size != member.size or crc != member.crc:
        raise Damaged("its content does not match its checksum")


def _packed(stream: BinaryIO, left: int) -> Iterator[bytes]:
    while left > 0 and (piece := stream.read(min(left, _PIECE))):
        left -= len(piece)
        yield piece


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in packed:
            while piece and not inflater.eof:
                yield inflater.decompress(piece, 4 * _PIECE)
                piece = inflater.unconsumed_tail
            if inflater.eof:
                return
        yield inflater.flush()
    except zlib.error as error:
        raise Damaged("its compressed data is broken") from error


def _find_end(stream: BinaryIO) -> _End:
    total = stream.seek(0, 2)
    window = min(total, _LONGEST_COMMENT + _END.size)
    stream.seek(total - window)
    tail = stream.read(window)
    at = tail.rfind(b"PK\5\6", 0, max(len(tail) - _END.size + 4, 0))
    if at < 0:
        raise Damaged("it has no directory at its end, so it is cut off or no zip at all")
    _, disk, first_disk, here, count, length, start, comment = _END.unpack_from(tail, at)
    place = total - window + at
    is_zip64 = at >= _LOCATOR64.size and tail[at - _LOCATOR64.size : at].startswith(b"PK\6\7")
    behind = place
    if is_zip64:
        behind, count, length, start = _read_end64(stream, place - _LOCATOR64.size)
    shift = behind - length - start
    if shift < 0:
        raise Damaged("its directory claims to be longer than the file")
    return _End(
        start=start + shift,
        length=length,
        count=count,
        shift=shift,
        total=total,
        trailing=max(total - place - _END.size - comment, 0),
        is_split=bool(disk or first_disk) or (here != count and not is_zip64),
        is_zip64=is_zip64,
    )


def _read_end64(stream: BinaryIO, locator: int) -> tuple[int, int, int, int]:
    """Where the record stands, how many entries, length and start of the directory; it stands before its locator."""
    place = locator - _END64.size
    if place < 0:
        raise Damaged("its ZIP64 directory is missing")
    stream.seek(place)
    signature, _, _, _, _, _, _, count, length, start = _END64.unpack(stream.read(_END64.size))
    if signature != b"PK\6\6":
        raise Damaged("its ZIP64 directory is missing")
    return place, count, length, start


def _members(directory: bytes, end: _End, limits: Limits) -> Iterator[Member]:
    at = found = total = 0
    while at < len(directory):
        if len(directory) - at < _CENTRAL.size or not directory.startswith(b"PK\1\2", at):
            raise Damaged("its directory is broken")
        fields = _CENTRAL.unpack_from(directory, at)
        at += _CENTRAL.size
        name, extra, comment = fields[10:13]
        member = _member(fields, directory[at : at + name], directory[at + name : at + name + extra], end.shift)
        if member.start >= end.start:
            raise Damaged(f"its directory is wrong about {member.name!r}")
        at += name + extra + comment
        found += 1
        total += member.size
        _refuse_bombs(member, found, total, limits)
        yield member
    if at != len(directory) or found != end.count:
        raise Damaged("its directory does not hold what it claims")


def _member(fields: tuple[int, ...], raw: bytes, extra: bytes, shift: int) -> Member:
    flags, method, crc, packed_size, size = fields[3], fields[4], fields[7], fields[8], fields[9]
    attributes, start = fields[15], fields[16]
    pieces = dict(_extra_fields(extra))
    if _IN_ZIP64 in pieces:
        size, packed_size, start = _wide(pieces[_IN_ZIP64], size, packed_size, start)
    name, is_sure = _name(raw, bool(flags & _UTF8), pieces.get(_UNICODE_PATH, b""))
    return Member(
        name=name,
        size=size,
        raw_name=raw,
        packed_size=packed_size,
        method=method,
        crc=crc,
        start=start + shift,
        is_folder=name.endswith("/"),
        is_link=stat.S_ISLNK(attributes >> 16),
        is_encrypted=bool(flags & (_ENCRYPTED | _STRONGLY_ENCRYPTED)),
        has_unknown_letters=not is_sure,
    )


def _name(raw: bytes, is_utf8: bool, unicode_path: bytes) -> tuple[str, bool]:
    """The name, and whether every reader will read it so. Info-ZIP says it in a field that Python, for one, skips."""
    if raw.isascii():
        return raw.decode("ascii"), True
    if len(unicode_path) > 5 and int.from_bytes(unicode_path[1:5], "little") == zlib.crc32(raw):
        return unicode_path[5:].decode("utf-8", "replace"), is_utf8
    try:
        return raw.decode("utf-8" if is_utf8 else "cp437"), is_utf8
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace"), False


def _extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        yield kind, extra[at + 4 : at + 4 + length]
        at += 4 + length


def _wide(field: bytes, *narrow: int) -> Iterator[int]:
    """Values of 64 bits stand in the field, in this order, for those that are all ones in the record."""
    at = 0
    for value in narrow:
        if value == _IN_FIELD and at + 8 <= len(field):
            (value,) = struct.unpack_from("<Q", field, at)
            at += 8
        yield value


def _span(stream: BinaryIO, member: Member) -> tuple[int, int]:
    """From where to where the zip holds the member, by its own record. Raises Damaged where there is none, or another.

    Tools that unpack from the front believe the record, all others the directory: who lets them differ hides a file.
    """
    stream.seek(member.start)
    record = stream.read(_LOCAL.size + len(member.raw_name))
    if len(record) < _LOCAL.size or not record.startswith(b"PK\3\4"):
        raise Damaged(f"it is cut off, or its directory is wrong about {member.name!r}")
    _, _, flags, method, _, _, crc, packed_size, size, name, extra = _LOCAL.unpack_from(record)
    is_same = record[_LOCAL.size :] == member.raw_name and name == len(member.raw_name) and method == member.method
    if not flags & _SIZES_FOLLOW and size != _IN_FIELD:
        is_same = is_same and (crc, packed_size, size) == (member.crc, member.packed_size, member.size)
    if not is_same:
        raise Damaged(f"its directory and its record disagree about {member.name!r}")
    return member.start, member.start + _LOCAL.size + name + extra + member.packed_size


def _refuse_overlaps(spans: list[tuple[int, int]], directory: int) -> None:
    """A few kilobytes, named ten thousand times, unpack to petabytes."""
    following = [start for start, _ in spans[1:]] + [directory]
    for (_, end), next_start in zip(spans, following, strict=False):
        if end > directory:
            raise Damaged("it is cut off, or its directory is wrong about sizes")
        if end > next_start:
            raise TooMuch("overlap", 1, 0)


def _refuse_bombs(member: Member, found: int, total: int, limits: Limits) -> None:
    if found > limits.entries:
        raise TooMuch("entries", found, limits.entries)
    if total > limits.total:
        raise TooMuch("bytes", total, limits.total)
    if member.size > limits.small and member.size > limits.ratio * max(member.packed_size, 1):
        raise TooMuch("ratio", member.size // max(member.packed_size, 1), limits.ratio)
