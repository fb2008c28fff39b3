"""The only place that reads a course from disk."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.kept import Signature, signature
from scormpack.rules import declare

NOT_UTF8 = declare(
    "CRS-FIL-001",
    Severity.ERROR,
    en=("This file is not UTF-8: byte {byte} makes no sense here.", "Save it again with the encoding UTF-8."),
    fr=("Ce fichier n'est pas en UTF-8 : l'octet {byte} n'a pas de sens ici.", "Enregistrez-le avec l'encodage UTF-8."),
    why="In another encoding, accents and Arabic letters would turn into other letters without a word.",
)
BYTE_ORDER_MARK = declare(
    "CRS-FIL-002",
    Severity.INFO,
    en=(
        "This file starts with a byte order mark, which was left out.",
        "Nothing needs to be done; “UTF-8 without BOM” in the editor avoids this note.",
    ),
    fr=(
        "Ce fichier commence par une marque d'ordre des octets (BOM), qui a été ignorée.",
        "Rien à faire ; « UTF-8 sans BOM » dans l'éditeur évite cette remarque.",
    ),
    why="Some editors of Windows write it. Read as text, it would hide the first heading or the front matter.",
)
CONTROL = declare(
    "CRS-FIL-003",
    Severity.ERROR,
    en=(
        "There is a control character here, {character}, which is no text.",
        "Delete it; if there are many, check that the file was saved as text, not as a document.",
    ),
    fr=(
        "Il y a ici un caractère de contrôle, {character}, qui n'est pas du texte.",
        "Supprimez-le ; s'il y en a beaucoup, vérifiez que le fichier est enregistré comme texte et non comme "
        "document.",
    ),
    why="Manifests are XML, which has no place for it. UTF-16 files and word processors' documents are full of them.",
    clause="XML 1.0, 2.2",
)


_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one file, line ends `\\n`. `file` is its path in the course, with forward slashes."""

    file: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A course folder. `signatures` are all its files, sorted, with what tells that one is the same as before;
    hidden files are left out, and so is what a link brings from outside the folder."""

    path: Path
    signatures: Mapping[str, Signature]

    @property
    def names(self) -> Collection[str]:
        """All files, sorted. A name is in it in exactly its spelling, also where the disk ignores case."""
        return self.signatures.keys()

    def read(self, name: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
        """The text of a file, and what is to be said about how it was saved."""
        return decode((self.path / name).read_bytes(), name)


def open_folder(path: Path) -> Folder:
    """List a course folder. Linked folders are not entered."""
    root = path.resolve()
    return Folder(path=root, signatures=dict(sorted(_listed(root, str(root), ""))))


def _listed(root: Path, folder: str, inside: str) -> Iterator[tuple[str, Signature]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _listed(root, entry.path, f"{inside}{entry.name}/")
            elif entry.is_file() and (not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root)):
                yield inside + entry.name, signature(entry.stat())


def decode(raw: bytes, name: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Bytes to text: UTF-8 only, a byte order mark and Windows line ends taken away."""
    said = []
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        said.append(BYTE_ORDER_MARK.at(Location(file=name, line=1, column=1)))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (*said, NOT_UTF8.at(_place(raw, error.start, name), byte=f"0x{raw[error.start]:02X}"))
    if odd := _CONTROL.search(text):
        place = _place(text[: odd.start()].encode(), len(raw), name)
        return None, (*said, CONTROL.at(place, character=f"U+{ord(odd[0]):04X}"))
    return Source(file=name, text=text.replace("\r\n", "\n").replace("\r", "\n")), tuple(said)


def _place(raw: bytes, offset: int, name: str) -> Location:
    before = raw[:offset].decode("utf-8", "replace")
    return Location(file=name, line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
