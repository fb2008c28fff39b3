"""How much a package may ask of us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Entries, bytes when unpacked, how many times smaller an entry may be packed (`small` ones any number of times:
    a page of blanks is no attack), bytes of the zip's directory, bytes and elements of a descriptor
    (10,000 items take 3 MB and 40,000 elements in SCORM 1.2, 7 MB and 130,000 with sequencing in 2004).
    """

    entries: int = 20_000
    total: int = 4 * 2**30
    ratio: int = 200
    small: int = 2**20
    directory: int = 64 * 2**20
    descriptor: int = 16 * 2**20
    elements: int = 300_000


class TooMuch(Exception):
    """A limit is passed: which, by what, and how much is allowed."""

    def __init__(self, what: Literal["entries", "bytes", "ratio", "overlap", "elements"], got: int, limit: int) -> None:
        super().__init__(what)
        self.what, self.got, self.limit = what, got, limit
