"""Lines to be sorted into groups. Headings part the groups, and what belongs to each is the list under its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scormpack.blocks.body import Body, Item, Panel, list_items
from scormpack.blocks.kind import Kind
from scormpack.blocks.pairs import left, pairs_credit, pairs_field, pairs_interaction, pairs_luck, right
from scormpack.blocks.panels import NO_TITLE
from scormpack.blocks.questions import (
    ANSWERING_SECONDS,
    STRAY_TEXT,
    notes,
    prompt,
    review_distinct,
    review_items,
    review_uncommented,
    without_notes,
)
from scormpack.content import Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

FEW_GROUPS = declare(
    "CRS-CATEGORISE-001",
    Severity.ERROR,
    en=(
        "This question has fewer than two groups to sort into.",
        "Write each group as a heading, ## Its name, and under it a list of what belongs to it: - like this.",
    ),
    fr=(
        "Cette question a moins de deux catégories où ranger.",
        "Écrivez chaque catégorie comme un titre, ## Son nom, et dessous la liste de ce qui y va : - comme ceci.",
    ),
    why="There is nothing to choose.",
)
NOTHING_TO_SORT = declare(
    "CRS-CATEGORISE-002",
    Severity.ERROR,
    en=("These groups are all empty.", "Write under each heading, one a line, what belongs there: - like this."),
    fr=(
        "Toutes ces catégories sont vides.",
        "Écrivez sous chaque titre, ligne par ligne, ce qui y va : - comme ceci.",
    ),
    why="There is nothing to sort.",
)


def _read(body: Body) -> Iterator[Part]:
    before, panels = body.panels()
    sorted_items = [(at, item) for at, panel in enumerate(panels) for item in _items(panel)]
    lefts = tuple(left(item.text, at, group, item.line) for at, (group, item) in enumerate(sorted_items))
    rights = tuple(right(panel.title, at, panel.line) for at, panel in enumerate(panels))
    _review(body, panels, [item for _, item in sorted_items])
    review_distinct(body, lefts)
    review_distinct(body, rights)
    yield from prompt(body, tuple(without_notes(replace(body, elements=before))))
    yield from lefts
    yield from rights
    yield from notes(body)


def _items(panel: Panel) -> Iterator[Item]:
    for element in without_notes(panel.body):
        if element.type == "bullet_list":
            yield from list_items(element)
        else:
            panel.body.report(STRAY_TEXT, element.line)


def _review(body: Body, panels: Sequence[Panel], items: Sequence[Item]) -> None:
    review_items(body, items)
    review_uncommented(body, items)
    for panel in panels:
        if not panel.title:
            body.report(NO_TITLE, panel.line)
    if len(panels) < 2:
        body.report(FEW_GROUPS)
    elif not items:
        body.report(NOTHING_TO_SORT)


KINDS = (
    Kind(
        name="categorise",
        about="Lines to be sorted into groups: headings are the groups, and a list under each what belongs to it.",
        read=_read,
        id="required",
        field=pairs_field,
        credit=pairs_credit,
        interaction=pairs_interaction,
        secret=frozenset({"data-right"}),
        luck=pairs_luck,
        seconds=lambda block: ANSWERING_SECONDS,
    ),
)
