"""One or several right answers among some: `- [x]` is right, `- [ ]` is wrong, `: …` below comments on the choice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scormpack.blocks.body import Body, Item
from scormpack.blocks.kind import Field, Interaction, Key, Kind, bits_for
from scormpack.blocks.options import by_letter, option_keys
from scormpack.blocks.questions import (
    CHOOSING_SECONDS,
    letter,
    notes,
    prompt,
    review_distinct,
    review_items,
    split,
    text_prose,
)
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_CHOICES = declare(
    "CRS-CHOICE-001",
    Severity.ERROR,
    en=(
        "This question has no answers to choose from.",
        "Write one answer a line: - [x] a right one, - [ ] a wrong one.",
    ),
    fr=(
        "Cette question n'a pas de réponses à choisir.",
        "Écrivez une réponse par ligne : - [x] pour une bonne, - [ ] pour une mauvaise.",
    ),
    why="There is nothing to choose.",
)
ONE_CHOICE = declare(
    "CRS-CHOICE-002",
    Severity.ERROR,
    en=("This question has only one answer.", "Add at least one more: - [ ] a wrong answer."),
    fr=("Cette question n'a qu'une réponse.", "Ajoutez-en au moins une : - [ ] une mauvaise réponse."),
    why="One answer is no choice.",
)
NO_RIGHT_CHOICE = declare(
    "CRS-CHOICE-003",
    Severity.ERROR,
    en=("None of these answers is marked as right.", "Put an x between the brackets of the right one: - [x] …"),
    fr=("Aucune de ces réponses n'est marquée comme bonne.", "Mettez un x entre les crochets de la bonne : - [x] …"),
    why="Nobody could ever pass the question.",
)
ALL_RIGHT = declare(
    "CRS-CHOICE-004",
    Severity.ERROR,
    en=("All of these answers are marked as right.", "Take the x out of the wrong ones: - [ ] …"),
    fr=("Toutes ces réponses sont marquées comme bonnes.", "Retirez le x des mauvaises : - [ ] …"),
    why="A question without a wrong answer asks nothing.",
)
NO_BOX = declare(
    "CRS-CHOICE-005",
    Severity.ERROR,
    en=(
        "This answer is not marked as right or wrong.",
        "Begin it with - [x] if it is right, with - [ ] if it is wrong, then a space.",
    ),
    fr=(
        "Cette réponse n'est marquée ni bonne ni mauvaise.",
        "Commencez-la par - [x] si elle est bonne, par - [ ] si elle est mauvaise, puis une espace.",
    ),
    why="A guess would make a wrong answer right.",
)

_WRAPPED_FEEDBACK = re.compile(r"\n:[ \t]+")


def is_boxed(item: Item) -> bool:
    """Whether it is marked as right or wrong."""
    return item.ticked is not None


def _read(body: Body) -> Iterator[Part]:
    asked, items = split(body, "bullet_list", is_boxed)
    choices = [choice_part(body, item, at) for at, item in enumerate(items)]
    review_choices(body, items, choices)
    yield from prompt(body, asked)
    yield from choices
    yield from notes(body)


def choice_part(body: Body, item: Item, at: int) -> Part:
    """The part `choice` of an item, with the comment on it inside."""
    text, *wrapped = _WRAPPED_FEEDBACK.split(item.label)
    feedback = body.prose(item.feedback, "feedback")
    if wrapped:
        feedback = text_prose("\n".join(wrapped), "feedback", item.line + 1 + text.count("\n"))
    return Part(
        role="choice",
        prose=text_prose(text, "choice", item.line),
        data={"letter": letter(at), "right": item.ticked is True},
        parts=(Part(role="feedback", prose=feedback, line=item.line),) if feedback else (),
        line=item.line,
    )


def review_choices(body: Body, items: Sequence[Item], choices: Sequence[Part]) -> None:
    """Report what makes answers no choice."""
    review_items(body, items)
    review_distinct(body, choices)
    unmarked = [item for item in items if item.text and not is_boxed(item)]
    for item in unmarked:
        body.report(NO_BOX, item.line)
    right = [item for item in items if item.ticked]
    if not items:
        body.report(NO_CHOICES)
    elif len(items) == 1:
        body.report(ONE_CHOICE, items[0].line)
    elif not right and not unmarked:
        body.report(NO_RIGHT_CHOICE)
    elif len(right) == len(items):
        body.report(ALL_RIGHT)


def _right(block: Block) -> tuple[Part, ...]:
    return tuple(choice for choice in block.all("choice") if choice.data["right"])


def choice_field(block: Block) -> Field:
    """One right answer: its place from 1. Several: a bit for each answer."""
    choices = block.all("choice")
    width = len(choices) if len(_right(block)) > 1 else bits_for(len(choices))
    return Field(widths=(width,), keys=option_keys(by_letter(choices)))


def choice_interaction(block: Block) -> Interaction:
    """A letter for each answer."""
    return Interaction(
        type="choice",
        correct="[,]".join(sorted(str(choice.data["letter"]) for choice in _right(block))),
        components={"choices": tuple((str(choice.data["letter"]), choice) for choice in block.all("choice"))},
    )


def choice_luck(block: Block) -> float:
    """One of the answers; among several right ones, one of the ways to tick any."""
    count = len(block.all("choice")) or 1
    return 1 / (2**count - 1 if len(_right(block)) > 1 else count)


KINDS = (
    Kind(
        name="choice",
        about="A question with one right answer, or several, among those shown.",
        read=_read,
        id="required",
        keys={"shuffle": Key(type="flag", about="yes shows the answers in another order than the file's")},
        field=choice_field,
        credit=lambda block: 1,
        interaction=choice_interaction,
        secret=frozenset({"data-right"}),
        luck=choice_luck,
        seconds=lambda block: CHOOSING_SECONDS,
    ),
)
