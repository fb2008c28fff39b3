"""Shapes of Markdown that most lines of a course have, known at a glance.

markdown-it tries every line for being a table, a fence, a quotation and all the rest. These rules come first, give the
same tokens as those would (a test compares them), and save half of the time that a course takes to read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock

_ITEM = re.compile(r"- (?=[^\W\d_]|\[[ xX]\] [^\W\d_])(.*)")
_FEEDBACK = re.compile(r"  : (?=[^\W\d_])(.*)")
_AFTER_LIST = re.compile(r"(?=[^\W\d_\s]|\[|\? |= |:::|!\[)")


def one_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph of one line: it begins with a letter or a box, nothing goes on below it, and no definition comes."""
    first = state.src[state.bMarks[start] + state.tShift[start]]
    after = start + 1
    if silent or not (first.isalpha() or first == "[") or not (after >= end or state.isEmpty(after)):
        return False
    while after < end and state.isEmpty(after):
        after += 1
    if after < end and state.src[state.bMarks[after] + state.tShift[after]] in ":~":
        return False
    _paragraph(state, _text(state, start), start)
    state.line = start + 1
    return True


def plain_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`- items` of one line each, maybe with a line `  : feedback`, with nothing between them and nothing inside."""
    # The text of an item begins behind its own "- ", which is no list in the item.
    if silent or state.tShift[start] or state.src[state.bMarks[start] : state.bMarks[start] + 2] != "- ":
        return False
    items, line = _items(state, start, end)
    if not items or not _ends(state, line, end):
        return False
    state.push("bullet_list_open", "ul", 1).map = [start, line]
    state.tokens[-1].markup = "-"
    for at, text, feedback in items:
        _item(state, at, text, feedback)
    state.push("bullet_list_close", "ul", -1).markup = "-"
    state.line = line
    return True


def _items(state: StateBlock, start: int, end: int) -> tuple[Sequence[tuple[int, str, str | None]], int]:
    """Line, text and feedback of each item, and the line behind the last; nothing if a line has another shape."""
    found: list[tuple[int, str, str | None]] = []
    line = start
    while line < end and not state.isEmpty(line):
        source = state.src[state.bMarks[line] : state.eMarks[line]]
        if item := _ITEM.fullmatch(source):
            found.append((line, item[1].strip(), None))
        elif (feedback := _FEEDBACK.fullmatch(source)) and found and found[-1][2] is None:
            found[-1] = (found[-1][0], found[-1][1], feedback[1].strip())
        elif source.startswith(":::") or (state.env["depth"] and source.startswith(("? ", "= "))):
            break
        else:
            return (), line
        line += 1
    return found, line


def _ends(state: StateBlock, line: int, end: int) -> bool:
    """Whether what comes behind the list cannot belong to it."""
    while line < end and state.isEmpty(line):
        line += 1
    return line >= end or _AFTER_LIST.match(state.src, state.bMarks[line]) is not None


def _item(state: StateBlock, line: int, text: str, feedback: str | None) -> None:
    last = line + (1 if feedback is None else 2)
    state.push("list_item_open", "li", 1).map = [line, last]
    state.tokens[-1].markup = "-"
    if feedback is None:
        _paragraph(state, text, line, hidden=True)
    else:
        state.push("dl_open", "dl", 1).map = [line, last]
        state.push("dt_open", "dt", 1).map = [line, line]
        _inline(state, text, [line, line])
        state.push("dt_close", "dt", -1)
        state.push("dd_open", "dd", 1).map = [line + 1, last]
        _paragraph(state, feedback, line + 1, hidden=True)
        state.push("dd_close", "dd", -1)
        state.push("dl_close", "dl", -1)
    state.push("list_item_close", "li", -1).markup = "-"


def _paragraph(state: StateBlock, text: str, line: int, *, hidden: bool = False) -> None:
    opening = state.push("paragraph_open", "p", 1)
    opening.map, opening.hidden = [line, line + 1], hidden
    _inline(state, text, [line, line + 1])
    state.push("paragraph_close", "p", -1).hidden = hidden


def _inline(state: StateBlock, text: str, lines: list[int]) -> None:
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = text, lines, []


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
