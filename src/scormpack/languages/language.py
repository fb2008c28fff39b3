"""What the player and the tool must know of a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from scormpack.languages.digits import Digits


def _as_written(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`words` are the player's, by key: `{field}` is filled in, and `key.one`, `key.two`… are CLDR plural forms.

    `words_per_minute` is the reading speed of the seat-time model; `typography` mends what a designer's keyboard
    cannot type: French spaces before `:`, an Arabic text's numbers that must not be turned round. `eastern` are the
    digits that a course may ask for instead, where the language has some.
    """

    code: str
    name: str
    dir: Literal["ltr", "rtl"]
    words_per_minute: int
    words: Mapping[str, str]
    digits: Digits
    eastern: Digits | None = None
    typography: Callable[[str], str] = _as_written

    def counting(self, digits: Literal["western", "eastern"]) -> Language:
        """The language with these digits, if it has them."""
        return replace(self, digits=self.eastern) if digits == "eastern" and self.eastern else self
