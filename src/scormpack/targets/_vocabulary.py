"""The names that a standard knows, taken from its XSDs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from scormpack.targets import _schemas

_XSD = "{http://www.w3.org/2001/XMLSchema}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Names of elements, and of attributes on any of them."""

    elements: frozenset[str]
    attributes: frozenset[str]


@cache
def vocabularies(schema: str) -> Mapping[str, Vocabulary]:
    """By namespace."""
    from lxml import etree

    elements: dict[str, set[str]] = {}
    attributes: dict[str, set[str]] = {}
    for file in _schemas.files(schema):
        root = etree.parse(str(file)).getroot()
        namespace = root.get("targetNamespace", "")
        for declared, found in (("element", elements), ("attribute", attributes)):
            names = {str(element.get("name")) for element in root.iter(_XSD + declared) if element.get("name")}
            found.setdefault(namespace, set()).update(names)
    return {
        namespace: Vocabulary(elements=frozenset(names), attributes=frozenset(attributes[namespace]))
        for namespace, names in elements.items()
    }
