"""A unit of text becomes inline HTML in one language."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from json import dumps

from markdown_it.token import Token
from markupsafe import Markup

from scormpack.course.inline import MARKED, inline_tokens
from scormpack.languages.language import Language

_PAIRS = {"strong_open": "<strong>", "strong_close": "</strong>", "em_open": "<em>", "em_close": "</em>"}
_PAIRS |= {"softbreak": "\n", "hardbreak": "<br>\n"}


class InlineSetter:
    """Sets inline Markdown. What a text points at is asked of `link`, `picture` and `term`, which give HTML attributes
    or None where there is nothing to point at in this package."""

    def __init__(
        self,
        language: Language,
        link: Callable[[str], str | None],
        picture: Callable[[str], str | None],
        term: Callable[[str], str | None],
        gap_label: str,
    ) -> None:
        self._typography = language.typography
        self._link, self._picture, self._term = link, picture, term
        self._gap_label = gap_label
        self.gaps = 0

    def html(self, text: str) -> Markup:
        """`text` as HTML."""
        if not MARKED.search(text):
            return Markup(self._typography(text))
        ends: list[str] = []
        return Markup("".join(self._token(token, ends) for token in inline_tokens(text)))

    def _token(self, token: Token, ends: list[str]) -> str:
        match token.type:
            case "text" | "text_special":
                return escape(self._typography(token.content), quote=False)
            case "code_inline":
                return f'<code dir="ltr">{escape(token.content, quote=False)}</code>'
            case "link_open":
                attributes = self._link(str(token.attrs["href"]))
                ends.append("</a>" if attributes is not None else "")
                return f"<a {attributes}>" if attributes is not None else ""
            case "link_close":
                return ends.pop()
            case "image":
                attributes = self._picture(str(token.attrs["src"]))
                return f'<img {attributes} alt="{escape(token.content)}">' if attributes is not None else ""
            case "term":
                attributes = self._term(token.content)
                shown = escape(self._typography(token.markup), quote=False)
                return f"<a {attributes}>{shown}</a>" if attributes is not None else shown
            case "gap":
                return self._gap(token.content)
            case kind if kind in _PAIRS:
                return _PAIRS[kind]
        return escape(token.content, quote=False)

    def _gap(self, accepted: str) -> str:
        self.gaps += 1
        variants = [variant.strip() for variant in accepted.split("|")]
        size = min(30, max(6, *(len(variant) + 2 for variant in variants)))
        label = self._gap_label.format(number=self.gaps)
        return (
            f'<input data-part="gap" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" '
            f'maxlength="30" size="{size}" aria-label="{escape(label)}" '
            f'data-accept="{escape(dumps(variants, ensure_ascii=False))}">'
        )
