"""The terms that the pages of a book explain, each once, for the end of the book."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement
from markupsafe import Markup

from scormpack.book.paper import inside, parts


@dataclass(slots=True)
class Glossary:
    """`entries` have the id of a term, the term and its definition."""

    entries: list[tuple[str, Markup, Markup]] = field(default_factory=list)

    def take(self, article: HtmlElement) -> None:
        """Move the explanations at the end of a page here, and those of a page that prints the whole glossary."""
        for part in (*parts(article, "terms"), *parts(article, "entries")):
            for entry in part.xpath(".//div[starts-with(@id, 'term-')]"):
                term, definition = entry
                if entry.get("id") not in {id for id, _, _ in self.entries}:
                    self.entries.append((entry.get("id"), inside(term), inside(definition)))
            part.drop_tree()

    def alphabetical(self) -> Sequence[tuple[str, Markup, Markup]]:
        """The entries as a reader looks for them."""
        return sorted(self.entries, key=lambda entry: _letters(entry[1].striptags()))


def _letters(term: str) -> str:
    """What orders a term: accents, vowel signs, hamzas and the Arabic article do not."""
    plain = unicodedata.normalize("NFKD", term.casefold())
    return "".join(letter for letter in plain if letter.isalnum() or letter == " ").removeprefix("ال")
