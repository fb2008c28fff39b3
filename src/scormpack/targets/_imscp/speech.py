"""Whether a page speaks to the LMS: by the words in it and in the scripts it loads, since nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.links import loaded_by
from scormpack.package.read import Package
from scormpack.targets._references import Reference, resolve

LARGEST_PAGE = 2 * 2**20
_LARGEST_SCRIPT, _MOST_FILES = 8 * 2**20, 200
_WORDS = {
    "speaks": re.compile(rb"LMSInitialize|API_1484_11|\bAPI\b|scorm|pipwerks", re.IGNORECASE),
    "starts": re.compile(rb"\bLMSInitialize\s*\(|\bAPI_1484_11\b"),
    "loads more": re.compile(
        rb"<i?frame|<object|<embed|http-equiv\s*=\s*[\"']?refresh|\bimport\b|createElement|document\.write|require"
        rb"|location\s*[.=]|XMLHttpRequest|fetch\s*\(|window\.open|\.src\s*=|getScript|importScripts",
        re.IGNORECASE,
    ),
}


class Speech:
    """Of one package: each file is read once, and no more than `_MOST_FILES` of them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.known: dict[str, frozenset[str]] = {}

    def kind(self, page: str) -> str:
        """`sco` for a page that starts a session, `asset` for one that cannot; "" where only running it would tell."""
        try:
            words = frozenset[str]().union(*(self._words(path) for path in self._page_and_scripts(page)))
        except (Damaged, TooMuch, KeyError):
            return ""
        if "starts" in words:
            return "sco"
        return "" if words else "asset"

    def _page_and_scripts(self, page: str) -> Iterator[str]:
        yield page
        for _, reference in addresses(page, self.package.read(page, LARGEST_PAGE)):
            if reference.trouble or reference.path.endswith((".js", ".mjs")):
                yield reference.path

    def _words(self, path: str) -> frozenset[str]:
        """Raises KeyError for a file that is not in the package, or is one too many."""
        if path not in self.known:
            if path not in self.package.names or len(self.known) >= _MOST_FILES:
                raise KeyError(path)
            text = self.package.read(path, _LARGEST_SCRIPT)
            self.known[path] = frozenset(name for name, pattern in _WORDS.items() if pattern.search(text))
        return self.known[path]


def addresses(page: str, html: bytes) -> Iterator[tuple[int, Reference]]:
    """What a page of the package loads, with the line."""
    folder = page.rpartition("/")[0]
    for line, address in loaded_by(html):
        yield line, resolve(address, f"{folder}/" if folder else "")
