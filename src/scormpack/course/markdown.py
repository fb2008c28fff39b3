"""Markdown as courses write it: CommonMark and tables, no raw HTML, `:::` blocks, `?` hints, `=` explanations."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from scormpack.course.shortcuts import one_line, plain_list

_FENCE = re.compile(r":{3,}[ \t]*(.*?)(?:[ \t]+:{3,})?[ \t]*$")
_CODE_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_MARKERS = {"? ": "hint", "= ": "explanation"}
_TERMINATES = ["paragraph", "reference", "blockquote", "list", "deflist"]


@cache
def parser() -> MarkdownIt:
    """The one Markdown parser. Its `parse` stops at blocks: inline text is set later, once a language is known."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.disable(["html_block", "html_inline", "reference", "code", "lheading"])
    markdown.use(deflist_plugin)
    markdown.block.ruler.before("table", "one_line", one_line)
    markdown.block.ruler.before("table", "plain_list", plain_list)
    markdown.block.ruler.before("fence", "colon_block", _colon_block, {"alt": _TERMINATES})
    markdown.block.ruler.before("paragraph", "marker", _marker, {"alt": _TERMINATES})
    markdown.core.ruler.disable(["inline", "text_join"])
    return markdown


def block_tokens(text: str) -> list[Token]:
    """The tokens of `text`; `inline` tokens hold their Markdown in `content` and no children.

    A block is `colon_block_open` … `colon_block_close`; `info` of the first is what follows the colons, and its
    `meta` holds `header` (a list of (line, text) from 0) and `closed` (False where the fence is missing).
    """
    return parser().parse(text, {"depth": 0})


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _fence(state: StateBlock, line: int) -> str | None:
    """What follows the colons of a fence, "" for a closing one, None for any other line."""
    if state.sCount[line] - state.blkIndent >= 4:
        return None
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith(":::", start):
        return None
    found = _FENCE.match(_line(state, line))
    return found[1] if found else None


def _colon_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A fence opens a block if a word follows it; a bare fence closes the innermost, whatever its length."""
    info = _fence(state, start)
    if info is None:
        return False
    if silent:
        return True
    if info == "":
        token = state.push("stray_fence", "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
        return True
    close, closed = _closing_line(state, start, end)
    header, first = _header(state, start + 1, close)
    opening = state.push("colon_block_open", "", 1)
    opening.info, opening.map = info, [start, close]
    opening.meta = {"header": header, "closed": closed, "column": state.tShift[start] + 1}
    outer_parent, outer_end = state.parentType, state.lineMax
    state.parentType, state.lineMax = "blockquote", close
    state.env["depth"] += 1
    state.md.block.tokenize(state, first, close)
    state.env["depth"] -= 1
    state.parentType, state.lineMax = outer_parent, outer_end
    state.push("colon_block_close", "", -1)
    state.line = close + 1 if closed else close
    return True


def _closing_line(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    """The line of the fence that closes the block opened at `start`, fences in code not counted."""
    depth, code = 1, ""
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        text = _line(state, line)
        if code:
            code = "" if text.startswith(code) and not text.strip(code[0]).strip() else code
        elif fence := _CODE_FENCE.match(text):
            code = fence[1]
        elif (info := _fence(state, line)) is not None:
            depth += 1 if info else -1
            if depth == 0:
                return line, True
    return end, False


_HEADER_LINE = re.compile(r"[a-z][a-z-]*:(\s|$)")


def _header(state: StateBlock, first: int, end: int) -> tuple[list[tuple[int, str]], int]:
    """The `key: value` lines that follow at once, and the line on which the body starts."""
    header: list[tuple[int, str]] = []
    line = first
    while line < end and _HEADER_LINE.match(_line(state, line)):
        header.append((line, _line(state, line)))
        line += 1
    return header, line


def _marker(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`? hint` and `= explanation` inside a block; the lines that follow up to a blank one belong to it."""
    kind = _marker_kind(state, start)
    if kind is None:
        return False
    if silent:
        return True
    line = start + 1
    while line < end and not state.isEmpty(line) and not _interrupted(state, line, end):
        line += 1
    state.push(f"{kind}_open", "p", 1).map = [start, line]
    inline = state.push("inline", "", 0)
    inline.content = "\n".join(_line(state, at) for at in range(start, line))[2:].strip()
    inline.map, inline.children = [start, line], []
    state.push(f"{kind}_close", "p", -1)
    state.line = line
    return True


def _marker_kind(state: StateBlock, line: int) -> str | None:
    if not state.env["depth"] or state.sCount[line] - state.blkIndent >= 4:
        return None
    start = state.bMarks[line] + state.tShift[line]
    return _MARKERS.get(state.src[start : start + 2])


def _interrupted(state: StateBlock, line: int, end: int) -> bool:
    return _marker_kind(state, line) is not None or _fence(state, line) is not None
