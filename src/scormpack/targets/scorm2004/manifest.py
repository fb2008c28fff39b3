"""What SCORM 2004 adds to the manifest: a tree of activities, each with its sequencing, and sequencing to share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from scormpack.targets._imscp.manifest import Manifest, Resource
from scormpack.targets.scorm2004.namespaces import ADLCP, ADLNAV, IMSSS, PREFIXES

_TRUE = ("true", "1")


@dataclass(frozen=True, kw_only=True, eq=False)
class Node:
    """One element of ADL's or of IMS's sequencing, as it is written, with all that is in it.

    Thousands of items may share one, so what they ask of it is found once.
    """

    line: int
    namespace: str
    name: str
    attributes: Mapping[str, str]
    text: str
    children: tuple[Node, ...]

    @property
    def tag(self) -> str:
        """As manifests write it: `imsss:sequencing`."""
        return f"{PREFIXES.get(self.namespace, '')}:{self.name}".lstrip(":")

    def names(self, attribute: str) -> str | None:
        """The objective or store that the attribute names, with escapes undone and single blanks."""
        value = self.attributes.get(attribute)
        return None if value is None else " ".join(unquote(value).split())

    def is_true(self, attribute: str, otherwise: bool = False) -> bool:
        """The value of a yes-or-no attribute, or what the standard takes it for where it is missing."""
        value = self.attributes.get(attribute)
        return otherwise if value is None else value in _TRUE

    def all(self, name: str, namespace: str = IMSSS) -> tuple[Node, ...]:
        """The children of that name."""
        return self._by_name.get((namespace, name), ())

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], tuple[Node, ...]]:
        found: dict[tuple[str, str], list[Node]] = {}
        for child in self.children:
            found.setdefault((child.namespace, child.name), []).append(child)
        return {name: tuple(nodes) for name, nodes in found.items()}

    def walk(self) -> Iterator[Node]:
        """It and all that is in it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()

    @cached_property
    def objectives(self) -> Mapping[str, int]:
        """The names of the objectives in it, with the line of the last of that name."""
        return {child.names("objectiveID") or "": child.line for child in self.children}

    @cached_property
    def references(self) -> Mapping[str, int]:
        """The names of objectives that conditions in it look at, with the line of the last that does."""
        found = {node.names("referencedObjective") or "": node.line for node in self.walk()}
        return {name: line for name, line in found.items() if name}

    @cached_property
    def is_mapped(self) -> bool:
        """Whether something in it is shared between activities."""
        return any(node.name == "mapInfo" for node in self.walk())


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """An organization or an item.

    `additions` are the elements in it that are not of content packaging. `own` is its sequencing, `shared` the one of
    the collection that it names by IDRef. `resource` is what it launches; `flags` are the names of its attributes.
    """

    line: int
    identifier: str
    launches: bool
    resource: Resource | None
    flags: frozenset[str]
    additions: tuple[Node, ...]
    own: Node | None
    shared: Node | None
    activities: tuple[Activity, ...]

    @property
    def is_sco(self) -> bool:
        """Whether it launches one, as far as anybody can tell."""
        return self.resource is not None and self.resource.scorm_type == "sco"

    @property
    def is_incomplete(self) -> bool:
        """Whether it refers to sequencing that is not there, so that nobody knows what it does."""
        return self.own is not None and "IDRef" in self.own.attributes and self.shared is None

    def added(self, name: str) -> Iterator[Node]:
        """What ADL adds to items under that name."""
        namespace = ADLNAV if name == "presentation" else ADLCP
        return (node for node in self.additions if node.name == name and node.namespace == namespace)

    def part(self, name: str, namespace: str = IMSSS) -> Node | None:
        """The part of that name in its sequencing; what is its own stands in for what is shared."""
        for sequencing in (self.own, self.shared):
            if sequencing and (found := sequencing.all(name, namespace)):
                return found[0]
        return None

    @property
    def objectives(self) -> Mapping[str, int]:
        """The names of its objectives, with lines."""
        part = self.part("objectives")
        return part.objectives if part else {}

    def controls(self, mode: str) -> bool:
        """Whether one of its control modes is on; choice is, where nothing is said."""
        part, otherwise = self.part("controlMode"), mode == "choice"
        return part.is_true(mode, otherwise) if part else otherwise

    def walk(self) -> Iterator[Activity]:
        """It and all that is in it, in the order of the file."""
        yield self
        for activity in self.activities:
            yield from activity.walk()


@dataclass(frozen=True, kw_only=True)
class Manifest2004(Manifest):
    """A manifest with its organizations as `trees`, and the sequencing that they may share in `collections`."""

    trees: tuple[Activity, ...]
    collections: tuple[Node, ...]

    @property
    def is_fourth(self) -> bool:
        """By what it says; what says nothing that is known is judged by the latest."""
        return self.schema_version not in ("CAM 1.3", "2004 3rd Edition")

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        """Every organization and item."""
        return tuple(activity for tree in self.trees for activity in tree.walk())

    @cached_property
    def sequencings(self) -> tuple[Node, ...]:
        """Every one that is written: in organizations, items and collections."""
        in_activities = (activity.own for activity in self.activities if activity.own)
        in_collections = (node for collection in self.collections for node in collection.all("sequencing"))
        return (*in_activities, *in_collections)

    @cached_property
    def nodes(self) -> Mapping[str, tuple[Node, ...]]:
        """All that is in these, by name, the elements of IMS only."""
        found: dict[str, list[Node]] = {}
        for sequencing in self.sequencings:
            for node in sequencing.walk():
                if node.namespace == IMSSS:
                    found.setdefault(node.name, []).append(node)
        return {name: tuple(nodes) for name, nodes in found.items()}
