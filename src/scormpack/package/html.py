"""The tags of a page that anybody may have written, in one pass: the time is in proportion to the page whatever it is.

`html.parser` takes minutes for some pages that were made for it. This reads tags alone, as browsers do in the main:
what is in comments, scripts, styles and the like is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_OPENING = re.compile(r"<(?:!--|([A-Za-z][^\s/>]*+))")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+))?+)?+)"""
)
_WITHOUT_TAGS = frozenset({"script", "style", "textarea", "title", "xmp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """`name` and the names of attributes in small letters; `inside` is the text up to its end for scripts and such."""

    name: str
    line: int
    attributes: Mapping[str, str]
    inside: str = ""


def tags_of(html: str) -> Iterator[Tag]:
    """The opening tags, in order. Ends where the page is cut off in the middle of one."""
    at = counted = 0
    line = 1
    while opening := _OPENING.search(html, at):
        line += html.count("\n", counted, opening.start())
        counted = opening.start()
        if opening[1] is None:
            at = html.find("-->", opening.end())
            if at < 0:
                return
            continue
        attributes, at = _attributes(html, opening.end())
        if at < 0:
            return
        name = opening[1].lower()
        inside = ""
        if name in _WITHOUT_TAGS:
            end = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
            inside = html[at : end.start() if end else len(html)]
            at += len(inside)
        yield Tag(name=name, line=line, attributes=attributes, inside=inside)


def _attributes(html: str, at: int) -> tuple[Mapping[str, str], int]:
    """Of a tag whose name ends at `at`, the first of each name; and where it ends, -1 for nowhere."""
    found: dict[str, str] = {}
    while piece := _ATTRIBUTE.match(html, at):
        at = piece.end()
        if piece[1]:
            return found, at
        value = next((value for value in piece.groups()[2:] if value is not None), "")
        found.setdefault(piece[2].lower(), unescape(value))
    return found, -1
