"""Which words are in a page and in the scripts it loads: nothing is run, so that is all we know of what it does."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping

from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.links import loaded_by
from scormpack.package.read import Package
from scormpack.targets._references import Reference, resolve

SCRIPTS = (".js", ".mjs")
LARGEST_PAGE = 2 * 2**20
_LARGEST_SCRIPT, _MOST_FILES = 8 * 2**20, 200


class Spoken:
    """`words` are looked for, by name; each file is read once, and no more than `_MOST_FILES` of them."""

    def __init__(self, package: Package, words: Mapping[str, re.Pattern[bytes] | bytes]) -> None:
        self.package = package
        self.words = words
        self.known: dict[str, frozenset[str] | None] = {}

    def on(self, page: str) -> frozenset[str] | None:
        """The names of what was found; None where something that it loads cannot be read."""
        found: set[str] = set()
        for path in self.files(page):
            said = self.said(path)
            if said is None:
                return None
            found |= said
        return frozenset(found)

    def known_on(self, page: str) -> frozenset[str]:
        """The same in as much as can be read."""
        return frozenset[str]().union(*(self.said(path) or () for path in self.files(page)))

    def files(self, page: str) -> Iterator[str]:
        """The page and the scripts that it names; "" for one that is elsewhere."""
        yield page
        if self.said(page) is None:
            return
        for _, reference in addresses(page, self.package.read(page, LARGEST_PAGE)):
            if reference.trouble or _is_script(reference.path):
                yield reference.path

    def said(self, path: str) -> frozenset[str] | None:
        """The names of what was found in one file; None where it cannot be read."""
        if path not in self.known:
            self.known[path] = self._looked_up(path)
        return self.known[path]

    def _looked_up(self, path: str) -> frozenset[str] | None:
        if path not in self.package.names or len(self.known) >= _MOST_FILES:
            return None
        try:
            text = self.package.read(path, _LARGEST_SCRIPT if _is_script(path) else LARGEST_PAGE)
        except (Damaged, TooMuch):
            return None
        if text.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = text.decode("utf-16", "replace").encode()
        return frozenset(name for name, word in self.words.items() if _is_in(word, text))


def _is_script(path: str) -> bool:
    """By its name; some have no ending."""
    return path.lower().endswith(SCRIPTS) or "." not in path.rpartition("/")[2]


def _is_in(word: re.Pattern[bytes] | bytes, text: bytes) -> bool:
    return word in text if isinstance(word, bytes) else bool(word.search(text))


def addresses(page: str, html: bytes) -> Iterator[tuple[int, Reference]]:
    """What a page of the package loads, with the line."""
    folder = page.rpartition("/")[0]
    for line, address in loaded_by(html):
        yield line, resolve(address, f"{folder}/" if folder else "")
