"""Questions of a final test without their answers: letters dealt anew, and answers as salted hashes.

That deters from reading the source of a page. It is no security: whoever writes a program tries four choices in no
time. docs/authoring.md says so.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from hashlib import sha256
from typing import Literal, assert_never

from scormpack.blocks.fill.fold import folded
from scormpack.blocks.kind import Interaction
from scormpack.content import Block, Part

_NOTES = frozenset({"hint", "feedback"})
_HEX_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A key that tells a right answer and is none. `mode` says what is hashed: the `whole` response, each of its
    `parts`, the `places` (gaps) of a text, or a `number`, that of the cell `width` wide, counted from `offset`."""

    mode: Literal["whole", "parts", "places", "number"]
    key: tuple[str, ...]
    offset: float | None = None
    width: float | None = None


def relettered(block: Block) -> Block:
    """The block with the letters of its options dealt anew, by its id: `a` is not the first in the author's file."""
    dice = random.Random(block.id)
    dealt: dict[str, Mapping[str, str]] = {}
    for role in dict.fromkeys(part.role for part in block.parts if "letter" in part.data):
        letters = [str(part.data["letter"]) for part in block.all(role)]
        dealt[role] = dict(zip(letters, dice.sample(letters, len(letters)), strict=True))
    return replace(block, parts=tuple(_relettered(part, dealt) for part in block.parts))


def _relettered(part: Part, dealt: Mapping[str, Mapping[str, str]]) -> Part:
    """A part with its own letter, and the letter of the part it goes with, as they are now."""
    if part.role not in dealt:
        return part
    data = {**part.data, "letter": dealt[part.role][str(part.data["letter"])]}
    if isinstance(data.get("right"), str):
        data["right"] = dealt["right"][str(data["right"])]
    return replace(part, data=data)


def unexplained(block: Block, *, explained: bool) -> Block:
    """The block without hints and comments, and without its explanation unless it may be `explained` in the end."""
    hidden = _NOTES if explained else _NOTES | {"explanation"}
    return replace(block, parts=tuple(_without(block.parts, hidden)))


def _without(parts: Iterable[Part], roles: frozenset[str]) -> Iterator[Part]:
    for part in parts:
        if part.role not in roles:
            yield replace(part, parts=tuple(_without(part.parts, roles)))


def sealed(interaction: Interaction, salt: str, id: str, accepted: Iterable[tuple[str, ...]]) -> Sealed:
    """The key of a question. `accepted` are the variants of each gap in the language of the page."""

    def hashes(parts: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({hashed(salt, id, part) for part in parts}))

    match interaction.type:
        case "matching":
            return Sealed(mode="parts", key=hashes(interaction.correct.split("[,]")))
        case "fill-in":
            places = (f"{at}:{folded(variant)}" for at, variants in enumerate(accepted) for variant in variants)
            return Sealed(mode="places", key=hashes(places))
        case "numeric":
            low, _, high = interaction.correct.partition("[:]")
            return _number(Decimal(low), Decimal(high or low), salt, id)
        case "true-false" | "choice" | "sequencing" | "long-fill-in" | "likert" | "other":
            return Sealed(mode="whole", key=hashes([interaction.correct]))
        case _:
            assert_never(interaction.type)


def _number(low: Decimal, high: Decimal, salt: str, id: str) -> Sealed:
    """The cell of a grid that has exactly the right numbers in it, or the one right number with nine decimals."""
    width = high - low
    if not width:
        written = Decimal(float(low) + 0.0).quantize(Decimal("1e-9"), ROUND_HALF_UP)  # as toFixed rounds, and no -0
        return Sealed(mode="number", key=(hashed(salt, id, f"{written:f}"),))
    cell = int((low / width).to_integral_value(ROUND_FLOOR))
    offset = low - cell * width
    return Sealed(mode="number", key=(hashed(salt, id, str(cell)),), offset=float(offset), width=float(width))


def hashed(salt: str, id: str, part: str) -> str:
    """What stands in a key for a part of a response."""
    return sha256(f"{salt} {id} {part}".encode()).hexdigest()[:_HEX_DIGITS]
