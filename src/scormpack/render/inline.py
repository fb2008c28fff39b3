"""Inline HTML gets its holes filled: where a link leads, where a picture is, what a gap accepts."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from json import dumps

from scormpack.course.inline import Mention, Pieces


class InlineSetter:
    """What a text points at is asked of `link`, `picture` and `term`: they give HTML attributes, or None where there
    is nothing to point at in this package. `gap_label` names a gap by its number."""

    def __init__(
        self,
        link: Callable[[str], str | None],
        picture: Callable[[str], str | None],
        term: Callable[[str], str | None],
        gap_label: Callable[[int], str],
    ) -> None:
        self._link, self._picture, self._term = link, picture, term
        self._gap_label = gap_label
        self.gaps = 0

    def html(self, pieces: Pieces) -> str:
        """The pieces as one text of HTML."""
        if len(pieces) == 1 and isinstance(pieces[0], str):
            return pieces[0]
        ends: list[str] = []
        return "".join(piece if isinstance(piece, str) else self._filled(piece, ends) for piece in pieces)

    def _filled(self, hole: Mention, ends: list[str]) -> str:
        match hole.what:
            case "link":
                attributes = self._link(hole.target)
                ends.append("</a>" if attributes is not None else "")
                return f"<a {attributes}>" if attributes is not None else ""
            case "end":
                return ends.pop()
            case "image":
                attributes = self._picture(hole.target)
                return f'<img {attributes} alt="{escape(hole.text)}">' if attributes is not None else ""
            case "term":
                attributes = self._term(hole.target)
                shown = escape(hole.text, quote=False)
                return f"<a {attributes}>{shown}</a>" if attributes is not None else shown
            case "gap":
                return self._gap(hole.target)
        return ""  # what a block is for, or the rules tell of, is no hole in a text

    def _gap(self, accepted: str) -> str:
        self.gaps += 1
        variants = [variant.strip() for variant in accepted.split("|")]
        size = min(30, max(6, *(len(variant) + 2 for variant in variants)))
        label = self._gap_label(self.gaps)
        return (
            f'<input data-part="gap" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" '
            f'maxlength="30" size="{size}" aria-label="{escape(label)}" '
            f'data-accept="{escape(dumps(variants, ensure_ascii=False))}">'
        )
