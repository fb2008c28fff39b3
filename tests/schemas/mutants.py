"""Documents that differ from a good one in one place, each with a label that says where and how."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import partial

from lxml import etree

Element = etree._Element
Changes = Iterator[tuple[str, Callable[[Element], None]]]

XML = "{http://www.w3.org/XML/1998/namespace}"
ELSEWHERE = "{urn:example:elsewhere}"
# What the simple types of the standards refuse, and texts just longer than each of their limits.
VALUES = ("", " ", "0", "-1", "1.5", "true", "TRUE", "two words", "1st", "é", "%zz", "a:b", "PT1H", "2026-11-21", "sco")
LENGTHS = (14, 21, 101, 201, 256, 1001, 2001, 4001)


def mutants(document: bytes, strangers: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """`strangers` are names in Clark notation: each is tried as first and last child of every element.

    Bytes and not trees: libxml2 notes in a tree which ids it has seen, so a tree can only be validated once.
    """
    good = etree.fromstring(document)
    tree = good.getroottree()
    for place, element in enumerate(good.iter("*")):
        for how, change in (*_element_changes(element, strangers), *_attribute_changes(element)):
            mutant = deepcopy(good)
            change(_at(place, mutant))
            yield f"{tree.getelementpath(element)}: {how}", etree.tostring(mutant)


def _at(place: int, root: Element) -> Element:
    return list(root.iter("*"))[place]


def _element_changes(element: Element, strangers: Sequence[str]) -> Changes:
    name = etree.QName(element)
    names = (f"{{{name.namespace}}}bogus", f"{{{name.namespace}}}{name.localname.title()}", name.localname)
    for new in (*names, f"{ELSEWHERE}{name.localname}", *_neighbours(element)):
        yield f"rename to {new}", partial(_rename, name=new)
    if element.getparent() is not None:
        yield "drop", _drop
        yield "duplicate", _duplicate
        yield "swap with the next", _swap
        yield "move to the front", partial(_move, last=False)
        yield "move to the end", partial(_move, last=True)
        yield "duplicate at the end", _duplicate_at_end
    yield "empty", _empty
    yield "nest in itself", _nest
    for text in (*VALUES, *("x" * length for length in LENGTHS)):
        yield f"text {text[:12]!r} of {len(text)}", partial(_write, text=text)
    for stranger in strangers:
        for last in (False, True):
            yield f"{'last' if last else 'first'} child {stranger}", partial(_adopt, name=stranger, last=last)
    for attribute in ("bogus", f"{ELSEWHERE}bogus", f"{XML}lang", f"{XML}base", f"{XML}space"):
        yield f"attribute {attribute}", partial(_set, name=attribute, value="en")


def _attribute_changes(element: Element) -> Changes:
    for name in map(str, element.attrib):
        local = etree.QName(name).localname
        yield f"drop @{name}", partial(_unset, name=name)
        for new in (local, local.title(), f"{ELSEWHERE}{local}"):
            yield f"rename @{name} to {new}", partial(_rename_attribute, name=name, new=new)
        for value in (*VALUES, *("x" * length for length in LENGTHS), *_same_elsewhere(element, name)):
            yield f"@{name} = {value[:12]!r} of {len(value)}", partial(_set, name=name, value=value)


def _neighbours(element: Element) -> set[str]:
    around = (element.getparent(), element.getprevious(), element.getnext())
    return {str(near.tag) for near in around if near is not None and near.tag != element.tag}


def _same_elsewhere(element: Element, name: str) -> set[str]:
    """What the attribute says on the root: a second one of an identifier."""
    return {element.getroottree().getroot().get(name, "")} - {element.get(name, "")}


def _rename(element: Element, name: str) -> None:
    element.tag = name


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _drop(element: Element) -> None:
    _parent(element).remove(element)


def _duplicate(element: Element) -> None:
    element.addnext(deepcopy(element))


def _duplicate_at_end(element: Element) -> None:
    _parent(element).append(deepcopy(element))


def _swap(element: Element) -> None:
    following = element.getnext()
    if following is not None:
        following.addnext(element)


def _move(element: Element, last: bool) -> None:
    _parent(element).insert(len(_parent(element)) if last else 0, element)


def _empty(element: Element) -> None:
    element[:] = []
    element.text = None


def _nest(element: Element) -> None:
    element.append(deepcopy(element))


def _write(element: Element, text: str) -> None:
    element.text = text


def _adopt(element: Element, name: str, last: bool) -> None:
    element.insert(len(element) if last else 0, etree.Element(name))


def _set(element: Element, name: str, value: str) -> None:
    element.set(name, value)


def _unset(element: Element, name: str) -> None:
    del element.attrib[name]


def _rename_attribute(element: Element, name: str, new: str) -> None:
    value = element.attrib.pop(name)
    element.set(new, value)
