"""A bank of questions of the final test: what the course must know of each question in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scormpack.blocks import kinds
from scormpack.blocks.options import fingerprint
from scormpack.content import Block, units
from scormpack.course.model import BankQuestion


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
