"""The scenes of a scenario as the author wrote them: `## Title {#id} (end, good)`, prose, `- choice -> scene (+1)`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from scormpack.blocks.body import Body, Element, Item, Panel, list_items
from scormpack.blocks.scenario.notes import Note, read_note
from scormpack.content import Prose, Unit

ARROW = "->"
_END = re.compile(r"\s*\(\s*end(?:\s*,\s*(good|fair|bad))?\s*\)\s*$", re.IGNORECASE)
_ID = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")
_ODD = re.compile(r"\{#[^}]*\}|\(\s*end\s*,[^)]*\)", re.IGNORECASE)
_ODD_END = re.compile(r"\bend\b", re.IGNORECASE)
_ODD_ID = re.compile(r"\{#\s*([\w-]+)")
_NOTE = re.compile(r"\s*\(([^()]*)\)\s*$")
_WRAPPED_FEEDBACK = re.compile(r"\n:[ \t]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What the learner may choose: `to` is the name of a scene as the author wrote it, "" where it is missing."""

    text: str
    to: str
    note: Note
    line: int
    feedback: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene. Moves call it by one of its `names`; `end` is "" for no ending, "plain" for one without a verdict.

    `odd_marker` is what looks like a marker in the heading and is none. It is read as what it may have been meant for,
    so that nothing else seems wrong on its account.
    """

    names: tuple[str, ...]
    title: str
    end: str
    odd_marker: str
    line: int
    text: tuple[Element, ...]
    moves: tuple[Move, ...]
    debrief: tuple[Element, ...]

    @property
    def name(self) -> str:
        """What moves call it."""
        return self.names[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    names: tuple[str, ...]
    title: str
    end: str
    odd: str


def read_scenes(panels: Sequence[Panel]) -> tuple[Scene, ...]:
    """A scene for every panel."""
    headings = [_heading(panel.title, panel.id) for panel in panels]
    names = {_key(name) for heading in headings for name in heading.names}
    return tuple(_scene(panel, heading, names) for panel, heading in zip(panels, headings, strict=True))


def same_name(one: str, other: str) -> bool:
    """Whether two names mean one scene: capitals and inner spaces do not count."""
    return _key(one) == _key(other)


def place(scenes: Sequence[Scene], name: str) -> int | None:
    """Where the scene of this name stands, from 0."""
    found = (at for at, scene in enumerate(scenes) if any(same_name(each, name) for each in scene.names))
    return next(found, None)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _heading(title: str, id: str) -> _Heading:
    """The heading without its markers, its names, and what sort of ending it is."""
    end = ""
    if found := _END.search(title):
        title, end = title[: found.start()], (found[1] or "plain").lower()
    if not id and (found := _ID.search(title)):
        title, id = title[: found.start()], found[1]
    title = title.strip()
    odd = _ODD.search(title)
    if odd is None:
        return _Heading(names=(id or title,), title=title, end=end, odd="")
    meant = _ODD_ID.search(title)
    names = (id, meant[1] if meant else "", _ODD.sub("", title).strip())
    return _Heading(
        names=tuple(filter(None, names)) or (title,),
        title=title,
        end=end or ("plain" if _ODD_END.search(odd[0]) else ""),
        odd=odd[0],
    )


def _scene(panel: Panel, heading: _Heading, names: Collection[str]) -> Scene:
    """Everything from the first `= …` on is the debrief. Lists are moves as soon as one item has an arrow."""
    text = panel.body.until("explanation")
    lists = [element for element in text if element.type == "bullet_list"]
    items = [item for element in lists for item in list_items(element)]
    choosing = any(ARROW in item.text for item in items)
    return Scene(
        names=heading.names,
        title=heading.title,
        end=heading.end,
        odd_marker=heading.odd,
        line=panel.line,
        text=tuple(element for element in text if not choosing or element not in lists),
        moves=tuple(_move(panel.body, item, names) for item in items) if choosing else (),
        debrief=panel.body.elements[len(text) :],
    )


def _move(body: Body, item: Item, names: Collection[str]) -> Move:
    """A `: comment` under a choice of several lines is not yet parted from it."""
    choice, *wrapped = _WRAPPED_FEEDBACK.split(item.text)
    text, _, to = choice.rpartition(ARROW)
    to, note = _target(to.strip(), names)
    feedback = body.prose((*item.feedback, *item.rest), "feedback")
    if wrapped:
        said = Unit("\n".join(wrapped), "feedback", item.line + 1 + choice.count("\n"))
        feedback = ("<p>", said, "</p>", *feedback)
    return Move(text=text.strip(), to=to if text.strip() else "", note=note, line=item.line, feedback=feedback)


def _target(to: str, names: Collection[str]) -> tuple[str, Note]:
    """The name of a scene and the note behind it. A scene whose title ends with parentheses keeps them."""
    found = _NOTE.search(to)
    if found is None or _key(to) in names:
        return to, Note()
    return to[: found.start()], read_note(found[1])
