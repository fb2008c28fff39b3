"""Every situation that a story can come to: a scene with the numbers that the learner brings there.

All that can be said about a story before anybody plays it follows from these: what is never open, where a learner is
stuck, how long the longest way is, and the most points that can be earned.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scormpack.blocks.scenario.notes import MOST, Note

LIMIT = 20_000
"""So many situations are looked through in about a second."""

Situation = tuple[int, tuple[int, ...]]
"""The place of a scene, and a number for each variable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A move whose scene is known: `to` is its place."""

    to: int
    note: Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The ways out of each scene, the places of the endings, and the numbers that it begins with."""

    ways: Sequence[Sequence[Way]]
    ends: frozenset[int]
    start: Mapping[str, int]


Steps = Mapping[Situation, tuple[tuple[int, Situation], ...]]
"""From each situation the moves that are open there, by their place in the scene, and where each leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explored:
    """What was found. `came` says by which move, from where, each situation is reached soonest; `before`, from where at
    all."""

    story: Story
    steps: Steps
    came: Mapping[Situation, tuple[Situation, int]]
    before: Mapping[Situation, list[Situation]]

    def values(self, situation: Situation) -> Mapping[str, int]:
        """The numbers of a situation by their names."""
        return dict(zip(self.story.start, situation[1], strict=True))

    def ends(self, situation: Situation) -> bool:
        """Whether the story is over there."""
        return situation[0] in self.story.ends

    def stuck(self) -> Iterator[Situation]:
        """Where no move is open and the story is not over."""
        return (each for each, open_moves in self.steps.items() if not open_moves and not self.ends(each))

    def leading_to(self, goals: Iterator[Situation]) -> set[Situation]:
        """The situations from which one of these can be reached, those among them."""
        waiting = list(goals)
        found = set(waiting)
        while waiting:
            fresh = [each for each in self.before.get(waiting.pop(), ()) if each not in found]
            found.update(fresh)
            waiting.extend(fresh)
        return found

    def behind(self, here: Situation) -> set[Situation]:
        """The situations that can be reached from there, itself among them."""
        waiting, found = [here], {here}
        while waiting:
            fresh = {there for _, there in self.steps[waiting.pop()]} - found
            found |= fresh
            waiting.extend(fresh)
        return found

    def way_to(self, situation: Situation) -> tuple[tuple[int, int], ...]:
        """The scene and the move of each decision on the shortest way there."""
        way = []
        while situation in self.came:
            situation, move = self.came[situation]
            way.append((situation[0], move))
        return tuple(reversed(way))


def explore(story: Story) -> Explored | None:
    """Every situation from the first scene on; None where there are more than `LIMIT`."""
    highest = _highest(story)
    first: Situation = (0, tuple(map(min, story.start.values(), highest)))
    steps: dict[Situation, tuple[tuple[int, Situation], ...]] = {}
    came: dict[Situation, tuple[Situation, int]] = {}
    before: dict[Situation, list[Situation]] = {}
    waiting = deque([first])
    while waiting:
        here = waiting.popleft()
        steps[here] = tuple(_open(story, here, highest))
        for move, there in steps[here]:
            if there not in before and there != first:
                came[there] = (here, move)
                waiting.append(there)
            before.setdefault(there, []).append(here)
        if len(came) > LIMIT:
            return None
    return Explored(story=story, steps=steps, came=came, before=before)


def _open(story: Story, here: Situation, highest: Sequence[int]) -> Iterator[tuple[int, Situation]]:
    values = dict(zip(story.start, here[1], strict=True))
    for at, way in enumerate(story.ways[here[0]]):
        if all(condition.holds(values) for condition in way.note.conditions):
            after = dict(values)
            for change in way.note.changes:
                after[change.variable] = change.applied(after[change.variable])
            yield at, (way.to, tuple(map(min, after.values(), highest)))


def _highest(story: Story) -> tuple[int, ...]:
    """How far each number must be counted: one that never falls, no further than conditions can tell apart."""
    notes = [way.note for ways in story.ways for way in ways]
    falling = {change.variable for note in notes for change in note.changes if change.number < 0}
    told = dict.fromkeys(story.start, 0)
    for condition in (condition for note in notes for condition in note.conditions):
        bounds = (end for end in (condition.low, condition.high + 1) if end <= MOST)
        told[condition.variable] = max(told[condition.variable], *bounds, 0)
    return tuple(MOST if name in falling else told[name] for name in story.start)


def longest(explored: Explored) -> int | None:
    """The decisions of the longest way, None where one may go round in circles."""
    left = {here: len(ways) for here, ways in explored.steps.items()}
    rest = dict.fromkeys(explored.steps, 0)
    done = [here for here, ways in left.items() if not ways]
    for here in done:
        for one in explored.before.get(here, ()):
            rest[one] = max(rest[one], rest[here] + 1)
            left[one] -= 1
            if not left[one]:
                done.append(one)
    return rest[next(iter(rest))] if len(done) == len(rest) else None


def best(explored: Explored) -> int | None:
    """The most points that a way to an ending earns, never below 0; None where a circle earns without end."""
    useful = explored.leading_to(each for each in explored.steps if explored.ends(each))
    first = next(iter(explored.steps))
    earned, length = {first: 0}, {first: 0}
    waiting = deque([first])
    while waiting:
        here = waiting.popleft()
        for move, there in explored.steps[here]:
            points = earned[here] + explored.story.ways[here[0]][move].note.points
            if there in useful and points > earned.get(there, points - 1):
                earned[there], length[there] = points, length[here] + 1
                if length[there] >= len(explored.steps):
                    return None
                waiting.append(there)
    return max((points for here, points in earned.items() if explored.ends(here)), default=0)
