"""tincan.xml, read once into a value that all rules share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormpack.diagnostics import Location
from scormpack.package.read import Package
from scormpack.package.xml import Document, line_of, text_of
from scormpack.targets._references import Reference, resolve
from scormpack.targets.xapi.namespaces import DESCRIPTOR, TINCAN

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """`names` and `descriptions` are the texts in whatever languages; `launches` have the line of their element.

    `languages` are what names, descriptions and launches say of theirs: line, element, and "" where it says nothing.
    """

    line: int
    id: str
    type: str
    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    launches: tuple[tuple[int, Reference], ...]
    languages: tuple[tuple[int, str, str], ...]
    has_resource: bool

    @property
    def is_launched(self) -> bool:
        """Whether an LMS would launch it."""
        return bool(self.launches) or self.has_resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """What tincan.xml says."""

    package: Package
    document: Document
    activities: tuple[Activity, ...]

    def place(self, line: int = 0) -> Location:
        """A line of it."""
        return self.document.at_line(line)


def read_descriptor(package: Package) -> Descriptor:
    """The descriptor of a package that is recognised."""
    document = package.document(DESCRIPTOR)
    assert document is not None
    assert document.root is not None
    return Descriptor(package=package, document=document, activities=tuple(_activities(document.root)))


def _activities(root: etree._Element) -> Iterator[Activity]:
    for element in root.iter(f"{{{TINCAN}}}activity"):
        yield Activity(
            line=line_of(element),
            id=element.get("id", "").strip(),
            type=element.get("type", "").strip(),
            names=tuple(text_of(name) for name in _children(element, "name")),
            descriptions=tuple(text_of(description) for description in _children(element, "description")),
            launches=tuple((line_of(launch), resolve(text_of(launch))) for launch in _children(element, "launch")),
            languages=tuple(
                (line_of(child), name, (child.get("lang") or "").strip())
                for name in ("name", "description", "launch")
                for child in _children(element, name)
            ),
            has_resource=any(True for _ in _children(element, "resource")),
        )


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iterchildren(f"{{{TINCAN}}}{name}")
