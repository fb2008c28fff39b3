"""Which elements stand in which, and in what order: for rules on the order and number of elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scormpack.package.xml import Document, line_of
from scormpack.targets._imscp.manifest import namespace_of

_WITH_ORDER = ("manifest", "organization", "item", "resource")


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """The names of IMS are without their namespace, others have it (`{namespace}name`); each child has its line."""

    name: str
    children: tuple[tuple[str, int], ...]


def read_containers(document: Document) -> Iterator[Container]:
    """Every element whose children have an order, and more than one."""
    root = document.root
    assert root is not None
    ims = f"{{{namespace_of(str(root.tag))}}}"
    for element in root.iter(*(ims + name for name in _WITH_ORDER)):
        if len(element) > 1:
            children = tuple((str(child.tag).removeprefix(ims), line_of(child)) for child in element.iterchildren("*"))
            yield Container(name=str(element.tag).removeprefix(ims), children=children)
