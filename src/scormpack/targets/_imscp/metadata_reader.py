"""Reading the descriptions that a manifest holds, and those in files that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from scormpack.diagnostics import Location
from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.xml import Document, line_of, parse_xml, text_of
from scormpack.targets._imscp.manifest import File, Manifest, namespace_of
from scormpack.targets._imscp.metadata import Record
from scormpack.targets._imscp.namespaces import ADLCP, LOM, SCHEMAS
from scormpack.targets._validity import messages

if TYPE_CHECKING:
    from lxml import etree

_MOST_FILES, _LARGEST_FILE, _MOST_FAULTS = 200, 2 * 2**20, 200
_ROOTS = ("lom", "record")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_metadata(manifest: Manifest) -> Iterator[Record]:
    """Every description, in the order of the manifest; at most `_MOST_FILES` files are opened for it."""
    root = manifest.document.root
    assert root is not None
    files = _Files(manifest)
    locations = iter(manifest.locations)
    for element in root.iter(f"{{{ADLCP[manifest.version]}}}location", *(f"{{*}}{name}" for name in _ROOTS)):
        owner = _owner(element)
        if _name(element) == "location":
            yield from files.named(next(locations), owner)
        elif owner:
            yield _record(element, manifest.document, owner)


class _Files:
    """What the named files hold, each read once."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self.seen: dict[str, Record | None] = {}

    def named(self, location: File, owner: str) -> Iterator[Record]:
        assert location.reference is not None
        path = location.reference.path
        if not path or self.manifest.package.form == "descriptor":
            return
        if path not in self.seen and len(self.seen) < _MOST_FILES:
            self.seen[path] = self._read(path, location.reference.href)
        if record := self.seen.get(path):
            named_here = self.manifest.place(location.line)
            yield replace(
                record, owner=owner, where=named_here if record.trouble or record.is_missing else record.where
            )

    def _read(self, path: str, href: str) -> Record | None:
        """None for XML that is no description of a kind that we know."""
        package = self.manifest.package
        where = package.place(path)
        if path not in package.names:
            return Record(where=where, owner="", href=href, is_missing=True)
        try:
            document = parse_xml(package.read(path, _LARGEST_FILE), where.file, path)
        except (Damaged, TooMuch) as trouble:
            return Record(where=where, owner="", href=href, trouble=str(trouble))
        if document.root is None:
            return Record(where=where, owner="", href=href, trouble=_reason(document))
        if _name(document.root) not in _ROOTS:
            return None
        record = _record(document.root, document, "")
        return replace(record, href=href, faults=self._faults(document, record.namespace))

    def _faults(self, document: Document, namespace: str) -> tuple[tuple[int, str], ...]:
        version = self.manifest.version
        if namespace != LOM[version]:
            return ()
        return tuple(messages(SCHEMAS[version], document, 0))[:_MOST_FAULTS]


def _reason(document: Document) -> str:
    facts = document.findings[0].facts if document.findings else {}
    return str(facts.get("reason", "DOCTYPE"))


def _record(element: etree._Element, document: Document, owner: str) -> Record:
    return Record(
        where=Location(file=document.file, line=line_of(element)),
        owner=owner,
        namespace=namespace_of(str(element.tag)),
        texts=_texts(element),
        languages=_languages(element),
    )


def _owner(element: etree._Element) -> str:
    """The name of the element whose `<metadata>` this is in, "" for what is somewhere else."""
    metadata = element.getparent()
    owner = None if metadata is None or _name(metadata) != "metadata" else metadata.getparent()
    return "" if owner is None else _name(owner)


def _texts(lom: etree._Element) -> dict[str, str]:
    texts: dict[str, str] = {}
    for category in lom.iterchildren("*"):
        for element in category.iterchildren("*"):
            path = f"{_name(category)}/{_name(element)}"
            texts[path] = texts.get(path) or text_of(element)
    return texts


def _languages(lom: etree._Element) -> dict[str, int]:
    """Of `langstring` in SCORM 1.2, of `string` in SCORM 2004."""
    languages: dict[str, int] = {}
    for element in lom.iter("{*}langstring", "{*}string"):
        tag = element.get(_LANG if _name(element) == "langstring" else "language")
        if tag is not None:
            languages.setdefault(tag, line_of(element))
    return languages


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
