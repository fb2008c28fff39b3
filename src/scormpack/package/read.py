"""Opening a package that anybody may have made: a zip, an unpacked folder, or just a descriptor.

Nothing is ever unpacked to disk, written, or read through a link.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from scormpack.diagnostics import Diagnostic, Location
from scormpack.errors import ScormpackError, UsageError
from scormpack.package.archive import Archive, Damaged, Member, read_archive, read_pieces
from scormpack.package.archive_rules import PASSES_LIMITS, UNREADABLE
from scormpack.package.limits import Limits, TooMuch
from scormpack.package.names import DESCRIPTORS
from scormpack.package.xml import Document, parse_xml

Form = Literal["zip", "folder", "descriptor"]
Pieces = Callable[[Member], Iterator[bytes]]

_READ_AT_ONCE = 64 * 2**20
_PIECE = 2**18
_BEGINNING = 2**12
_ROOTS = {b"<tincan": "tincan.xml", b"<courseStructure": "cmi5.xml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """What is in it. Where `is_broken`, the findings are all there is to say.

    `called` is its path as findings name it; `names` are its files without folders, `twins` the same by their
    letters with case taken away; `documents` are the descriptors at the root, parsed. `by_name` has the first of each
    name, `pieces` its bytes bit by bit; they raise Damaged.
    """

    called: str
    form: Form
    archive: Archive
    names: frozenset[str]
    twins: Mapping[str, str]
    documents: tuple[Document, ...]
    by_name: Mapping[str, Member]
    pieces: Pieces
    findings: tuple[Diagnostic, ...] = ()
    is_broken: bool = False

    @property
    def members(self) -> tuple[Member, ...]:
        """Every entry, folders and links too."""
        return self.archive.members

    @property
    def kind(self) -> str:
        """The name of its descriptor, the one that LMSs prefer where there are several; "" where there is none."""
        return self.documents[0].name if self.documents else ""

    def document(self, name: str) -> Document | None:
        """The descriptor of that name, if it is there."""
        return next((document for document in self.documents if document.name == name), None)

    def place(self, name: str = "") -> Location:
        """The package itself, or an entry of it."""
        return Location(file=f"{self.called}/{name}" if name and self.form != "descriptor" else self.called)

    def read(self, name: str, limit: int = _READ_AT_ONCE) -> bytes:
        """The bytes of a file of `names`. Raises Damaged, and TooMuch for more than `limit` of them."""
        return _whole(self.pieces, self.by_name[name], limit)


def open_package(path: Path, called: str = "", limits: Limits | None = None) -> Package:
    """`called` stands for the path in findings. Raises UsageError where nothing is, ScormpackError for the disk."""
    called, limits = called or path.as_posix(), limits or Limits()
    try:
        if path.is_dir():
            found = Archive(members=tuple(_walk(path, limits)))
            return _opened(called, "folder", found, partial(_of_file, path), limits)
        if not path.exists():
            raise UsageError(f"there is no {path}", "Name a course folder, a package (.zip), or an unpacked one.")
        if path.suffix.lower() == ".xml":
            return _opened(called, "descriptor", _alone(path), lambda member: _pieces(path), limits)
        with path.open("rb", buffering=0) as stream:
            archive = read_archive(stream, limits)
        return _opened(called, "zip", archive, partial(_of_zip, path), limits)
    except (Damaged, TooMuch) as trouble:
        broken = _package(called, "zip", Archive(), (), lambda member: iter(()))
        return replace(broken, is_broken=True, findings=(_finding(Location(file=called), trouble),))
    except OSError as error:
        raise ScormpackError(f"cannot read {path}: {error.strerror}", "May you read it?") from error


def _opened(called: str, form: Form, archive: Archive, pieces: Pieces, limits: Limits) -> Package:
    """With its descriptors parsed; what keeps one from being read is a finding."""
    findings: list[Diagnostic] = []
    documents: list[Document] = []
    for name in DESCRIPTORS:
        member = next((member for member in archive.members if member.name == name and not member.is_link), None)
        if member:
            file = called if form == "descriptor" else f"{called}/{name}"
            try:
                document = parse_xml(_whole(pieces, member, limits.descriptor), file, name)
                _refuse_many_elements(document, limits)
                documents.append(document)
            except (Damaged, TooMuch) as trouble:
                findings.append(_finding(Location(file=file), trouble))
    findings += [finding for document in documents for finding in document.findings]
    return replace(_package(called, form, archive, tuple(documents), pieces), findings=tuple(findings))


def _refuse_many_elements(document: Document, limits: Limits) -> None:
    count = 0 if document.root is None else sum(1 for _ in document.root.iter())
    if count > limits.elements:
        raise TooMuch("elements", count, limits.elements)


def _package(called: str, form: Form, archive: Archive, documents: tuple[Document, ...], pieces: Pieces) -> Package:
    names = frozenset(member.name for member in archive.members if not member.is_folder)
    return Package(
        called=called,
        form=form,
        archive=archive,
        names=names,
        twins={name.casefold(): name for name in sorted(names)},
        documents=documents,
        by_name={member.name: member for member in reversed(archive.members)},
        pieces=pieces,
    )


def _finding(where: Location, trouble: Damaged | TooMuch) -> Diagnostic:
    if isinstance(trouble, TooMuch):
        return PASSES_LIMITS.at(where, what=trouble.what, got=trouble.got, limit=trouble.limit)
    return UNREADABLE.at(where, reason=str(trouble))


def _alone(path: Path) -> Archive:
    """A descriptor without its package; named for what it ends in (`x.tincan.xml`), else for what it begins with."""
    name = next((name for name in DESCRIPTORS if path.name.endswith(name)), "") or _by_beginning(path)
    return Archive(members=(Member(name=name, size=path.stat().st_size),))


def _by_beginning(path: Path) -> str:
    """A manifest, where it begins with none of these."""
    with path.open("rb") as stream:
        beginning = stream.read(_BEGINNING)
    return next((name for root, name in _ROOTS.items() if root in beginning), DESCRIPTORS[0])


def _whole(pieces: Pieces, member: Member, limit: int) -> bytes:
    """Raises Damaged, and TooMuch for more than `limit`."""
    if member.size > limit:
        raise TooMuch("bytes", member.size, limit)
    content = bytearray()
    for piece in pieces(member):
        content += piece
        if len(content) > limit:  # a file that grew since
            raise TooMuch("bytes", len(content), limit)
    return bytes(content)


def _of_zip(path: Path, member: Member) -> Iterator[bytes]:
    with path.open("rb") as stream:
        yield from read_pieces(stream, member)


def _of_file(folder: Path, member: Member) -> Iterator[bytes]:
    if member.is_link:
        raise Damaged("it is a link")
    yield from _pieces(folder / member.name)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


def _walk(folder: Path, limits: Limits) -> Iterator[Member]:
    """Whatever is neither a file nor a folder (a link, a pipe) is shown as a link and never opened."""
    waiting, found = [folder], 0
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                found += 1
                if found > limits.entries:
                    raise TooMuch("entries", found, limits.entries)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry.path))
                else:
                    yield _found(folder, entry)


def _found(folder: Path, entry: os.DirEntry[str]) -> Member:
    is_file = entry.is_file(follow_symlinks=False)
    return Member(
        name=Path(entry.path).relative_to(folder).as_posix(),
        size=entry.stat(follow_symlinks=False).st_size if is_file else 0,
        is_link=not is_file,
    )
