"""Which pages the descriptors launch, whatever their standard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scormpack.package.read import Package
from scormpack.package.xml import Document, text_of
from scormpack.targets._references import resolve

if TYPE_CHECKING:
    from lxml import etree

_BASE = "{http://www.w3.org/XML/1998/namespace}base"


def launched_pages(package: Package) -> frozenset[str]:
    """The entries that resources, activities and units name as what is launched."""
    return frozenset(path for document in package.documents for path in _paths(document) if path in package.names)


def _paths(document: Document) -> Iterator[str]:
    if document.root is None:
        return
    for element in document.root.iter("{*}resource", "{*}launch", "{*}url"):
        is_resource = str(element.tag).endswith("resource")
        href = (element.get("href") or "") if is_resource else text_of(element)
        if href:
            yield resolve(href.strip(), _base(element)).path


def _base(element: etree._Element | None) -> str:
    """The joined xml:base of what is around; a resource is never deep."""
    base = ""
    while element is not None:
        base = (element.get(_BASE) or "") + base
        element = element.getparent()
    return base
