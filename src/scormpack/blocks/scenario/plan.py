"""What is found out about a story while it is read: its mistakes, how long it can be, the most that it can earn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scormpack.blocks.body import Body
from scormpack.blocks.scenario.notes import MOST, read_start
from scormpack.blocks.scenario.rules import NO_SCENE, ODD_START, Said, of_scenes, of_variables
from scormpack.blocks.scenario.scenes import Scene, place
from scormpack.blocks.scenario.situations import Story, Way, best, explore, longest
from scormpack.blocks.scenario.story_rules import of_conditions, of_ends, of_points, too_many, unreachable
from scormpack.diagnostics import Severity

ROOM = 40
"""The most decisions that are kept: in 2 bits each, 14 characters of the learner's state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`room` is for so many decisions; `circles` says that a way may be longer; `most` points can be earned."""

    start: Mapping[str, int]
    room: int = 1
    circles: bool = False
    most: int = 0


def plan(body: Body, scenes: Sequence[Scene]) -> Plan:
    """Look at the whole story. What follows from another mistake is not said as well."""
    start, odd = _start(body, scenes)
    if not scenes:
        body.report(NO_SCENE)
        return Plan(start=start)
    for part in odd:
        body.report(ODD_START, part=part, most=MOST)
    said = [*of_scenes(scenes), *(of_variables(scenes, start) if not odd else ())]
    if not _said(body, said) and not odd:
        _said(body, unreachable(scenes))
        return _explored(body, scenes, start)
    return Plan(start=start)


def _said(body: Body, said: Iterable[Said]) -> bool:
    """Report all; whether there is an error among them."""
    found = list(said)
    for rule, line, facts in found:
        body.report(rule, line, 0, **facts)
    return any(rule.severity is Severity.ERROR for rule, _, _ in found)


def _start(body: Body, scenes: Sequence[Scene]) -> tuple[Mapping[str, int], tuple[str, ...]]:
    """Every number of the story by its name, in the order of names, and what is odd in `start:`."""
    written = body.header.get("start", ())
    start, odd = read_start(written if isinstance(written, tuple) else ())
    changed = {change.variable for scene in scenes for move in scene.moves for change in move.note.changes}
    return {name: start.get(name, 0) for name in sorted({*start, *changed})}, odd


def _explored(body: Body, scenes: Sequence[Scene], start: Mapping[str, int]) -> Plan:
    story = Story(
        ways=[[Way(to=place(scenes, move.to) or 0, note=move.note) for move in scene.moves] for scene in scenes],
        ends=frozenset(at for at, scene in enumerate(scenes) if scene.end),
        start=start,
    )
    explored = explore(story)
    if explored is None:
        _said(body, [too_many()])
        return Plan(start=start)
    most, decisions = best(explored), longest(explored)
    _said(body, [*of_conditions(scenes, explored), *of_ends(scenes, explored)])
    _said(body, of_points(scenes, "points" in body.header, most))
    return Plan(
        start=start,
        room=max(1, min(ROOM, ROOM if decisions is None else decisions)),
        circles=decisions is None or decisions > ROOM,
        most=max(0, most or 0),
    )
