"""What `match` and `categorise` share: lines on the left, and for each of them one of those on the right."""

from __future__ import annotations

from scormpack.blocks.kind import Field, Interaction, bits_for
from scormpack.blocks.options import by_letter, option_keys
from scormpack.blocks.questions import letter, text_prose
from scormpack.content import Block, Part


def left(text: str, at: int, right: int, line: int) -> Part:
    """A line to find the right one for; `right` is the place of that among the rights, from 0."""
    return Part(
        role="left",
        prose=text_prose(text, "left", line),
        data={"letter": letter(at), "right": str(right + 1)},
        line=line,
    )


def right(text: str, at: int, line: int) -> Part:
    """One of those that can be chosen for each line."""
    return Part(role="right", prose=text_prose(text, "right", line), data={"letter": str(at + 1)}, line=line)


def pairs_field(block: Block) -> Field:
    """For each left, in the order of the keys, which right was chosen for it: its position from 1.

    The keys of the rights follow those of the lefts, so both keep their places when lines are moved or reworded.
    """
    lefts, rights = block.all("left"), block.all("right")
    return Field(
        widths=(bits_for(len(rights)),) * len(lefts), keys=option_keys((*by_letter(lefts), *by_letter(rights)))
    )


def pairs_credit(block: Block) -> int:
    """A step for each line."""
    return len(block.all("left"))


def pairs_luck(block: Block) -> float:
    """One of the rights for each line."""
    return 1 / max(1, len(block.all("right")))


def pairs_interaction(block: Block) -> Interaction:
    """Letters for the lefts, numbers for the rights."""
    lefts, rights = block.all("left"), block.all("right")
    return Interaction(
        type="matching",
        correct="[,]".join(sorted(f"{left.data['letter']}[.]{left.data['right']}" for left in lefts)),
        components={
            "source": tuple((str(left.data["letter"]), left) for left in lefts),
            "target": tuple((str(right.data["letter"]), right) for right in rights),
        },
    )
