"""imsmanifest.xml, read once into a value that all rules share: what is there, as it is written, with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scormpack.diagnostics import Location
from scormpack.package.read import Package
from scormpack.package.xml import Document
from scormpack.targets._references import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """Something with an identifier; None where the attribute is missing."""

    line: int
    identifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A foreign element in an item: its namespace, name and text, and its `type`."""

    line: int
    namespace: str
    name: str
    text: str
    type: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Element):
    """One entry of the outline. `titles` holds the text of each title, of which there should be one."""

    identifierref: str | None
    is_visible: str | None
    titles: tuple[str, ...]
    items: tuple[Item, ...]
    extensions: tuple[Extension, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Element):
    """One outline."""

    titles: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One `<file>`; `reference` is None where it has no href."""

    line: int
    reference: Reference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Element):
    """What an item launches. `scormtype` and `scorm_type` are the spellings of SCORM 1.2 and of 2004."""

    type: str | None
    reference: Reference | None
    scormtype: str | None
    scorm_type: str | None
    files: tuple[File, ...]
    dependencies: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest(Element):
    """`version` is `1.2` or `2004`, by the namespace. `resources` includes those of sub-manifests; `by_name` is the
    same by identifier.

    `named` is every element that has an identifier, in the order of the file. The counts are of the elements directly
    in the manifest that should be there once. `schema` and `schema_version` are None where they are missing.
    """

    package: Package
    document: Document
    version: str
    named: tuple[Element, ...]
    metadata_line: int
    schema: str | None
    schema_version: str | None
    counts: Mapping[str, int]
    organizations_line: int
    default: str | None
    organizations: tuple[Organization, ...]
    resources: tuple[Resource, ...]
    by_name: Mapping[str, Resource]
    submanifests: tuple[str, ...]
    locations: tuple[str, ...]
    namespaces: tuple[tuple[str, int], ...]

    def place(self, line: int = 0) -> Location:
        """A line of the manifest."""
        return self.document.at_line(line)

    @property
    def items(self) -> Iterator[Item]:
        """Every item of every organization, in the order of the file."""
        for organization in self.organizations:
            yield from below(organization.items)

    @property
    def default_organization(self) -> Organization | None:
        """The one that is shown."""
        named = [one for one in self.organizations if one.identifier == self.default]
        return next(iter((*named, *self.organizations)), None)

    def launched_by(self, item: Item) -> Resource | None:
        """The resource that the item refers to."""
        return self.by_name.get(item.identifierref or "")


def below(items: tuple[Item, ...]) -> Iterator[Item]:
    """The items and all that are in them, in the order of the file."""
    for item in items:
        yield item
        yield from below(item.items)
