"""Fingerprints of the options of a block, by which the learner's state finds an option again after an edit."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2s
from itertools import count

from scormpack.content import Part, Unit

_LENGTH = 6


def by_letter(parts: Sequence[Part]) -> list[Part]:
    """The parts in the order of their letters or numbers, in which the learner's state counts them.

    Only in a final test is it another than the author's.
    """
    return sorted(parts, key=lambda part: (len(str(part.data["letter"])), str(part.data["letter"])))


def option_keys(parts: Sequence[Part]) -> tuple[str, ...]:
    """Six hex digits for the text of each part, its inner parts (feedback) not counted.

    Wrapping a line anew changes nothing. Options that say the same are told apart by their order.
    """
    keys: list[str] = []
    for part in parts:
        text = " ".join(" ".join(piece.text for piece in part.prose if isinstance(piece, Unit)).split())
        fingerprints = (fingerprint(f"{text}\n{turn}" if turn else text) for turn in count())
        keys.append(next(key for key in fingerprints if key not in keys))
    return tuple(keys)


def fingerprint(text: str) -> str:
    """Six hex digits that stand for a text."""
    return blake2s(text.encode()).hexdigest()[:_LENGTH]
