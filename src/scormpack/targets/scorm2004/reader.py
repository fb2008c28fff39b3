"""Reading what SCORM 2004 adds to a manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING

from scormpack.package.read import Package
from scormpack.package.xml import line_of
from scormpack.targets._imscp import DESCRIPTOR
from scormpack.targets._imscp.manifest import Manifest, namespace_of
from scormpack.targets._imscp.reader import read_manifest
from scormpack.targets.scorm2004.manifest import Activity, Manifest2004, Node
from scormpack.targets.scorm2004.namespaces import IMSCP, IMSSS

if TYPE_CHECKING:
    from lxml import etree

_IMS = f"{{{IMSCP}}}"


def read_manifest_2004(package: Package) -> Manifest2004:
    """The manifest with its tree of activities."""
    manifest = read_manifest(package, DESCRIPTOR)
    root = manifest.document.root
    assert root is not None
    collections = tuple(_node(element) for element in root.iterchildren(f"{{{IMSSS}}}sequencingCollection"))
    shared = {
        node.attributes["ID"]: node
        for collection in reversed(collections)
        for node in reversed(collection.all("sequencing"))  # the first of a name wins
        if node.attributes.get("ID")
    }
    trees = tuple(_activity(element, manifest, shared) for element in root.iterfind(f"{_IMS}*/{_IMS}organization"))
    shared_by_all = {field.name: getattr(manifest, field.name) for field in fields(Manifest)}
    return Manifest2004(**shared_by_all, trees=trees, collections=collections)


def _activity(element: etree._Element, manifest: Manifest, shared: Mapping[str, Node]) -> Activity:
    additions = tuple(_additions(element))
    own = next((node for node in additions if (node.namespace, node.name) == (IMSSS, "sequencing")), None)
    reference = (element.get("identifierref") or "").strip()
    return Activity(
        line=line_of(element),
        identifier=(element.get("identifier") or "").strip(),
        launches=bool(reference),
        resource=manifest.by_name.get(reference) if reference else None,
        flags=frozenset(str(name) for name in element.attrib),
        additions=additions,
        own=own,
        shared=shared.get(own.attributes.get("IDRef", "")) if own else None,
        activities=tuple(_activity(item, manifest, shared) for item in element.iterchildren(f"{_IMS}item")),
    )


def _additions(element: etree._Element) -> Iterator[Node]:
    for child in element:
        if isinstance(child.tag, str) and not child.tag.startswith(_IMS):
            yield _node(child)


def _node(element: etree._Element) -> Node:
    """Of every element of sequencing, so it is worth being quick: most have neither text nor anything in them."""
    namespace, name = _split(str(element.tag))
    text = element.text or ""
    children: list[Node] = []
    for child in element:
        text += child.tail or ""
        if isinstance(child.tag, str):  # no comment
            children.append(_node(child))
    return Node(
        line=line_of(element),
        namespace=namespace,
        name=name,
        attributes={str(key): str(value).strip() for key, value in element.items()},
        text=text.strip(),
        children=tuple(children),
    )


@lru_cache(maxsize=200)
def _split(tag: str) -> tuple[str, str]:
    return namespace_of(tag), tag.rpartition("}")[2]
