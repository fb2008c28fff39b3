"""A page becomes the HTML of one language, with all that it points at."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Any

from markupsafe import Markup

from scormpack import languages
from scormpack.blocks.sealing import unexplained
from scormpack.content import Block, Prose, Unit
from scormpack.course.glossary import term_key
from scormpack.course.inline import Pieces, compiled
from scormpack.course.media import media_file
from scormpack.course.model import Page, Term, conditions
from scormpack.course.settings import BankMatter, Reference, Settings
from scormpack.languages.language import Language
from scormpack.render.blocks import BlockSetter
from scormpack.render.certificate import with_places
from scormpack.render.credits import credited
from scormpack.render.definitions import definition
from scormpack.render.edition import OUTSIDE, Selection, Voice
from scormpack.render.exam import exam_data
from scormpack.render.inline import InlineSetter
from scormpack.render.media import Medium, medium, shown


@dataclass(slots=True)
class RenderedPage:
    """The HTML of a page and what it needs: media by their file, xAPI definitions by block id."""

    title: str
    html: str
    media: dict[str, Medium] = field(default_factory=dict)
    definitions: dict[str, object] = field(default_factory=dict)


class PageSetter:
    """Sets one page in one language."""

    def __init__(self, page: Page, selection: Selection, voices: tuple[Voice, ...]) -> None:
        self._page, self._selection = page, selection
        self._voices, self._voice = voices, voices[0]
        self._media: dict[str, Medium] = {}
        self._definitions: dict[str, object] = {}
        self._terms: dict[str, Term] = {}
        self._whole_glossary = False
        source = selection.course.settings.languages.source
        self._ready: Mapping[str, Pieces] = (
            page.body().inline if self._voice.language.code == source.split("-")[0] else {}
        )
        self._context, self._file = page.id, page.file
        self._is_bank = isinstance(page.front, BankMatter)
        self._count = 0
        self._inline = InlineSetter(self._link, self._picture, self._term, self._gap)
        self._setter = BlockSetter(
            lock=selection.course.lock,
            words=self._voice.words,
            sealed=self._is_bank,
            prose=self._in_block,
            media=self._medium,
            extra={
                "language": self._voice.language,
                "captions": self._captions,
                "picture": self._shown,
                "credits": _Lazy(self._credits),
                "glossary": _Lazy(self._glossary),
                "references": _Lazy(self._references),
                "exam": self._exam,
                "certificate": self._certificate,
            },
        )

    def rendered(self) -> RenderedPage:
        """The page as an article."""
        language = self._voice.language
        title = self._set("", self._page.title)
        body = self._prose(self._page.body().prose, "")
        html = (
            f'<article data-page="{self._page.id}" lang="{language.code}" dir="{language.dir}" '
            f'data-locale="{language.digits.locale}"><h1 tabindex="-1">{title}</h1>{body}{self._explained()}</article>'
        )
        plain = Markup(title).striptags()
        return RenderedPage(title=plain, html=html, media=self._media, definitions=self._definitions)

    def _set(self, block: str, unit: Unit) -> str:
        context = f"{self._context}#{block}"
        text = self._voice.texts(context, unit)
        if unit.plain:
            return escape(self._voice.language.typography(text))
        if self._voice.lacks(context, unit):
            return self._untranslated(text)
        pieces = self._ready.get(text) or compiled(text, self._voice.language.typography)
        return self._inline.html(pieces)

    def _untranslated(self, text: str) -> str:
        """A text in the source language says so: it is read aloud, and runs, in that language."""
        source = languages.language(self._selection.course.settings.languages.source)
        html = self._inline.html(compiled(text, source.typography))
        return f'<span lang="{source.code}" dir="{source.dir}">{html}</span>'

    def _prose(self, prose: Prose, block: str) -> Markup:
        pieces = []
        for piece in prose:
            if isinstance(piece, str):
                pieces.append(piece)
            elif isinstance(piece, Unit):
                pieces.append(self._set(block, piece))
            else:
                pieces.append(self._block(piece, block))
        return Markup("".join(pieces))

    def _in_block(self, prose: Prose, block: Block) -> Markup:
        return self._prose(prose, block.id)

    def _block(self, block: Block, around: str) -> Markup:
        if not self._selection.holds(conditions(block), self._voice.language.code):
            return Markup()
        if self._is_bank:
            block = unexplained(block, explained=self._tells_answers())
        self._count += 1
        uid = block.id or f"b_{self._count}"
        self._inline.gaps = 0
        if self._selection.definitions and block.id:
            made = definition(block, self._page.id, self._voices, sealed=self._is_bank)
            if made:
                self._definitions[block.id] = made
        if not block.id and around:
            return self._setter_for(around).html(block, uid)
        return self._setter.html(block, uid)

    def _setter_for(self, around: str) -> BlockSetter:
        """A block without an id shares the context of the block it stands in."""
        return replace(self._setter, prose=lambda prose, _: self._prose(prose, around))

    def _tells_answers(self) -> bool:
        exam = self._selection.course.settings.exam
        return exam is not None and exam.feedback == "question"

    def _link(self, href: str) -> str | None:
        if OUTSIDE.match(href):
            return f'href="{escape(href)}" target="_blank" rel="noopener noreferrer"'
        page = self._selection.page_linked(self._file, href)
        if page is None:
            return None
        _, _, anchor = href.partition("#")
        return f'href="#{page}" data-page-link="{page}"' + (f' data-anchor="{escape(anchor)}"' if anchor else "")

    def _medium(self, source: str, language: str = "") -> Medium:
        folder = self._selection.course.folder
        file = media_file(folder, source, language or self._voice.language.code) or source
        if file not in self._media:
            self._media[file] = medium(folder, file)
        return self._media[file]

    def _captions(self, source: str) -> list[tuple[Language, Medium]]:
        """Captions in each language of the package that has some, those for this page first."""
        found: dict[str, tuple[Language, Medium]] = {}
        for voice in self._voices:
            code = voice.language.code
            medium = self._medium(source, code)
            own = medium.file.startswith(f"media/{code}/")
            spoken = code if own else self._selection.course.settings.languages.source
            found.setdefault(medium.file, (languages.language(spoken), medium))
        return list(found.values())

    def _picture(self, source: str) -> str | None:
        """None where a translator names a picture that is not there; authors are told by a rule."""
        if media_file(self._selection.course.folder, source, self._voice.language.code) is None:
            return None
        return f'{self._shown(source).attributes} loading="lazy" decoding="async"'

    def _shown(self, source: str) -> Medium:
        """A medium that this page shows as a picture."""
        found = self._medium(source)
        self._media[found.file] = shown(self._selection.course.folder, found)
        return self._media[found.file]

    def _term(self, name: str) -> str | None:
        term = next(
            (term for term in self._selection.course.glossary if term_key(term.term.text) == term_key(name)), None
        )
        if term is None or self._is_bank:  # a test is taken without help
            return None
        self._terms[term.id] = term
        return f'data-block="glossary" data-part="term" href="#term-{term.id}"'

    def _gap(self, number: int) -> str:
        return self._voice.words["gap"].format(number=self._voice.language.digits.number(number))

    def _entry(self, term: Term) -> Mapping[str, object]:
        outer, self._context, self._file = self._context, "glossary", "glossary.md"
        entry = {
            "id": term.id,
            "term": Markup(self._set("", term.term)),
            "definition": self._prose(term.definition, ""),
        }
        self._context, self._file = outer, self._page.file
        return entry

    def _explained(self) -> Markup:
        """The terms of the page with their definitions at its end, unless the page prints them all anyway."""
        if not self._terms or self._whole_glossary:
            return Markup()
        done: dict[str, Mapping[str, object]] = {}
        while missing := [term for id, term in self._terms.items() if id not in done]:
            done.update((term.id, self._entry(term)) for term in missing)
        entries = "".join(
            f'<div id="term-{id}"><dt>{entry["term"]}</dt><dd>{entry["definition"]}</dd></div>'
            for id, entry in done.items()
        )
        heading = escape(self._voice.words["terms"])
        return Markup(f'<aside data-part="terms"><h2>{heading}</h2><dl>{entries}</dl></aside>')

    def _glossary(self) -> list[Mapping[str, object]]:
        self._whole_glossary = True
        return [self._entry(term) for term in self._selection.course.glossary]

    def _exam(self) -> str:
        """What the script of the final test must know, as JSON."""
        return json.dumps(exam_data(self._selection, self._voice), ensure_ascii=False, separators=(",", ":"))

    def _certificate(self) -> Mapping[str, object]:
        """What the certificate says. Its pictures belong to the page that shows it."""
        settings, says = self._selection.course.settings, self._selection.course.certificate
        assert settings.certificate and says, "a course with a certificate block has both, says a rule"
        mark = self._pass_mark(settings)
        outer, self._context, self._file = self._context, says.id, says.file
        title, text = self._set("", says.title), self._prose(says.body().prose, "")
        self._context, self._file = outer, self._page.file
        return {
            "title": with_places(title),
            "text": with_places(text),
            "when": settings.certificate.when if mark else "completed",
            "pass_mark": mark,
        }

    def _pass_mark(self, settings: Settings) -> str:
        """Percent; "" for an audience whose path has no final test, so that it can only be completed. The packages of
        single modules keep the mark of the course: none of them alone is what is certified."""
        mark = settings.completion.pass_mark
        if settings.exam and (self._selection.banks or not self._selection.audience):
            mark = settings.exam.pass_mark
        return "" if mark is None else f"{mark:g}"

    def _references(self) -> list[Mapping[str, object]]:
        """What the pages of this module cite, in the order of references.yaml."""
        course = self._selection.course
        module = next((module for module in self._selection.modules if self._page in module.pages), None)
        cited: set[str] = set()
        for page in module.pages if module else ():
            cited.update(id for _, id in page.cites)
        found = [(id, reference) for id, reference in course.references.items() if id in cited]
        return [{"id": id, **reference.model_dump(), **self._worded(id, reference)} for id, reference in found]

    def _credits(self) -> list[Mapping[str, object]]:
        """Who is named for what the pages of this package show, with links to these."""
        found = credited(self._selection, self._voice.language.code)
        return [{"name": name, "pages": [self._page_link(page) for page in pages]} for name, pages in found.items()]

    def _page_link(self, page: Page) -> Mapping[str, str]:
        return {"id": page.id, "title": self._voice.plain(f"{page.id}#", page.title)}

    def _worded(self, id: str, reference: Reference) -> Mapping[str, str]:
        """What of a reference is read, in the language of the page."""
        texts = {"title": Unit(reference.title, id, 0), "article": Unit(reference.article, f"{id}/article", 0)}
        return {key: self._voice.plain("references#", unit) for key, unit in texts.items()}


class _Lazy(Sequence[Mapping[str, object]]):
    """A sequence that is made when a template asks for it; few pages do."""

    def __init__(self, make: Callable[[], list[Mapping[str, object]]]) -> None:
        self._make = make
        self._made: list[Mapping[str, object]] | None = None

    def _items(self) -> list[Mapping[str, object]]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, at: Any) -> Any:
        return self._items()[at]

    def __len__(self) -> int:
        return len(self._items())
