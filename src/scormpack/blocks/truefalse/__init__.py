"""A statement that is true or false: `answer: true` or `answer: false` in the header, the statement in the body."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Field, Interaction, Key, Kind
from scormpack.blocks.questions import CHOOSING_SECONDS, notes, prompt, without_notes
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

CHOICES_WRITTEN = declare(
    "CRS-TRUEFALSE-001",
    Severity.ERROR,
    en=(
        "A true-or-false question writes its two answers itself.",
        "Take the list with [ ] out, or call the block “choice” to write answers of your own.",
    ),
    fr=(
        "Une question vrai ou faux écrit elle-même ses deux réponses.",
        "Supprimez la liste avec [ ], ou appelez le bloc « choice » pour écrire vos propres réponses.",
    ),
    why="The list would be shown as a part of the statement.",
)


def _read(body: Body) -> Iterator[Part]:
    for item in body.items():
        if item.ticked is not None:
            body.report(CHOICES_WRITTEN, item.line)
            break
    yield from prompt(body, tuple(without_notes(body)))
    yield from notes(body)


def _interaction(block: Block) -> Interaction:
    return Interaction(type="true-false", correct=str(block.data.get("answer", "")))


KINDS = (
    Kind(
        name="truefalse",
        about="A statement that the learner judges to be true or false.",
        read=_read,
        id="required",
        keys={"answer": Key(required=True, choices=("true", "false"), about="whether the statement is true or false")},
        field=lambda block: Field(widths=(2,)),
        credit=lambda block: 1,
        interaction=_interaction,
        secret=frozenset({"data-right"}),
        luck=lambda block: 1 / 2,
        seconds=lambda block: CHOOSING_SECONDS,
    ),
)
