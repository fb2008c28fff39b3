"""Whether a page speaks to the LMS: by the words in it and in the scripts it loads, since nothing is run.

Where these may load more, every file of the package is searched; where that is too much, or where something comes from
elsewhere or is hidden, only running it would tell, and nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from scormpack.package.read import Package
from scormpack.targets._spoken import SCRIPTS, Spoken

PAGES = (".html", ".htm", ".xhtml")
APIS = {"1.2": "API", "2004": "API_1484_11"}
"""What each version of SCORM calls the object that it speaks through."""

_SILENT = re.compile(
    r"\.(pdf|png|jpe?g|gif|webp|avif|bmp|ico|cur|mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|wav|aac|opus|vtt|srt"
    r"|css|less|scss|map|woff2?|ttf|otf|eot|xml|xsd|dtd|txt|md|csv|docx?|xlsx?|pptx?)$",
    re.IGNORECASE,
)
"""Names of files that run nothing."""
_SEARCHED = (*PAGES, *SCRIPTS, ".json", ".svg")
_MOST_FILES, _MOST_BYTES = 150, 32 * 2**20
_WORDS = {
    "1.2": re.compile(rb"\bLMS(?:Initialize|Finish|Commit|[GS]etValue)\b"),
    "2004": re.compile(rb"API_1484"),
    "speaks": re.compile(rb"LMSInitialize|\bAPI\b|scorm|pipwerks", re.IGNORECASE),
    "names 1.2": re.compile(rb"[.\"'`]API\b|\bAPI\s*[.=!)&|?;,[]|typeof\s+API\b"),
    "starts": re.compile(rb"\bLMSInitialize\s*\(|\bAPI_1484_11\b"),
    "loads more": re.compile(
        rb"<i?frame|<object|<embed|<applet|<base\b|<form\b|http-equiv\s*=\s*[\"']?refresh|\bimport\b|createElement|document\.write"
        rb"|require|location\s*[.=]|XMLHttpRequest|fetch\s*\(|window\.open|\.src\s*=|getScript|importScripts"
        rb"|<a(?:rea)?\s[^<>]{0,300}?href\s*=\s*(?:[\"'](?!#|https?:|mailto:)|[^\"'#\s])",
        re.IGNORECASE,
    ),
    "hides": re.compile(
        rb"[\"'`(=](?:https?:)?//[^\"'`\s(=)>]{1,300}\.m?js\b|\beval\s*\(\s*(?:window\.)?(?:atob|unescape|String)\b",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The files that were searched, the page first, and what was found in them."""

    files: tuple[str, ...]
    words: frozenset[str]

    @property
    def speaks(self) -> bool:
        """Maybe: the word alone counts."""
        return not self.words.isdisjoint(("1.2", "2004", "speaks"))

    def only_speaks(self, other: str, version: str) -> bool:
        """It calls the API of the other version, and nothing in it might be that of its own."""
        own = {version, f"names {version}"}
        return other in self.words and own.isdisjoint(self.words)


class Speech:
    """Of one package."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.spoken = Spoken(package, _WORDS)

    def calls(self, page: str) -> bool:
        """Whether the page, or a script that it names, starts a session."""
        return page.lower().endswith(PAGES) and "starts" in (self.spoken.on(page) or ())

    def heard(self, page: str) -> Heard | None:
        """What may run when this is launched; None where only running it would tell."""
        if _SILENT.search(page):
            return Heard(files=(page,), words=frozenset())
        words = self.spoken.on(page) if page.lower().endswith(PAGES) else None
        if words is None or "hides" in words:
            return None
        return self._everywhere if "loads more" in words else Heard(files=tuple(self.spoken.files(page)), words=words)

    @cached_property
    def _everywhere(self) -> Heard | None:
        members = [member for member in self.package.members if not (member.is_folder or _SILENT.search(member.name))]
        files = tuple(member.name for member in members)
        is_much = len(members) > _MOST_FILES or sum(member.size for member in members) > _MOST_BYTES
        if is_much or not all(file.lower().endswith(_SEARCHED) for file in files):
            return None
        said = [words for file in files if (words := self.spoken.said(file)) is not None]
        words = frozenset[str]().union(*said)
        return Heard(files=files, words=words) if len(said) == len(files) and "hides" not in words else None
