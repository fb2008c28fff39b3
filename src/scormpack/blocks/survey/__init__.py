"""An opinion: a point on a scale, or one of some answers of which none is right. It is reported, and never scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.blocks.body import Body, Item
from scormpack.blocks.kind import Field, Interaction, Key, Kind, bits_for
from scormpack.blocks.options import option_keys
from scormpack.blocks.questions import (
    letter,
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

NO_ANSWERS = declare(
    "CRS-SURVEY-001",
    Severity.ERROR,
    en=(
        "This survey has fewer than two answers.",
        "Write one answer a line, - like this, or “scale: 5” under ::: survey for a rating from 1 to 5.",
    ),
    fr=(
        "Ce sondage a moins de deux réponses.",
        "Écrivez une réponse par ligne, - comme ceci, ou « scale: 5 » sous ::: survey pour une note de 1 à 5.",
    ),
    why="There is nothing to choose.",
)
BOXED = declare(
    "CRS-SURVEY-002",
    Severity.ERROR,
    en=(
        "A survey has no right answers, but this one has a box.",
        "Take the brackets away: - like this. If there is a right answer, write ::: choice",
    ),
    fr=(
        "Un sondage n'a pas de bonnes réponses, mais celle-ci a une case.",
        "Supprimez les crochets : - comme ceci. S'il y a une bonne réponse, écrivez ::: choice",
    ),
    why="Learners are asked what they think, and no answer is judged.",
)
SCALE = declare(
    "CRS-SURVEY-003",
    Severity.ERROR,
    en=("A scale cannot go from 1 to {scale}.", "Write a number from {least} to {most} after “scale:”."),
    fr=("Une échelle ne peut pas aller de 1 à {scale}.", "Écrivez un nombre de {least} à {most} après « scale: »."),
    why="SCORM 1.2 takes one digit for a rating.",
    clause="SCORM 1.2 RTE, CMIFeedback, likert",
)
ENDS = declare(
    "CRS-SURVEY-004",
    Severity.ERROR,
    en=(
        "A scale has words for its two ends alone; here are {count}.",
        "Write two lines, for 1 and for {scale}. If each answer has its own words, take “scale:” away.",
    ),
    fr=(
        "Une échelle n'a de mots que pour ses deux bouts ; il y en a {count} ici.",
        "Écrivez deux lignes, pour 1 et pour {scale}. Si chaque réponse a ses mots, supprimez « scale: ».",
    ),
    why="It would not be clear which number the words belong to.",
)
NOTES = declare(
    "CRS-SURVEY-005",
    Severity.ERROR,
    en=("A survey has no hints and no explanation.", "Take this line away, or write it without the ? or = before it."),
    fr=(
        "Un sondage n'a ni indices ni explication.",
        "Supprimez cette ligne, ou écrivez-la sans le ? ou le = au début.",
    ),
    why="They help to find a right answer, and here is none.",
)

_LEAST, _MOST = 2, 9
_SECONDS = 30.0


def _read(body: Body) -> Iterator[Part]:
    scale = body.header.get("scale")
    asked, items = split(body, "bullet_list", lambda item: False)
    answers = [_choice(item, at) for at, item in enumerate(items)]
    _review(body, items, answers)
    yield from prompt(body, asked)
    if isinstance(scale, int):
        yield from _points(body, scale, items)
    else:
        yield from answers


def _choice(item: Item, at: int) -> Part:
    return Part(
        role="choice", prose=text_prose(item.text, "choice", item.line), data={"letter": letter(at)}, line=item.line
    )


def _points(body: Body, scale: int, items: Sequence[Item]) -> Iterator[Part]:
    """A part `point` for each number; the first and the last may have words."""
    ends = {1: items[0], scale: items[-1]} if items else {}
    for number in range(1, scale + 1):
        words = text_prose(ends[number].text, "point", ends[number].line) if number in ends else ()
        yield Part(role="point", prose=words, data={"letter": str(number)}, line=body.where.line)


def _review(body: Body, items: Sequence[Item], answers: Sequence[Part]) -> None:
    scale = body.header.get("scale")
    review_items(body, items)
    review_uncommented(body, items)
    review_distinct(body, answers)
    for item in items:
        if item.ticked is not None:
            body.report(BOXED, item.line)
    for element in body.of("hint", "explanation"):
        body.report(NOTES, element.line)
    if scale is None and len(items) < 2:
        body.report(NO_ANSWERS)
    elif isinstance(scale, int) and not _LEAST <= scale <= _MOST:
        body.report(SCALE, scale=scale, least=_LEAST, most=_MOST)
    elif isinstance(scale, int) and len(items) not in (0, 2):
        body.report(ENDS, items[0].line, count=len(items), scale=scale)


def _field(block: Block) -> Field:
    """Whether the answer has been sent, and its place from 1."""
    choices = block.all("choice")
    return Field(widths=(1, bits_for(len(choices or block.all("point")))), keys=option_keys(choices))


def _interaction(block: Block) -> Interaction:
    answers = block.all("choice") or block.all("point")
    return Interaction(type="likert", components={"scale": tuple((str(each.data["letter"]), each) for each in answers)})


KINDS = (
    Kind(
        name="survey",
        about="An opinion, on a scale or among some answers: reported to the LMS, never scored.",
        read=_read,
        id="required",
        keys={
            "scale": Key(
                type="whole", about="5 for a rating from 1 to 5; two list items, if any, are the words for its ends."
            )
        },
        field=_field,
        interaction=_interaction,
        seconds=lambda block: _SECONDS,
    ),
)
