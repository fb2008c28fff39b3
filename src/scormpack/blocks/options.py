"""Fingerprints of the options of a block, by which the learner's state finds an option again after an edit."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2s
from itertools import count

from scormpack.content import Part, Unit

_LENGTH = 6


def option_keys(parts: Sequence[Part]) -> tuple[str, ...]:
    """Six hex digits for the text of each part, its inner parts (feedback) not counted.

    Wrapping a line anew changes nothing. Options that say the same are told apart by their order.
    """
    keys: list[str] = []
    for part in parts:
        text = " ".join(" ".join(piece.text for piece in part.prose if isinstance(piece, Unit)).split())
        fingerprints = (_fingerprint(f"{text}\n{turn}" if turn else text) for turn in count())
        keys.append(next(key for key in fingerprints if key not in keys))
    return tuple(keys)


def _fingerprint(text: str) -> str:
    return blake2s(text.encode()).hexdigest()[:_LENGTH]
