"""Pairs, written `- left :: right`. Where several lines share what is on the right, they are sorted into groups."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body, Item
from scormpack.blocks.kind import Field, Interaction, Kind, bits_for
from scormpack.blocks.options import option_keys
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
    rights = tuple(dict.fromkeys(right for _, right, _ in pairs))
    lefts = tuple(_left(text, at, rights.index(right), line) for at, (text, right, line) in enumerate(pairs))
    lines = {right: line for _, right, line in reversed(pairs)}
    review_items(body, items)
    review_uncommented(body, items)
    review_distinct(body, lefts)
    if not items:
        body.report(NO_PAIRS)
    elif len(rights) == 1 and len(pairs) == len(items):
        body.report(ONE_RIGHT, items[0].line, text=rights[0])
    yield from prompt(body, asked)
    yield from lefts
    yield from (_right(text, at, lines[text]) for at, text in enumerate(rights))
    yield from notes(body)


def _pairs(body: Body, items: tuple[Item, ...]) -> Iterator[tuple[str, str, int]]:
    for item in items:
        left, _, right = (side.strip() for side in item.text.partition(_BETWEEN))
        if left and right:
            yield left, " ".join(right.split()), item.line
        elif item.text:
            body.report(NO_SIDES, item.line)


def _left(text: str, at: int, right: int, line: int) -> Part:
    return Part(
        role="left",
        prose=text_prose(text, "left", line),
        data={"letter": letter(at), "right": str(right + 1)},
        line=line,
    )


def _right(text: str, at: int, line: int) -> Part:
    return Part(role="right", prose=text_prose(text, "right", line), data={"letter": str(at + 1)}, line=line)


def _field(block: Block) -> Field:
    """For each left, in the order of the keys, which right was chosen for it: its position from 1.

    The keys of the rights follow those of the lefts, so both keep their places when lines are moved or reworded.
    """
    lefts, rights = block.all("left"), block.all("right")
    return Field(widths=(bits_for(len(rights)),) * len(lefts), keys=option_keys((*lefts, *rights)))


def _interaction(block: Block) -> Interaction:
    lefts, rights = block.all("left"), block.all("right")
    return Interaction(
        type="matching",
        correct="[,]".join(f"{left.data['letter']}[.]{left.data['right']}" for left in lefts),
        components={
            "source": tuple((str(left.data["letter"]), left) for left in lefts),
            "target": tuple((str(right.data["letter"]), right) for right in rights),
        },
    )


KINDS = (
    Kind(
        name="match",
        about="Lines, each with the one it belongs to, or sorted into groups.",
        read=_read,
        id="required",
        field=_field,
        credit=lambda block: len(block.all("left")),
        interaction=_interaction,
        seconds=lambda block: ANSWERING_SECONDS,
    ),
)
