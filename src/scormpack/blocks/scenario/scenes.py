"""The scenes of a scenario as the author wrote them: `## Title {#id} (end, good)`, prose, `- choice -> scene`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scormpack.blocks.body import Element, Item, Panel, list_items

ARROW = "->"
_END = re.compile(r"\s*\(\s*end(?:\s*,\s*(good|fair|bad))?\s*\)\s*$", re.IGNORECASE)
_ID = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")
_ODD = re.compile(r"\{#[^}]*\}|\(\s*end\s*,[^)]*\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What the learner may choose: `to` is the name of a scene as the author wrote it, "" where it is missing."""

    text: str
    to: str
    line: int
    feedback: tuple[Element, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene. `name` is what moves call it; `end` is "" for no ending, "plain" for one without a verdict.

    `odd_marker` is what looks like a marker in the heading and is none.
    """

    name: str
    title: str
    end: str
    odd_marker: str
    line: int
    text: tuple[Element, ...]
    moves: tuple[Move, ...]
    debrief: tuple[Element, ...]


def read_scenes(panels: Sequence[Panel]) -> tuple[Scene, ...]:
    """A scene for every panel."""
    return tuple(_scene(panel) for panel in panels)


def same_name(one: str, other: str) -> bool:
    """Whether two names mean one scene: capitals and inner spaces do not count."""
    return _key(one) == _key(other)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _scene(panel: Panel) -> Scene:
    """Everything from the first `= …` on is the debrief. Lists are moves as soon as one item has an arrow."""
    title, id, end = _markers(panel.title, panel.id)
    odd = _ODD.search(title)
    text = panel.body.until("explanation")
    lists = [element for element in text if element.type == "bullet_list"]
    moves = tuple(_move(item) for element in lists for item in list_items(element))
    choosing = any(move.to for move in moves)
    return Scene(
        name=id or title,
        title=title,
        end=end,
        odd_marker=odd[0] if odd else "",
        line=panel.line,
        text=tuple(element for element in text if not choosing or element not in lists),
        moves=moves if choosing else (),
        debrief=panel.body.elements[len(text) :],
    )


def _markers(title: str, id: str) -> tuple[str, str, str]:
    """The heading without its markers, the id, and what sort of ending it is."""
    end = ""
    if found := _END.search(title):
        title, end = title[: found.start()], (found[1] or "plain").lower()
    if not id and (found := _ID.search(title)):
        title, id = title[: found.start()], found[1]
    return title.strip(), id, end


def _move(item: Item) -> Move:
    text, _, to = item.text.rpartition(ARROW)
    return Move(
        text=text.strip(), to=to.strip() if text.strip() else "", line=item.line, feedback=(*item.feedback, *item.rest)
    )


def reachable(scenes: Sequence[Scene]) -> frozenset[int]:
    """The places of the scenes that moves lead to from the first one."""
    seen, waiting = set[int](), [0]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting.extend(_targets(scenes, scenes[at]))
    return frozenset(seen)


def _targets(scenes: Sequence[Scene], scene: Scene) -> Iterator[int]:
    found = (place(scenes, move.to) for move in scene.moves)
    return (at for at in found if at is not None)


def place(scenes: Sequence[Scene], name: str) -> int | None:
    """Where the scene of this name stands, from 0."""
    return next((at for at, scene in enumerate(scenes) if same_name(scene.name, name)), None)
