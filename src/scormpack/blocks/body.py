"""The body of a `:::` block, cut into elements, as the kinds read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from scormpack.content import Datum, Part, Prose, Unit
from scormpack.diagnostics import Fact, Location
from scormpack.rules import Rule

_TICK = re.compile(r"\[([ xX])\][ \t]+")
_HEADING_ID = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")


@dataclass(slots=True)
class Element:
    """One Markdown element with all that is in it. `type` is markdown-it's without `_open`; `line` is in the file.

    Besides Markdown's own there are `colon_block` (a nested block), `hint` (`? …`) and `explanation` (`= …`).
    `token` is the one that opens it. Made by `elements` and not changed after.
    """

    type: str
    token: Token
    line: int
    inside: list[Element]

    @property
    def text(self) -> str:
        """The inline Markdown of a paragraph, heading, hint or explanation; "" for anything else."""
        return self.inside[0].token.content if self.inside and self.inside[0].type == "inline" else ""

    def texts(self) -> Iterator[str]:
        """The inline Markdown of everything in it."""
        for element in self.inside:
            if element.type == "inline":
                yield element.token.content
            yield from element.texts()

    @property
    def tag(self) -> str:
        """Its HTML tag, `h2` for one."""
        return self.token.tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of a list: its first line as inline Markdown, its `: feedback`, and whatever else it holds."""

    text: str
    line: int
    feedback: tuple[Element, ...] = ()
    rest: tuple[Element, ...] = ()

    @property
    def ticked(self) -> bool | None:
        """True for `[x]`, False for `[ ]`, None for an item with no box."""
        box = _TICK.match(self.text)
        return None if box is None else box[1] != " "

    @property
    def label(self) -> str:
        """The text without its box."""
        return _TICK.sub("", self.text, count=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What stands under one heading: `title` without its `{#id}`."""

    title: str
    id: str
    line: int
    body: Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The body of one block with its header, and the two things a kind may ask of the reader: prose and a finding."""

    kind: str
    id: str
    title: str
    where: Location
    header: Mapping[str, Datum]
    elements: tuple[Element, ...]
    to_prose: Callable[[Sequence[Element], str], Prose] = field(repr=False)
    say: Callable[[Rule, Location, Mapping[str, Fact]], None] = field(repr=False)

    def report(self, rule: Rule, line: int = 0, column: int = 1, **facts: Fact) -> None:
        """Put a finding at `line` of this file, the block's first line if not said."""
        place = Location(file=self.where.file, line=line, column=column) if line else self.where
        self.say(rule, place, {"kind": self.kind, "id": self.id, **facts})

    def prose(self, elements: Sequence[Element] | None = None, role: str = "p") -> Prose:
        """Elements (all of them if none are named) as prose; `role` is the one of its paragraphs."""
        return self.to_prose(self.elements if elements is None else elements, role)

    def title_part(self) -> Iterator[Part]:
        """The title behind the kind as a part of role `title`, if there is one."""
        if self.title:
            yield Part(role="title", prose=(Unit(self.title, "title", self.where.line),), line=self.where.line)

    def until(self, *types: str) -> tuple[Element, ...]:
        """The elements before the first one of these types; all of them if there is none."""
        for index, element in enumerate(self.elements):
            if element.type in types:
                return self.elements[:index]
        return self.elements

    def of(self, *types: str) -> tuple[Element, ...]:
        """The elements of these types."""
        return tuple(element for element in self.elements if element.type in types)

    def items(self, list_type: str = "bullet_list") -> tuple[Item, ...]:
        """The items of every list of this type, in order."""
        return tuple(item for element in self.of(list_type) for item in list_items(element))

    def panels(self) -> tuple[tuple[Element, ...], tuple[Panel, ...]]:
        """What stands before the first heading, and the panels that the headings of its level part."""
        first = next((element for element in self.elements if element.type == "heading"), None)
        if first is None:
            return self.elements, ()
        starts = [
            index
            for index, element in enumerate(self.elements)
            if element.type == "heading" and element.tag <= first.tag
        ]
        ends = [*starts[1:], len(self.elements)]
        panels = tuple(self._panel(start, end) for start, end in zip(starts, ends, strict=True))
        return self.elements[: starts[0]], panels

    def _panel(self, start: int, end: int) -> Panel:
        heading = self.elements[start]
        named = _HEADING_ID.search(heading.text)
        title = heading.text[: named.start()] if named else heading.text
        inside = replace(self, elements=self.elements[start + 1 : end])
        return Panel(title=title.strip(), id=named[1] if named else "", line=heading.line, body=inside)


def elements(tokens: Sequence[Token], shift: int = 0) -> tuple[Element, ...]:
    """The tree of a flat stream of tokens; `shift` lines stand in the file above the first."""
    found: list[Element] = []
    stack = [found]
    for token in tokens:
        nesting = token.nesting
        if nesting == -1:
            stack.pop()
            continue
        line = token.map[0] + 1 + shift if token.map else 0
        element = Element(token.type[:-5] if nesting else token.type, token, line, [])
        stack[-1].append(element)
        if nesting:
            stack.append(element.inside)
    return tuple(found)


def list_items(element: Element) -> Iterator[Item]:
    """The items of a bullet or ordered list."""
    for item in element.inside:
        inside = tuple(item.inside)
        if not inside:
            yield Item(text="", line=item.line)
        elif inside[0].type == "dl":
            yield _item_with_feedback(inside, item.line)
        else:
            first = inside[0]
            rest = inside[1:] if first.type == "paragraph" else inside
            yield Item(text=first.text if first.type == "paragraph" else "", line=item.line, rest=rest)


def _item_with_feedback(inside: tuple[Element, ...], line: int) -> Item:
    text, feedback = "", []
    for element in inside[0].inside:
        if element.type == "dt":
            text = text or element.text
        else:
            feedback.extend(element.inside)
    return Item(text=text, line=line, feedback=tuple(feedback), rest=inside[1:])
