"""Numbers as authors write them in tables: `12,5`, `1 234.5`, `−3`, `٪٤٠`."""

from __future__ import annotations

import re
import unicodedata

_AROUND = re.compile(r"[*_`\u200e\u200f\u2066-\u2069]")
_GROUPS = re.compile(r"(?<=\d)[ \u00a0\u202f'’٬](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"([-−]?\d+(?:[.,٫]\d+)?)\s*[%٪]?|[%٪]\s*([-−]?\d+(?:[.,٫]\d+)?)")
_TWO_READINGS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def number(text: str) -> float | None:
    """What a cell says if it is a number, maybe with a percent sign; None for words, and for `1,234`: that is two."""
    found = _NUMBER.fullmatch(_bare(text))
    if found is None or two_readings(text):
        return None
    written = (found[1] or found[2]).replace("−", "-").replace(",", ".").replace("٫", ".")
    return float("".join(_digit(letter) for letter in written))


def two_readings(text: str) -> bool:
    """Whether a number may be over a thousand or under ten, by where its reader learnt to write."""
    return _TWO_READINGS.fullmatch(_bare(text).strip(" %٪-−")) is not None


def is_percent(text: str) -> bool:
    """Whether a percent sign stands in it."""
    return "%" in text or "٪" in text


def _bare(text: str) -> str:
    return _GROUPS.sub("", _AROUND.sub("", text).strip())


def _digit(letter: str) -> str:
    """Digits of any script as those that `float` and JSON know."""
    return str(unicodedata.digit(letter)) if letter.isdigit() else letter
