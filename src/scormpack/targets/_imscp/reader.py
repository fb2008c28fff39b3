"""Reading imsmanifest.xml into the value that all rules share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypedDict

from scormpack.package.read import Package
from scormpack.package.xml import Document, line_of, text_of
from scormpack.targets._imscp.manifest import (
    Base,
    Element,
    Extension,
    File,
    Item,
    Manifest,
    Organization,
    Resource,
)
from scormpack.targets._imscp.namespaces import ADLCP, NAMESPACES
from scormpack.targets._references import Reference, resolve

if TYPE_CHECKING:
    from lxml import etree

_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def read_manifest(package: Package, name: str) -> Manifest:
    """The manifest of a package whose document is well-formed and has a root of IMS content packaging."""
    document = package.document(name)
    assert document is not None
    assert document.root is not None
    return _Reader(document.root).manifest(package, document)


class _Inside(TypedDict):
    titles: tuple[str, ...]
    items: tuple[Item, ...]
    extensions: tuple[Extension, ...]


class _Reader:
    def __init__(self, root: etree._Element) -> None:
        self.root = root
        namespace = str(root.tag)[1:].partition("}")[0]
        self.version = NAMESPACES[namespace]
        self.ims = f"{{{namespace}}}"
        self.adl = f"{{{ADLCP[self.version]}}}"
        self.title, self.item, self.file, self.dependency = (
            self.ims + name for name in ("title", "item", "file", "dependency")
        )
        self.tags, self.attributes = _names_in_use(root)
        self.has_bases = any(name == _BASE for _, name in self.attributes)

    def manifest(self, package: Package, document: Document) -> Manifest:
        metadata = self.root.find(f"{self.ims}metadata")
        organizations = self.root.find(f"{self.ims}organizations")
        resources = tuple(self._resource(element) for element in self.root.iter(f"{self.ims}resource"))
        return Manifest(
            line=line_of(self.root),
            identifier=_attribute(self.root, "identifier"),
            package=package,
            document=document,
            version=self.version,
            own_version=_attribute(self.root, "version"),
            named=tuple(self._named()),
            metadata_line=line_of(self.root if metadata is None else metadata),
            schema=self._text(metadata, "schema"),
            schema_version=self._text(metadata, "schemaversion"),
            counts={name: len(self.root.findall(self.ims + name)) for name in ("organizations", "resources")},
            organizations_line=line_of(self.root if organizations is None else organizations),
            default=None if organizations is None else _attribute(organizations, "default"),
            organizations=tuple(self._organizations(organizations)),
            resources=resources,
            by_name={resource.identifier or "": resource for resource in reversed(resources)},
            submanifests=tuple(
                Element(line=line_of(inner), identifier=_attribute(inner, "identifier"))
                for inner in self.root.iter(f"{self.ims}manifest")
                if inner is not self.root
            ),
            bases=tuple(self._bases()),
            locations=tuple(
                File(line=line_of(element), reference=resolve(text_of(element), self._base(element)))
                for element in self.root.iter(f"{self.adl}location")
            ),
            tags=self.tags,
            attributes=self.attributes,
        )

    def _named(self) -> Iterator[Element]:
        names = ("manifest", "organization", "item", "resource")
        for element in self.root.iter(*(self.ims + name for name in names)):
            if (identifier := _attribute(element, "identifier")) is not None:
                yield Element(line=line_of(element), identifier=identifier)

    def _bases(self) -> Iterator[Base]:
        for element in self.root.iter(*(self.ims + name for name in ("manifest", "resources", "resource"))):
            if value := element.get(_BASE):
                yield Base(line=line_of(element), element=str(element.tag).removeprefix(self.ims), value=value)

    def _organizations(self, parent: etree._Element | None) -> Iterator[Organization]:
        for element in () if parent is None else parent.findall(f"{self.ims}organization"):
            yield Organization(
                line=line_of(element),
                identifier=_attribute(element, "identifier"),
                structure=_attribute(element, "structure"),
                **self._inside(element),
            )

    def _item(self, element: etree._Element) -> Item:
        return Item(
            line=line_of(element),
            identifier=_attribute(element, "identifier"),
            identifierref=_attribute(element, "identifierref"),
            is_visible=_attribute(element, "isvisible"),
            parameters=_attribute(element, "parameters"),
            **self._inside(element),
        )

    def _inside(self, parent: etree._Element) -> _Inside:
        """Of an item or an organization. One look at each child: there may be tens of thousands."""
        titles, items, extensions = [], [], []
        for child in parent:
            if child.tag == self.title:
                titles.append(text_of(child))
            elif child.tag == self.item:
                items.append(self._item(child))
            elif isinstance(child.tag, str) and not child.tag.startswith(self.ims):
                extensions.append(_extension(child))
        return {"titles": tuple(titles), "items": tuple(items), "extensions": tuple(extensions)}

    def _resource(self, element: etree._Element) -> Resource:
        base = self._base(element)
        files, dependencies = [], []
        for child in element:
            if child.tag == self.file:
                files.append(File(line=line_of(child), reference=_reference(child, base)))
            elif child.tag == self.dependency:
                dependencies.append((line_of(child), _attribute(child, "identifierref") or ""))
        return Resource(
            line=line_of(element),
            identifier=_attribute(element, "identifier"),
            type=_attribute(element, "type"),
            reference=_reference(element, base),
            scormtype=element.get(f"{self.adl}scormtype"),
            scorm_type=element.get(f"{self.adl}scormType"),
            files=tuple(files),
            dependencies=tuple(dependencies),
        )

    def _base(self, element: etree._Element) -> str:
        """xml:base of the element and of what is around it, joined as LMSs join it: text after text."""
        around = [element, *element.iterancestors()] if self.has_bases else ()
        return "".join(outer.get(_BASE, "") for outer in reversed(around))

    def _text(self, parent: etree._Element | None, name: str) -> str | None:
        found = None if parent is None else parent.find(self.ims + name)
        return None if found is None else text_of(found)


def _names_in_use(root: etree._Element) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """Of elements and of attributes, with the line of the first use."""
    tags: dict[str, int] = {}
    attributes: dict[tuple[str, str], int] = {}
    known: set[tuple[object, ...]] = set()
    for element in root.iter("*"):
        shape = (element.tag, *element.keys())
        if shape not in known:
            known.add(shape)
            tag, *names = map(str, shape)
            tags.setdefault(tag, line_of(element))
            for name in names:
                attributes.setdefault((tag, name), line_of(element))
    return tags, attributes


def _extension(element: etree._Element) -> Extension:
    namespace, _, name = str(element.tag)[1:].rpartition("}")
    text = text_of(element)
    return Extension(line=line_of(element), namespace=namespace, name=name, text=text, type=_attribute(element, "type"))


def _attribute(element: etree._Element, name: str) -> str | None:
    """Without the blanks around: identifiers, references and addresses are tokens."""
    value = element.get(name)
    return None if value is None else value.strip()


def _reference(element: etree._Element, base: str) -> Reference | None:
    href = _attribute(element, "href")
    return None if href is None else resolve(href, base)
