"""Inline Markdown: emphasis, code, links, pictures, `[[term]]` and `{{gap}}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_TERM = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_GAP = re.compile(r"\{\{([^{}]*)\}\}")
MARKED = re.compile(r"[\\`*_\[\]<>&{}\n\"]|  ")
"""Text without any of these is set as it is: most of a page, and much faster."""


@cache
def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable("html_inline")
    markdown.inline.ruler.before("link", "term", _term)
    markdown.inline.ruler.before("link", "gap", _gap)
    markdown.inline.ruler.disable("autolink", ignoreInvalid=True)
    return markdown


def inline_tokens(text: str) -> list[Token]:
    """The tokens of one unit; besides Markdown's own there are `term` (content, and `markup` what is shown) and `gap`."""
    tokens: list[Token] = []
    _parser().inline.parse(text, _parser(), {}, tokens)
    return tokens


def gaps(text: str) -> tuple[str, ...]:
    """What stands between each `{{` and `}}`."""
    return tuple(_GAP.findall(text))


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that a text points at: a page or address, a picture, a glossary term. `text` is an alternative text."""

    what: Literal["link", "image", "term"]
    target: str
    line: int
    text: str = ""


def mentions(text: str, line: int) -> Iterator[Mention]:
    """Every link, picture and term of one unit that starts on `line`."""
    if "[" not in text:
        return
    for token in inline_tokens(text):
        match token.type:
            case "link_open":
                yield Mention("link", str(token.attrs["href"]), line)
            case "image":
                yield Mention("image", str(token.attrs["src"]), line, token.content)
            case "term":
                yield Mention("term", token.content, line)


def _term(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[[", state.pos):
        return False
    found = _TERM.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push("term", "", 0)
        token.content, token.markup = found[1].strip(), (found[2] or found[1]).strip()
    state.pos = found.end()
    return True


def _gap(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("{{", state.pos):
        return False
    found = _GAP.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push("gap", "", 0).content = found[1]
    state.pos = found.end()
    return True


_PLAIN = {"gap": "…", "softbreak": " ", "hardbreak": " "}


def plain_text(text: str) -> str:
    """A unit without its markup; a gap is a line to fill."""
    if not MARKED.search(text):
        return text
    return "".join(_plain(token) for token in inline_tokens(text))


def _plain(token: Token) -> str:
    if token.type == "term":
        return token.markup
    return _PLAIN.get(token.type, token.content)
