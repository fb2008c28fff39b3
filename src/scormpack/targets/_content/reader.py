"""Each entry of a package read once, as a stream: its checksum, and what stands in it where it is text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from scormpack.diagnostics import Location
from scormpack.package.archive import DEFLATED, STORED, Damaged, Member
from scormpack.package.html import Tag, tags_of
from scormpack.package.links import loaded_by_tags
from scormpack.package.read import Package
from scormpack.targets._content.clues import clues_in
from scormpack.targets._content.launches import launched_pages

_PAGES, _SCRIPTS, _STYLES = (".html", ".htm", ".xhtml"), (".js", ".mjs"), (".css",)
_MOST_OF_A_FILE, _MOST_OF_ALL = 8 * 2**20, 512 * 2**20
_MOST_SIGHTS = 20
_STYLED = re.compile(rb"url\(\s*[\"']?((?:https?:)?//[^)\"'\s]{1,300})|@import\s+[\"']((?:https?:)?//[^\"'\s]{1,300})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """Something that stands in a file, as it is written there."""

    where: Location
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """`sights` are the first places of each kind, one a file; `files` in how many files each kind is. `damaged` are
    the entries that cannot be unpacked, and why."""

    package: Package
    sights: Mapping[str, tuple[Sight, ...]]
    files: Mapping[str, int]
    damaged: tuple[tuple[str, str], ...]

    def place(self) -> Location:
        """The package."""
        return self.package.place()


@dataclass(slots=True)
class _Reading:
    package: Package
    launched: frozenset[str]
    sights: dict[str, list[Sight]] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    left: int = _MOST_OF_ALL

    def see(self, name: str, text: bytes) -> None:
        """Note what stands in a file."""
        kinds: set[str] = set()
        for kind, line, said in _seen(name, text, name in self.launched):
            if kind not in kinds:
                kinds.add(kind)
                self.files[kind] = self.files.get(kind, 0) + 1
                sights = self.sights.setdefault(kind, [])
                if len(sights) < _MOST_SIGHTS:
                    file = self.package.place(name).file
                    sights.append(Sight(where=Location(file=file, line=line), said=said))


def read_content(package: Package) -> Content:
    """Reads the whole package, and never holds more than one file of it, of which no more than some megabytes."""
    reading = _Reading(package, launched_pages(package))
    damaged: list[tuple[str, str]] = []
    for member in _readable(package):
        try:
            keep = min(_MOST_OF_A_FILE, reading.left) if member.name.lower().endswith(_TEXTS) else 0
            text = _skimmed(package, member, keep)
            reading.left -= len(text)
            if text:
                reading.see(member.name, text)
        except Damaged as trouble:
            damaged.append((member.name, str(trouble)))
    sights = {kind: tuple(sights) for kind, sights in reading.sights.items()}
    return Content(package=package, sights=sights, files=reading.files, damaged=tuple(damaged))


_TEXTS = (*_PAGES, *_SCRIPTS, *_STYLES)


def _readable(package: Package) -> Iterator[Member]:
    """By place in the zip, so that the disk is read from front to back. In a folder only text is worth a look."""
    if package.form == "descriptor":
        return
    for member in sorted(package.members, key=lambda member: (member.start, member.name)):
        is_plain = not (member.is_folder or member.is_link or member.is_encrypted)
        is_worth_it = package.form == "zip" or member.name.lower().endswith(_TEXTS)
        if is_plain and is_worth_it and member.method in (STORED, DEFLATED):
            yield member


def _skimmed(package: Package, member: Member, keep: int) -> bytes:
    """The first bytes; the others are read all the same, for their checksum. Raises Damaged."""
    kept = bytearray()
    for piece in package.pieces(member):
        if len(kept) < keep:
            kept += piece[: keep - len(kept)]
        elif package.form == "folder":
            break
    return bytes(kept)


def _seen(name: str, text: bytes, is_launched: bool) -> Iterator[tuple[str, int, str]]:
    """Kind, line and letters of what rules ask for."""
    name = name.lower()
    if not name.endswith(_STYLES):
        yield from clues_in(text)
    if not name.endswith(_SCRIPTS):
        yield from _styled(text)
    if name.endswith(_PAGES):
        tags = tuple(tags_of(text.decode("utf-8", "replace")))
        for line, address in loaded_by_tags(tags):
            yield from _from_elsewhere(line, address)
        yield from _handlers(tags)
        if is_launched and (lacks := lacking(tags, text)):
            yield "bare", 1, lacks


def _styled(text: bytes) -> Iterator[tuple[str, int, str]]:
    for match in _STYLED.finditer(text):
        address = (match[1] or match[2]).decode("latin-1")
        line = text.count(b"\n", 0, match.start()) + 1
        yield from _from_elsewhere(line, address)
        return


def _from_elsewhere(line: int, address: str) -> Iterator[tuple[str, int, str]]:
    if address.lower().startswith(("http://", "https://", "//")):
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            return
        if host and host not in ("localhost", "127.0.0.1"):
            is_open = address.lower().startswith("http://")
            yield ("unencrypted", line, address) if is_open else ("elsewhere", line, host)


def _handlers(tags: tuple[Tag, ...]) -> Iterator[tuple[str, int, str]]:
    for tag in tags:
        for name in tag.attributes:
            if name.startswith("on") and name.isalpha():
                yield "inline handler", tag.line, f"{name}="
                return


def lacking(tags: tuple[Tag, ...], text: bytes) -> str:
    """What every page should say of itself and this one does not, in HTML's words."""
    has = {tag.name for tag in tags}
    lacks = []
    if not (text.isascii() or text.startswith(b"\xef\xbb\xbf") or any(map(_says_encoding, tags))):
        lacks.append('<meta charset="utf-8">')
    if "title" not in has and b"document.title" not in text:
        lacks.append("<title>")
    is_spoken = any(tag.name == "html" and (tag.attributes.keys() & {"lang", "xml:lang"}) for tag in tags)
    if not is_spoken and not re.search(rb"documentElement\.(?:lang\b|setAttribute)", text):
        lacks.append('<html lang="…">')
    return ", ".join(lacks)


def _says_encoding(tag: Tag) -> bool:
    is_old_way = "charset=" in tag.attributes.get("content", "").lower()
    return tag.name == "meta" and ("charset" in tag.attributes or is_old_way)
