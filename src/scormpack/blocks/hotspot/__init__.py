"""Places to be found in a picture: a choice whose answers lie in it, `- [x] The quay (circle 120 80 30)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scormpack.blocks.body import Body, Item
from scormpack.blocks.choice import (
    choice_field,
    choice_interaction,
    choice_luck,
    choice_part,
    is_boxed,
    review_choices,
)
from scormpack.blocks.kind import Key, Kind
from scormpack.blocks.questions import CHOOSING_SECONDS, notes, prompt, split
from scormpack.content import Datum, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_PLACE = declare(
    "CRS-HOTSPOT-001",
    Severity.ERROR,
    en=(
        "This answer does not say where in the picture it is.",
        "End it with (circle x y radius) or (rect x y width height), in pixels of the picture: "
        "- [x] The door (rect 40 60 120 200)",
    ),
    fr=(
        "Cette réponse ne dit pas où elle se trouve dans l'image.",
        "Terminez-la par (circle x y rayon) ou (rect x y largeur hauteur), en pixels de l'image : "
        "- [x] La porte (rect 40 60 120 200)",
    ),
    why="It could not be chosen in the picture.",
)

_NUMBER = r"[ \t]+(\d+(?:\.\d+)?)"
_CIRCLE = re.compile(rf"[ \t]*\(circle{_NUMBER * 3}[ \t]*\)(?=[ \t]*(?:\n:|$))")
_RECTANGLE = re.compile(rf"[ \t]*\(rect{_NUMBER * 4}[ \t]*\)(?=[ \t]*(?:\n:|$))")


def _read(body: Body) -> Iterator[Part]:
    asked, items = split(body, "bullet_list", is_boxed)
    named = tuple(replace(item, text=_RECTANGLE.sub("", _CIRCLE.sub("", item.text))) for item in items)
    choices = [
        replace(part, data={**part.data, **_place(item)})
        for item, part in zip(items, (choice_part(body, item, at) for at, item in enumerate(named)), strict=True)
    ]
    review_choices(body, named, choices)
    for item in items:
        if item.text and not _place(item):
            body.report(NO_PLACE, item.line)
    yield from prompt(body, asked)
    yield from choices
    yield from notes(body)


def _place(item: Item) -> Mapping[str, Datum]:
    """The middle of the place, its width and height, and its far corner, in pixels; nothing where it has none."""
    if circle := _CIRCLE.search(item.text):
        x, y, radius = map(float, circle.groups())
        return _around("circle", x, y, 2 * radius, 2 * radius)
    if rectangle := _RECTANGLE.search(item.text):
        x, y, width, height = map(float, rectangle.groups())
        return _around("rect", x + width / 2, y + height / 2, width, height)
    return {}


def _around(shape: str, x: float, y: float, width: float, height: float) -> Mapping[str, Datum]:
    corner = (f"{x + width / 2:g}", f"{y + height / 2:g}")
    return {"shape": shape, "x": x, "y": y, "width": width, "height": height, "corner": corner}


KINDS = (
    Kind(
        name="hotspot",
        about="One place, or several, to be found in a picture, or chosen in the list below it.",
        read=_read,
        id="required",
        keys={"image": Key(type="file", required=True, about="The picture; places are counted in its pixels.")},
        field=choice_field,
        credit=lambda block: 1,
        interaction=choice_interaction,
        secret=frozenset({"data-right"}),
        luck=choice_luck,
        seconds=lambda block: CHOOSING_SECONDS,
    ),
)
