"""Reading cmi5.xml into the value that its rules share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scormpack.package.read import Package
from scormpack.package.xml import line_of, text_of
from scormpack.targets._references import resolve
from scormpack.targets._vocabulary import vocabularies
from scormpack.targets.cmi5.namespaces import CMI5, DESCRIPTOR, NOT_EXTENSIONS
from scormpack.targets.cmi5.structure import Address, Extension, Langstring, Named, Pointer, Structure, Text, Unit

if TYPE_CHECKING:
    from lxml import etree


def read_structure(package: Package) -> Structure:
    """The course structure of a package that is recognised, whichever namespace it has."""
    document = package.document(DESCRIPTOR)
    assert document is not None
    assert document.root is not None
    return _Reader(document.root).read(package)


class _Reader:
    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.namespace = str(root.tag)[1:].rpartition("}")[0]
        self.prefix = f"{{{self.namespace}}}" if self.namespace else ""

    def read(self, package: Package) -> Structure:
        document = package.document(DESCRIPTOR)
        assert document is not None
        everything = [*self.root.iter("*")]
        parts = list(self._parts())
        return Structure(
            package=package,
            document=document,
            namespace=self.namespace,
            line=line_of(self.root),
            depth=max((depth for _, depth in parts), default=0),
            courses=tuple(self._named(element) for element in self.root.iterchildren(f"{self.prefix}course")),
            objectives=tuple(self._named(element) for element in self._objectives(self.root)),
            blocks=tuple(self._named(part) for part, _ in parts if part.tag == f"{self.prefix}block"),
            units=tuple(self._unit(part) for part, _ in parts if part.tag == f"{self.prefix}au"),
            pointers=tuple(
                Pointer(line=line_of(element), idref=element.get("idref"))
                for part, _ in parts
                for element in self._objectives(part)
            ),
            extensions=tuple(self._extensions(everything)),
            strangers=tuple(self._strangers(everything)),
        )

    def _parts(self) -> Iterator[tuple[etree._Element, int]]:
        """Blocks and units in the order of the file, with their depth; without recursion, as it may be great."""
        tags = (f"{self.prefix}au", f"{self.prefix}block")
        waiting = [(part, 1) for part in [*self.root.iterchildren(*tags)][::-1]]
        while waiting:
            part, depth = waiting.pop()
            yield part, depth
            if part.tag == tags[1]:
                waiting += [(inner, depth + 1) for inner in [*part.iterchildren(*tags)][::-1]]

    def _objectives(self, element: etree._Element) -> Iterator[etree._Element]:
        for objectives in element.iterchildren(f"{self.prefix}objectives"):
            yield from objectives.iterchildren(f"{self.prefix}objective")

    def _named(self, element: etree._Element) -> Named:
        return Named(
            kind=str(element.tag).removeprefix(self.prefix),
            line=line_of(element),
            id=_stripped(element.get("id")),
            texts=(self._text(element, "title"), self._text(element, "description")),
        )

    def _text(self, element: etree._Element, name: str) -> Text:
        found = [*element.iterchildren(self.prefix + name)]
        strings = [string for text in found for string in text.iterchildren(f"{self.prefix}langstring")]
        return Text(
            name=name,
            line=line_of(found[0] if found else element),
            strings=tuple(
                Langstring(line=line_of(string), lang=string.get("lang"), text=text_of(string)) for string in strings
            ),
        )

    def _unit(self, element: etree._Element) -> Unit:
        named = self._named(element)
        url = next(element.iterchildren(f"{self.prefix}url"), None)
        return Unit(
            kind=named.kind,
            line=named.line,
            id=named.id,
            texts=named.texts,
            address=None if url is None else Address(line=line_of(url), reference=resolve(text_of(url))),
            launch_method=element.get("launchMethod"),
            move_on=element.get("moveOn"),
            mastery_score=_stripped(element.get("masteryScore")),
            activity_type=_stripped(element.get("activityType")),
        )

    def _extensions(self, everything: list[etree._Element]) -> Iterator[Extension]:
        seen = {self.namespace, *NOT_EXTENSIONS}
        for element in everything:
            for name in (str(element.tag), *map(str, element.attrib)):
                namespace = name[1:].rpartition("}")[0]
                if namespace not in seen:
                    seen.add(namespace)
                    yield Extension(line=line_of(element), namespace=namespace)

    def _strangers(self, everything: list[etree._Element]) -> Iterator[tuple[int, str]]:
        """Names of attributes are not strange: an attribute that was written as an element is another mistake."""
        vocabulary = vocabularies("cmi5")[CMI5]
        for element in everything:
            name = str(element.tag).removeprefix(self.prefix)
            if "}" not in name and name not in vocabulary.elements and name not in vocabulary.attributes:
                yield line_of(element), name


def _stripped(value: str | None) -> str | None:
    """Without the blanks around, which XML takes off the values of these attributes too."""
    return None if value is None else value.strip()
