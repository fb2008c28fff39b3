"""Where everything of a chart stands, in percent of its width and height: text keeps its size on every screen.

All is measured from where reading begins; the templates mirror it for languages that are written from right to left.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from scormpack.blocks.tables import Grid
from scormpack.content import Datum, Part

LONGEST_BAR = 70.0
"""What is left beside the longest bar is for its number."""
FIRST, LAST = 18.0, 92.0
"""The first and the last point of a line."""
TOP, BOTTOM = 12.0, 86.0
"""The highest and the lowest number of a line; names stand below."""
MOST_NAMES = 5
"""So many names find room under a line on a phone."""

_Numbers = Sequence[Sequence[float]]
_Places = Sequence[Sequence[Mapping[str, Datum]]]
"""What each cell of each row is told, that of its name first."""


def drawn(table: Sequence[Part], grid: Grid, type: str) -> Iterator[Part]:
    """The rows of the table with places in the `data` of their cells, and the parts `tick` of a line."""
    numbers = [[cell.number or 0.0 for cell in row[1:]] for row in grid[1:]]
    head, *others = table
    yield head
    for row, places in zip(others, _PLACES[type](numbers), strict=True):
        cells = zip(row.parts, places, strict=True)
        yield replace(row, parts=tuple(replace(cell, data={**cell.data, **place}) for cell, place in cells))
    if type == "line":
        yield from _ticks(numbers)


def _bars(numbers: _Numbers) -> _Places:
    most = max(map(max, numbers)) or 1
    return [[{}, *({"length": _round(LONGEST_BAR * number / most)} for number in row)] for row in numbers]


def _share(numbers: _Numbers) -> _Places:
    total = sum(row[0] for row in numbers) or 1
    lengths = [100 * row[0] / total for row in numbers]
    ends = accumulate(lengths)
    return [
        [{}, {"start": _round(end - length), "length": _round(length)}]
        for end, length in zip(ends, lengths, strict=True)
    ]


def _line(numbers: _Numbers) -> _Places:
    low, high, _ = _scale(numbers)
    step, between = math.ceil((len(numbers) - 1) / (MOST_NAMES - 1)), (LAST - FIRST) / max(1, len(numbers) - 1)
    return [
        [
            {"at": _round(FIRST + at * between), "shown": not at % max(1, step)},
            *({"at": _height(number, low, high)} for number in row),
        ]
        for at, row in enumerate(numbers)
    ]


_PLACES: Mapping[str, Callable[[_Numbers], _Places]] = {"bars": _bars, "line": _line, "share": _share}


def _ticks(numbers: _Numbers) -> Iterator[Part]:
    """The numbers at the side of a line."""
    low, high, step = _scale(numbers)
    for at in range(round((high - low) / step) + 1):
        number = low + at * step
        yield Part(role="tick", data={"at": _height(number, low, high), "number": number})


def _scale(numbers: _Numbers) -> tuple[float, float, float]:
    """Round numbers around all of them, and the step between those. Nothing is left out but what is far from zero."""
    low, high = min(map(min, numbers)), max(map(max, numbers))
    low, high = (0.0 if 0 <= low <= high / 2 else low), (0.0 if low / 2 <= high <= 0 else high)
    step = _step((high - low) or abs(high) or 1.0)
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    return low, high if high > low else low + step, step


def _step(span: float) -> float:
    """One, two or five of what makes three to six steps of a span."""
    size = 10.0 ** math.floor(math.log10(span / 3))
    return next(size * each for each in (1, 2, 5, 10) if span / (size * each) <= 5)


def _height(number: float, low: float, high: float) -> float:
    return _round(BOTTOM - (BOTTOM - TOP) * (number - low) / (high - low))


def _round(percent: float) -> float:
    return round(percent, 2)
