"""imsmanifest.xml, read once into a value that all rules share: what is there, as it is written, with its line.

What there may be tens of thousands of is a NamedTuple: it is made in a quarter of a frozen dataclass's time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from scormpack.diagnostics import Location
from scormpack.package.read import Package
from scormpack.package.xml import Document
from scormpack.targets._imscp.speech import Speech
from scormpack.targets._references import Reference

if TYPE_CHECKING:
    from scormpack.targets._imscp.metadata import Record
    from scormpack.targets._imscp.shape import Container


class Element(NamedTuple):
    """Something with an identifier; None where the attribute is missing."""

    line: int
    identifier: str | None


class Extension(NamedTuple):
    """A foreign element in an item or an organization: its namespace, name and text, and its `type`."""

    line: int
    namespace: str
    name: str
    text: str
    type: str | None


class Item(NamedTuple):
    """One entry of the outline. `titles` holds the text of each title, of which there should be one."""

    line: int
    identifier: str | None
    identifierref: str | None
    is_visible: str | None
    parameters: str | None
    titles: tuple[str, ...]
    items: tuple[Item, ...]
    extensions: tuple[Extension, ...]


class Organization(NamedTuple):
    """One outline."""

    line: int
    identifier: str | None
    structure: str | None
    titles: tuple[str, ...]
    items: tuple[Item, ...]
    extensions: tuple[Extension, ...]


class Base(NamedTuple):
    """An xml:base, and the name of the element that has it."""

    line: int
    element: str
    value: str


class File(NamedTuple):
    """One `<file>` or `<adlcp:location>`; `reference` is None where it has no href."""

    line: int
    reference: Reference | None


class Resource(NamedTuple):
    """What an item launches. `scormtype` and `scorm_type` are the spellings of SCORM 1.2 and of 2004."""

    line: int
    identifier: str | None
    type: str | None
    reference: Reference | None
    scormtype: str | None
    scorm_type: str | None
    files: tuple[File, ...]
    dependencies: tuple[tuple[int, str], ...]

    def is_declared(self, kind: str) -> bool:
        """Whether it says, in either spelling, that it is a `sco` or an `asset`."""
        return kind in (self.scormtype, self.scorm_type)


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """`version` is `1.2` or `2004`, by the namespace; `own_version` is that of the course, as its author counts.

    `resources` includes those of sub-manifests; `by_name` is the same by identifier. `named` is every element that has
    an identifier, in the order of the file. The counts are of the elements directly in the manifest that should be
    there once. `schema` and `schema_version` are None where they are missing. `tags` and `attributes` are the names in
    use, as lxml writes them (attributes with the element they are on), with the line of the first use.
    """

    line: int
    identifier: str | None
    package: Package
    document: Document
    version: str
    own_version: str | None
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
    submanifests: tuple[Element, ...]
    bases: tuple[Base, ...]
    locations: tuple[File, ...]
    tags: Mapping[str, int]
    attributes: Mapping[tuple[str, str], int]

    @cached_property
    def metadata(self) -> tuple[Record, ...]:
        """The descriptions in it and in the files it names, read when first asked for."""
        from scormpack.targets._imscp.metadata_reader import read_metadata

        return tuple(read_metadata(self))

    @cached_property
    def containers(self) -> tuple[Container, ...]:
        """What is in the manifest and in each organization, item and resource, in the order of the file."""
        from scormpack.targets._imscp.shape import read_containers

        return tuple(read_containers(self.document))

    @cached_property
    def namespaces(self) -> Mapping[str, int]:
        """Those in use, with the line of the first use."""
        used = [*self.tags.items(), *((name, line) for (_, name), line in self.attributes.items())]
        lines = sorted((line, namespace_of(name)) for name, line in used)
        return {namespace: line for line, namespace in reversed(lines) if namespace}

    def place(self, line: int = 0) -> Location:
        """A line of the manifest."""
        return self.document.at_line(line)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every item of every organization, in the order of the file."""
        return tuple(item for organization in self.organizations for item in below(organization.items))

    @cached_property
    def references(self) -> tuple[tuple[int, Reference], ...]:
        """What each resource launches and lists, with the line, each file of a resource once."""
        return tuple(found for resource in self.resources for found in _references(resource))

    @property
    def default_organization(self) -> Organization | None:
        """The one that is shown."""
        named = [one for one in self.organizations if one.identifier == self.default]
        return next(iter((*named, *self.organizations)), None)

    def is_missing(self, reference: Reference) -> bool:
        """Not in the package in any capitals; a descriptor alone has no files to miss."""
        path, package = reference.path, self.package
        return bool(path) and path.casefold() not in package.twins and package.form != "descriptor"

    @cached_property
    def launched(self) -> tuple[Resource, ...]:
        """Each resource that an item refers to, once."""
        names = dict.fromkeys(item.identifierref or "" for item in self.items)
        return tuple(self.by_name[name] for name in names if name in self.by_name)

    @cached_property
    def speech(self) -> Speech:
        """What pages say, each file searched once."""
        return Speech(self.package)

    def launched_by(self, item: Item) -> Resource | None:
        """The resource that the item refers to."""
        return self.by_name.get(item.identifierref or "")


def _references(resource: Resource) -> Iterator[tuple[int, Reference]]:
    seen: set[str] = set()
    own = (resource.line, resource.reference)
    for line, reference in (own, *((file.line, file.reference) for file in resource.files)):
        if reference and reference.href not in seen:
            seen.add(reference.href)
            yield line, reference


def below(items: tuple[Item, ...]) -> Iterator[Item]:
    """The items and all that are in them, in the order of the file."""
    for item in items:
        yield item
        yield from below(item.items)


def namespace_of(name: str) -> str:
    """`namespace` of `{namespace}name`, "" where there is none."""
    return name[1:].partition("}")[0] if name.startswith("{") else ""
