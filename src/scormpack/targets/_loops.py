"""Circles in what refers to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile


def loops(follows: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """The first circles, each as the names along it; without recursion, since ways may be long."""
    done: set[str] = set()
    for start in follows:
        way: dict[str, Iterator[str]] = {}
        current = start if start not in done else ""
        while current:
            steps = way.setdefault(current, iter(follows[current]))
            following = next((name for name in steps if name in follows and name not in done), "")
            if following in way:
                yield _since(following, way)
                done.add(following)
            elif following:
                current = following
            else:
                done.add(current)
                way.popitem()
                current = next(reversed(way), "")


def _since(name: str, way: dict[str, Iterator[str]]) -> Sequence[str]:
    """The last part of the way, from `name` on."""
    back = [*takewhile(lambda step: step != name, reversed(way)), name]
    return back[::-1]
