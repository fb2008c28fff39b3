"""Where an `href` of a descriptor leads."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple
from urllib.parse import unquote

Trouble = Literal["", "absolute", "backslash", "base", "escapes", "external"]

_DRIVE_OR_FILE = re.compile(r"/|[A-Za-z]:(?!//)|file:", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//")
_PLAIN = re.compile(r"(?:[\w-][\w.-]*/)*[\w-][\w.-]*")
"""A name of a file as nearly all are: nothing to undo in it."""


class Reference(NamedTuple):
    """`path` is the entry that `href` names, without query and fragment, "" where `trouble` says why there is none.

    `whole` is the address with what is around it, as it is: many authors write names of files there, unescaped.
    """

    href: str
    path: str
    whole: str = ""
    trouble: Trouble = ""


def resolve(href: str, base: str = "") -> Reference:
    """`base` is the joined xml:base of what is around it. Escapes (`%20`) are undone; `..` may lead up to the root."""
    if not base and _PLAIN.fullmatch(href):
        return Reference(href=href, path=href, whole=href)
    if _SCHEME.match(href):
        base = ""
    elif "\\" in base or base.startswith("/"):
        return Reference(href=href, path="", trouble="base")
    whole = base + href
    if _SCHEME.match(whole) and not _DRIVE_OR_FILE.match(whole):
        return Reference(href=href, path="", trouble="external")
    if "\\" in whole:
        return Reference(href=href, path="", trouble="backslash")
    if _DRIVE_OR_FILE.match(whole):
        return Reference(href=href, path="", trouble="absolute")
    segments: list[str] = []
    for segment in unquote(whole.partition("#")[0].partition("?")[0]).split("/"):
        if segment == "..":
            if not segments:
                return Reference(href=href, path="", trouble="escapes")
            segments.pop()
        elif segment not in ("", "."):
            segments.append(segment)
    return Reference(href=href, path="/".join(segments), whole=whole)
