"""A number to be worked out: `answer: 20` in the header, and `tolerance: 1` where nearly is good enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Field, Interaction, Key, Kind
from scormpack.blocks.questions import ANSWERING_SECONDS, notes, prompt, without_notes
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

LONGEST_NUMBER = 12

NOT_A_NUMBER = declare(
    "CRS-NUMERIC-001",
    Severity.ERROR,
    en=("“{text}” cannot be read as one number.", "Write digits alone, with a point for decimals: answer: 1250.5"),
    fr=(
        "« {text} » ne se lit pas comme un seul nombre.",
        "Écrivez seulement des chiffres, avec un point pour les décimales : answer: 1250.5",
    ),
    why="16,000 is sixteen thousand to one reader and sixteen to another.",
)
LONG_NUMBER = declare(
    "CRS-NUMERIC-002",
    Severity.ERROR,
    en=("“{text}” is too long to be typed; {most} characters are the most.", "Ask for thousands or millions instead."),
    fr=(
        "« {text} » est trop long à saisir ; le maximum est de {most} caractères.",
        "Demandez plutôt des milliers ou des millions.",
    ),
    why="SCORM 1.2 keeps 4,096 characters for everything that a learner does in the whole course.",
    clause="SCORM 1.2 RTE, cmi.suspend_data",
)

_NUMBER = re.compile(r"[-−]?\d+([.,٫]\d+)?")
_THOUSANDS = re.compile(r"[-−]?[^\D0٠۰]\d{0,2},\d{3}")


def number(text: str) -> Decimal | None:
    """The number that an author wrote, None where it is none or could be two."""
    if not _NUMBER.fullmatch(text) or _THOUSANDS.fullmatch(text):
        return None
    return Decimal(re.sub("[,٫]", ".", text).replace("−", "-"))


def _read(body: Body) -> Iterator[Part]:
    answer = str(body.header.get("answer", ""))
    if answer and number(answer) is None:
        body.report(NOT_A_NUMBER, text=answer)
    elif len(answer) > LONGEST_NUMBER:
        body.report(LONG_NUMBER, text=answer, most=LONGEST_NUMBER)
    yield from prompt(body, tuple(without_notes(body)))
    yield Part(role="answer", data={"value": _plain(number(answer) or Decimal())})
    yield from notes(body)


def _plain(value: Decimal) -> str:
    """Digits with a point and no exponent, as scripts and LMSs read numbers."""
    return f"{value.normalize():f}"


def _interaction(block: Block) -> Interaction:
    answer = block.first("answer")
    value = Decimal(str(answer.data["value"]) if answer else 0)
    tolerance = Decimal(str(block.data.get("tolerance", 0)))
    low, high = _plain(value - tolerance), _plain(value + tolerance)
    return Interaction(type="numeric", correct=f"{low}[:]{high}" if tolerance else low)


KINDS = (
    Kind(
        name="numeric",
        about="A question whose answer is a number.",
        read=_read,
        id="required",
        keys={
            "answer": Key(required=True, about="the right number, with a point for decimals"),
            "tolerance": Key(type="number", about="how far from it is still right; 0 if not said"),
        },
        field=lambda block: Field(text=LONGEST_NUMBER),
        credit=lambda block: 1,
        interaction=_interaction,
        secret=frozenset({"data-answer", "data-tolerance"}),
        seconds=lambda block: ANSWERING_SECONDS,
    ),
)
