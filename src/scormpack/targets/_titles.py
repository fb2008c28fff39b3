"""Titles that reach the learner as the author wrote them."""

from __future__ import annotations

import re

LONGEST = 200
"""The schema of IMS CP allows no more; Moodle's database breaks off the import at 256."""

_INVALID = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOST_BLANK = re.compile(r"([&<>]) (?=[^\x00-\x7f]|[&<>])")
_LOST_ZERO = re.compile(r"(?:^|(?<=[&<>]))( ?)0(?= ?(?:[^\x00-\x7f]|[&<>]|$))")
_NO_BREAK_SPACE, _WORD_JOINER = "\u00a0", "\u2060"


def shown(title: str) -> str:
    """One line of legal XML characters, at most LONGEST of them, that Moodle stores without loss."""
    return _whole_in_moodle(_cut(one_line(title)))


def one_line(text: str) -> str:
    """Without what XML forbids, and with single blanks only."""
    return " ".join(_INVALID.sub("", text).split())


def _cut(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    room = title[: LONGEST - 1]
    words, space, _ = room.rpartition(" ")
    return (words if space and len(words) > LONGEST // 2 else room).rstrip() + "…"


def _whole_in_moodle(title: str) -> str:
    """Moodle drops pieces of text that are blank or `0` (`if (trim($tagdata))`, scormlib.php), and its parser begins
    a new piece at each escaped character and where ASCII ends: `قانون & نظام` loses its second space, `0 نقاط` its
    number. A no-break space and a word joiner are outside ASCII, so neither is a piece of its own.
    """
    kept = _LOST_BLANK.sub(rf"\1{_NO_BREAK_SPACE}", title)
    return _LOST_ZERO.sub(rf"{_WORD_JOINER}\g<1>0", kept)[:LONGEST]
