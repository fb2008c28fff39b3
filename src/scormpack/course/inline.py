"""Inline Markdown: emphasis, code, links, pictures, `[[term]]` and `{{gap}}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_TERM = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_GAP = re.compile(r"\{\{([^{}]*)\}\}")
_PLAIN_ADDRESS = re.compile(r"[a-z0-9:/._#-]+")
MARKED = re.compile(r"[\\`*_\[\]<>&{}\n\"]|  ")
"""Text without any of these is set as it is: most of a page, and much faster."""


class _Inline(MarkdownIt):
    """Takes every address as it is written: rules tell the author about bad ones, and a page sets only good ones."""

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url


@cache
def _parser() -> MarkdownIt:
    markdown = _Inline("commonmark", {"html": False}).disable("html_inline")
    markdown.inline.ruler.before("link", "term", _term)
    markdown.inline.ruler.before("link", "gap", _gap)
    usual = markdown.normalizeLink
    markdown.normalizeLink = lambda url: url if _PLAIN_ADDRESS.fullmatch(url) else usual(url)  # type: ignore[method-assign]
    return markdown


def inline_tokens(text: str) -> list[Token]:
    """The tokens of one unit. Besides Markdown's own there are `gap` and `term` (its `markup` is what is shown)."""
    tokens: list[Token] = []
    _parser().inline.parse(text, _parser(), {}, tokens)
    return tokens


def gaps(text: str) -> tuple[str, ...]:
    """What stands between each `{{` and `}}`."""
    return tuple(_GAP.findall(text))


@dataclass(frozen=True, slots=True)
class Mention:
    """A hole in inline HTML for what only a page can know: where a link leads, where a picture is.

    `text` is a picture's alternative text or what is shown of a term; `end` closes the nearest link. Audiences,
    targets, languages, hosts, other files and places in pictures are no holes: a block is for these alone, or shows
    them. `unread` is text that was meant as a link or picture, `tag` text that was meant as HTML.
    """

    what: Literal[
        "link",
        "end",
        "image",
        "file",
        "place",
        "host",
        "term",
        "gap",
        "audience",
        "target",
        "language",
        "unread",
        "tag",
    ]
    target: str = ""
    text: str = ""


Pieces = tuple[str | Mention, ...]
"""Inline HTML with its holes."""

_TAGS = {"strong_open": "<strong>", "strong_close": "</strong>", "em_open": "<em>", "em_close": "</em>"}
_TAGS |= {"softbreak": "\n", "hardbreak": "<br>\n"}


def compiled(text: str, typography: Callable[[str], str]) -> Pieces:
    """One unit of inline Markdown as HTML with holes; `typography` mends its text as the language wants."""
    if not MARKED.search(text):
        return (typography(text),)
    joined: list[str | Mention] = []
    for token in inline_tokens(text):
        piece = _piece(token, typography)
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


def _piece(token: Token, typography: Callable[[str], str]) -> str | Mention:
    match token.type:
        case "text" | "text_special":
            return escape(typography(token.content), quote=False)
        case "code_inline":
            return f'<code dir="ltr">{escape(token.content, quote=False)}</code>'
        case "link_open":
            return Mention("link", str(token.attrs["href"]))
        case "link_close":
            return Mention("end")
        case "image":
            return Mention("image", str(token.attrs["src"]), token.content)
        case "term":
            return Mention("term", token.content, typography(token.markup))
        case "gap":
            return Mention("gap", token.content)
    return _TAGS.get(token.type) or escape(token.content, quote=False)


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
