"""Spellings that count as the same answer, as fold.js folds them: keys of a final test are made of folded answers."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile(r"[\u061c\u200e\u200f]")
_VOWELS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_SPACES = re.compile(r"[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
"""The spaces of JavaScript; those of Python are others."""

_WESTERN = {ord(digit): str(value % 10) for value, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_ALIKE = str.maketrans("أإآٱىة‘’ʼ´`‐‑–−", "اااايه'''''----")


def folded(text: str) -> str:
    """Case, spaces, kinds of apostrophe, hyphen and digit, and what vowel signs and letter forms differ in Arabic."""
    lowered = unicodedata.normalize("NFC", _MARKS.sub("", text.translate(_WESTERN))).lower()
    return _SPACES.sub(" ", _VOWELS.sub("", lowered).translate(_ALIKE)).strip(" ")
