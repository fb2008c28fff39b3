"""Numbers as XML Schema writes them."""

from __future__ import annotations

import math
import re

_DECIMAL = re.compile(r"[+-]?(\d{1,300}(\.\d{0,300})?|\.\d{1,300})", re.ASCII)
_COUNT = re.compile(r"\+?\d{1,18}|-0+", re.ASCII)


def number(text: str) -> float:
    """Of xs:decimal; what is none is not a number, which lies between no two others."""
    return float(text) if _DECIMAL.fullmatch(text) else math.nan


def count(text: str) -> int:
    """Of xs:nonNegativeInteger; -1 for what is none."""
    return abs(int(text)) if _COUNT.fullmatch(text) else -1
