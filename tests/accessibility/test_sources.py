"""What no script and no style of a package may do at all, read from their sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import scormpack

SOURCE = Path(scormpack.__file__).parent
FOLDERS = ("player", "blocks", "targets")
SCRIPTS = {path: path.read_text("utf-8") for folder in FOLDERS for path in (SOURCE / folder).rglob("*.js")}
STYLES = {path: path.read_text("utf-8") for folder in FOLDERS for path in (SOURCE / folder).rglob("*.css")}

HANDS = r"'(?:touch\w+|mouse\w+|pointer(?!down)\w+|drag\w*|drop|wheel\w+|device\w+|gesture\w+)'"
SHOWING = re.compile(r"(?<![\w-])(display|visibility|opacity|content|clip-path|inset[\w-]*|block-size)\s*:")
LONGEST = 0.5
"""Seconds for which anything may move."""


def test_there_is_something_to_read() -> None:
    assert len(SCRIPTS) > 30
    assert len(STYLES) > 20
    assert re.search(HANDS, "on('touchstart')") and SHOWING.search("a:hover { display: block }")


@pytest.mark.wcag("2.5.1", "2.5.2", "2.5.4", "2.5.7")
def test_no_script_hears_a_finger_go_down_move_or_drag_nor_the_device_shaken() -> None:
    assert {path.name: re.findall(HANDS, text) for path, text in SCRIPTS.items() if re.search(HANDS, text)} == {}
    # A sign that somebody is there, as a key or the wheel is; nothing is pressed by it.
    assert [path.name for path, text in SCRIPTS.items() if "pointerdown" in text] == ["play.js"]
    assert not [path.name for path, text in SCRIPTS.items() if "draggable" in text or "accesskey" in text]


@pytest.mark.wcag("1.4.13")
def test_no_style_shows_or_hides_anything_under_the_pointer() -> None:
    rules = [rule for text in STYLES.values() for rule in re.findall(r":hover[^{}]*\{[^}]*\}", text)]
    assert len(rules) > 3
    assert [rule for rule in rules if SHOWING.search(rule.partition("{")[2])] == []


@pytest.mark.wcag("2.2.2", "2.3.1")
def test_nothing_moves_for_long_or_again_and_again() -> None:
    moving = [move for text in STYLES.values() for move in re.findall(r"(?:animation|transition)\s*:([^;}]+)", text)]
    seconds = [float(number) for move in moving for number in re.findall(r"([\d.]+)s\b", move)]
    assert seconds and max(seconds) <= LONGEST
    assert not [move for move in moving if "infinite" in move]


@pytest.mark.wcag("1.3.4")
def test_nothing_asks_for_an_orientation() -> None:
    assert [path.name for path, text in {**SCRIPTS, **STYLES}.items() if "orientation" in text] == []
