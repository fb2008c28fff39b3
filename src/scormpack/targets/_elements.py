"""Building descriptors out of elements, never out of pieces of text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree


class Elements:
    """Makes elements of one namespace: `make("title", "Tea")`, `make("item", {"identifier": "A"}, child, child)`."""

    def __init__(self, namespace: str, prefixes: Mapping[str | None, str]) -> None:
        self._namespace = namespace
        self._prefixes: Any = dict(prefixes)  # the stubs know no default namespace

    def __call__(self, name: str, *content: str | etree._Element | Mapping[str, str]) -> etree._Element:
        element = etree.Element(f"{{{self._namespace}}}{name}", nsmap=self._prefixes)
        for piece in content:
            if isinstance(piece, str):
                element.text = piece
            elif isinstance(piece, Mapping):
                for key, value in piece.items():
                    element.set(key, value)
            else:
                element.append(piece)
        return element


def document(root: etree._Element) -> bytes:
    """UTF-8 with no character reference but for `&`, `<` and `>`: Moodle shows others as they stand."""
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
