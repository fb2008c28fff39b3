"""A bank of questions of the final test: what the course must know of each question in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scormpack.blocks import kinds
from scormpack.blocks.options import fingerprint
from scormpack.content import Block, Prose, Unit, units
from scormpack.course.model import BankQuestion
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

NO_QUESTION = declare(
    "CRS-EXAM-004",
    Severity.ERROR,
    en=(
        "A bank holds questions alone; this is none.",
        "Put texts, pictures and tables into a question, between ::: and its answers, or on a page of the course.",
    ),
    fr=(
        "Une banque ne contient que des questions ; ceci n'en est pas une.",
        "Mettez textes, images et tableaux dans une question, entre ::: et ses réponses, ou sur une page du cours.",
    ),
    why="Each question is shown alone and drawn by chance, so what stands between two of them would never be seen.",
)


def bank_findings(prose: Prose, where: Location) -> Iterator[Diagnostic]:
    """What stands in a bank and is no question that can be judged by a key."""
    for piece in prose:
        if isinstance(piece, Unit):
            yield NO_QUESTION.at(replace(where, line=piece.line))
        elif isinstance(piece, Block) and not kinds()[piece.kind].secret:
            yield NO_QUESTION.at(piece.where)


def bank_questions(blocks: Iterable[Block]) -> Iterator[BankQuestion]:
    """The questions among the blocks of a bank, in the order of the file."""
    for block in blocks:
        kind = kinds()[block.kind]
        if kind.secret:
            yield BankQuestion(
                id=block.id,
                where=block.where,
                points=float(str(block.data["points"])),
                steps=kind.credit(block),
                luck=kind.luck(block),
                level=str(block.data.get("level", "")),
                objective=str(block.data.get("objective", "")),
                explained=block.first("explanation") is not None,
                asked=fingerprint(_asked(block)),
            )


def _asked(block: Block) -> str:
    """What the question says, hints and explanations apart: two that say the same are one question."""
    said = (unit.text for part in block.parts if part.role in ("prompt", "text") for _, unit in units(part))
    return " ".join(" ".join(said).casefold().split())
