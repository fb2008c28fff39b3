"""Pairs, written `- left :: right`. Where several lines share what is on the right, they are sorted into groups."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body, Item
from scormpack.blocks.kind import Kind
from scormpack.blocks.pairs import left, pairs_credit, pairs_field, pairs_interaction, pairs_luck, right
from scormpack.blocks.questions import (
    ANSWERING_SECONDS,
    notes,
    prompt,
    review_distinct,
    review_items,
    review_uncommented,
    split,
)
from scormpack.content import Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_PAIRS = declare(
    "CRS-MATCH-001",
    Severity.ERROR,
    en=("This question has no pairs to match.", "Write one pair a line: - left :: right"),
    fr=("Cette question n'a pas de paires à associer.", "Écrivez une paire par ligne : - gauche :: droite"),
    why="There is nothing to match.",
)
NO_SIDES = declare(
    "CRS-MATCH-002",
    Severity.ERROR,
    en=("This line does not say what goes with what.", "Write two colons between the two: - left :: right"),
    fr=(
        "Cette ligne ne dit pas ce qui va avec quoi.",
        "Écrivez deux fois deux-points entre les deux : - gauche :: droite",
    ),
    why="Half a pair cannot be matched.",
)
ONE_RIGHT = declare(
    "CRS-MATCH-003",
    Severity.ERROR,
    en=("Everything goes with “{text}”, so there is nothing to choose.", "Add a line that goes with something else."),
    fr=("Tout va avec « {text} » : il n'y a rien à choisir.", "Ajoutez une ligne qui va avec autre chose."),
    why="A list of one entry has its answer given.",
)

_BETWEEN = "::"


def _is_pair(item: Item) -> bool:
    return _BETWEEN in item.text


def _read(body: Body) -> Iterator[Part]:
    asked, items = split(body, "bullet_list", _is_pair)
    pairs = tuple(_pairs(body, items))
    rights = tuple(dict.fromkeys(other for _, other, _ in pairs))
    lefts = tuple(left(text, at, rights.index(other), line) for at, (text, other, line) in enumerate(pairs))
    lines = {other: line for _, other, line in reversed(pairs)}
    review_items(body, items)
    review_uncommented(body, items)
    review_distinct(body, lefts)
    if not items:
        body.report(NO_PAIRS)
    elif len(rights) == 1 and len(pairs) == len(items):
        body.report(ONE_RIGHT, items[0].line, text=rights[0])
    yield from prompt(body, asked)
    yield from lefts
    yield from (right(text, at, lines[text]) for at, text in enumerate(rights))
    yield from notes(body)


def _pairs(body: Body, items: tuple[Item, ...]) -> Iterator[tuple[str, str, int]]:
    for item in items:
        text, _, other = (side.strip() for side in item.text.partition(_BETWEEN))
        if text and other:
            yield text, " ".join(other.split()), item.line
        elif item.text:
            body.report(NO_SIDES, item.line)


KINDS = (
    Kind(
        name="match",
        about="Lines, each with the one it belongs to, or sorted into groups.",
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
