"""Titles as learners get to see them, by way of the parser of Moodle."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormpack.targets._titles import LONGEST, shown


def in_moodle(title: str) -> str:
    """What Moodle stores: a new piece begins at each escaped character and where ASCII ends (not where it begins
    again), and pieces that are blank or `0` are dropped.
    """
    pieces = re.findall(r"[&<>]|[^&<>\x80-\U0010ffff]+|[\x80-\U0010ffff][^&<>]*", title)
    assert "".join(pieces) == title
    return "".join(piece for piece in pieces if piece.strip(" \t\n\r\0\x0b") not in ("", "0"))


def seen(title: str) -> str:
    """The title as a reader sees it."""
    return title.replace("\u00a0", " ").replace("\u2060", "")


@pytest.mark.parametrize("title", ["قانون & نظام", "0 نقاط", "0", "5&0", "Thé & été", "R & D", "a < b > ب", "& & ب"])
def test_nothing_of_a_title_is_lost_in_moodle(title: str) -> None:
    assert seen(in_moodle(shown(title))) == title


@given(st.text(st.sampled_from("&<> 0aéب"), min_size=1, max_size=12))
def test_nothing_of_any_title_is_lost_in_moodle(title: str) -> None:
    title = " ".join(title.split())
    assert seen(in_moodle(shown(title))) == title


def test_a_plain_title_stays_as_it_is() -> None:
    assert shown("Thé vert : l'eau à 80 °") == "Thé vert : l'eau à 80 °"


def test_a_long_title_is_cut_at_a_word() -> None:
    title = shown("كلمة " * 60)
    assert len(title) <= LONGEST
    assert title.endswith("كلمة…")
    assert len(shown("x" * 300)) == LONGEST


def test_what_xml_forbids_is_left_out() -> None:
    assert shown("a\0b\x0b \n c\ufffe\ud800") == "ab c"
