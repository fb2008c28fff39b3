"""Lines to be put in order: a `1.` list in the right order, which the learner sees in another."""

from __future__ import annotations

from collections.abc import Iterator
from math import factorial

from scormpack.blocks.body import Body, Item
from scormpack.blocks.kind import Field, Interaction, Kind, bits_for
from scormpack.blocks.options import by_letter, option_keys
from scormpack.blocks.questions import (
    ANSWERING_SECONDS,
    letter,
    notes,
    prompt,
    review_distinct,
    review_items,
    review_uncommented,
    split,
    text_prose,
)
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_ROWS = declare(
    "CRS-ORDER-001",
    Severity.ERROR,
    en=("This question has no lines to put in order.", "Number them in the right order: 1. first, 2. second …"),
    fr=("Cette question n'a pas de lignes à ranger.", "Numérotez-les dans le bon ordre : 1. premier, 2. deuxième …"),
    why="The numbers say what the right order is.",
)
ONE_ROW = declare(
    "CRS-ORDER-002",
    Severity.ERROR,
    en=("This question has only one line to put in order.", "Add at least one more: 2. …"),
    fr=("Cette question n'a qu'une ligne à ranger.", "Ajoutez-en au moins une : 2. …"),
    why="One line is always in order.",
)


def _is_row(item: Item) -> bool:
    return True


def _read(body: Body) -> Iterator[Part]:
    asked, items = split(body, "ordered_list", _is_row)
    rows = [_row(item, at) for at, item in enumerate(items)]
    review_items(body, items)
    review_uncommented(body, items)
    review_distinct(body, rows)
    if not items:
        body.report(NO_ROWS)
    elif len(items) == 1:
        body.report(ONE_ROW, items[0].line)
    yield from prompt(body, asked)
    yield from rows
    yield from notes(body)


def _row(item: Item, at: int) -> Part:
    """`place` is its right place, from 1."""
    return Part(
        role="row",
        prose=text_prose(item.text, "row", item.line),
        data={"letter": letter(at), "place": at + 1},
        line=item.line,
    )


def _field(block: Block) -> Field:
    """For each place from the top, which row stands there: its position from 1."""
    rows = block.all("row")
    return Field(widths=(bits_for(len(rows)),) * len(rows), keys=option_keys(by_letter(rows)))


def _interaction(block: Block) -> Interaction:
    rows = tuple((str(row.data["letter"]), row) for row in block.all("row"))
    return Interaction(
        type="sequencing", correct="[,]".join(letter for letter, _ in rows), components={"choices": rows}
    )


KINDS = (
    Kind(
        name="order",
        about="Lines that the learner puts in the right order.",
        read=_read,
        id="required",
        field=_field,
        credit=lambda block: 1,
        interaction=_interaction,
        secret=frozenset({"data-place"}),
        luck=lambda block: 1 / factorial(len(block.all("row"))),
        seconds=lambda block: ANSWERING_SECONDS,
    ),
)
