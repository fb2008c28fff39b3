"""cmi5.xml, read once into a value that all rules share: what is there, as it is written, with its line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from scormpack.diagnostics import Location
from scormpack.package.read import Package
from scormpack.package.xml import Document
from scormpack.targets._references import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Langstring:
    """A text in one language; `lang` is None where the attribute is missing."""

    line: int
    lang: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The titles or descriptions of something in all languages; `line` is that of the first, or of what lacks it."""

    name: str
    line: int
    strings: tuple[Langstring, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The course, an objective, a block or a unit. `kind` is the name of its element."""

    kind: str
    line: int
    id: str | None
    texts: tuple[Text, Text]

    @property
    def called(self) -> str:
        """Its id, or else its first title."""
        return self.id or next((string.text for string in self.texts[0].strings), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """The `<url>` of a unit."""

    line: int
    reference: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Named):
    """What is launched (AU); attributes are None where they are missing."""

    address: Address | None
    launch_method: str | None
    move_on: str | None
    mastery_score: str | None
    activity_type: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """What a block or a unit says of an objective: its id, None where the attribute is missing."""

    line: int
    idref: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """The first use of a namespace that is not cmi5's."""

    line: int
    namespace: str


@dataclass(frozen=True, kw_only=True)
class Structure:
    """`strangers` are elements that have cmi5's namespace and are none of cmi5's, with their line."""

    package: Package
    document: Document
    namespace: str
    line: int
    depth: int
    courses: tuple[Named, ...]
    objectives: tuple[Named, ...]
    blocks: tuple[Named, ...]
    units: tuple[Unit, ...]
    pointers: tuple[Pointer, ...]
    extensions: tuple[Extension, ...]
    strangers: tuple[tuple[int, str], ...]

    def place(self, line: int = 0) -> Location:
        """A line of cmi5.xml."""
        return self.document.at_line(line)

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """All that has an id and texts, each kind in the order of the file."""
        return (*self.courses, *self.objectives, *self.blocks, *self.units)

    @cached_property
    def addresses(self) -> tuple[tuple[Unit, Address], ...]:
        """The units that say where they are."""
        return tuple((unit, unit.address) for unit in self.units if unit.address and unit.address.reference.href)
