"""An open question: the learner writes for themselves, and nobody judges it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Field, Key, Kind
from scormpack.content import Block, Datum, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

_LENGTH = 300
_LONGEST = 1000
_SECONDS = 90.0

NO_PROMPT = declare(
    "CRS-REFLECT-001",
    Severity.ERROR,
    en=("This “reflect” block asks nothing.", "Write the question between ::: reflect and the closing :::"),
    fr=("Ce bloc « reflect » ne pose aucune question.", "Écrivez la question entre ::: reflect et le ::: de la fin."),
    why="The question is what the learner answers to, and the name of the field for screen readers.",
)
LENGTH = declare(
    "CRS-REFLECT-002",
    Severity.ERROR,
    en=("An answer cannot have up to {max} characters.", "Write a number from 1 to {longest} after “max:”."),
    fr=(
        "Une réponse ne peut pas avoir jusqu'à {max} caractères.",
        "Écrivez un nombre de 1 à {longest} après « max: ».",
    ),
    why="SCORM 1.2 keeps 4,096 characters for everything that a learner does in the whole course.",
    clause="SCORM 1.2 RTE, cmi.suspend_data",
)


def _read(body: Body) -> Iterator[Part]:
    if not body.elements:
        body.report(NO_PROMPT)
    length = _length(body.header)
    if not 1 <= length <= _LONGEST:
        body.report(LENGTH, max=length, longest=_LONGEST)
    yield Part(role="prompt", prose=body.prose(role="prompt"), data={"max": length}, line=body.where.line)


def _length(header: Mapping[str, Datum]) -> int:
    asked = header.get("max")
    return asked if isinstance(asked, int) else _LENGTH


def _field(block: Block) -> Field:
    return Field(widths=(1,), text=_length(block.data))


def _seconds(block: Block) -> float:
    return _SECONDS


KINDS = (
    Kind(
        name="reflect",
        about="An open question whose answer is kept for the learner alone.",
        id="required",
        keys={"max": Key(type="whole", about=f"The most characters of an answer: {_LENGTH}, at most {_LONGEST}.")},
        read=_read,
        field=_field,
        seconds=_seconds,
        gathers=True,
    ),
)
