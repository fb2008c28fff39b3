"""A course on paper: the pages of an edition become one HTML file that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Template
from lxml.html import HtmlElement
from markupsafe import Markup

from scormpack.blocks import FOLDER, kinds
from scormpack.book.answers import Answers
from scormpack.book.glossary import Glossary
from scormpack.book.paper import Paper, fragment, written
from scormpack.course.model import Module, Page
from scormpack.render.blocks import environment
from scormpack.render.course_data import title
from scormpack.render.edition import Selection, Voice
from scormpack.render.page import PageSetter
from scormpack.render.style import minified, style

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A module on paper. `pages` are the ids and titles of those below its first one; `answers` are those to its
    questions, where they do not stand beside them."""

    id: str
    title: str
    pages: Sequence[tuple[str, str]]
    text: Markup
    answers: Markup


def book(selection: Selection, voice: Voice, *, guide: bool) -> str:
    """The text of the HTML file. A `guide` has its answers beside the questions, not behind the module."""
    glossary = Glossary()
    numbers = {page.id: f"p{number}" for number, page in enumerate(selection.pages, start=1)}
    answers = Answers(words=voice.words, number=voice.language.digits.number, beside=guide)
    chapters = [
        _chapter(selection, voice, module, Paper(selection.course.folder.path, numbers, voice.words), answers, glossary)
        for module in selection.modules
    ]
    return _template().render(
        title=title(selection, voice),
        version=selection.course.settings.version,
        language=voice.language,
        words=voice.words,
        guide=guide,
        chapters=chapters,
        glossary=glossary.alphabetical(),
        style=Markup(_style(selection, voice) + _heads(chapters, voice.language.dir)),
    )


def _chapter(
    selection: Selection, voice: Voice, module: Module, paper: Paper, answers: Answers, glossary: Glossary
) -> Chapter:
    articles = []
    for page in module.pages:
        article = _article(selection, voice, page, paper)
        glossary.take(article)
        answers.take(article)
        paper.lay(article, page.id, under=2 if page is module.pages[0] else 3)
        answers.gather(article)
        articles.append(article)
    return Chapter(
        id=paper.numbers[module.pages[0].id],
        title=voice.plain(f"{module.pages[0].id}#", module.title),
        pages=[(paper.numbers[page.id], voice.plain(f"{page.id}#", page.title)) for page in module.pages[1:]],
        text=Markup("\n".join(map(written, articles))),
        answers=Markup("\n".join(map(written, answers.gathered()))),
    )


def _article(selection: Selection, voice: Voice, page: Page, paper: Paper) -> HtmlElement:
    rendered = PageSetter(page, selection, (voice,)).rendered()
    article = fragment(rendered.html)
    paper.put_pictures_in(article, rendered.media.values())
    return article


@cache
def _template() -> Template:
    return environment().from_string((_FOLDER / "template.html").read_text("utf-8"))


def _style(selection: Selection, voice: Voice) -> str:
    """What the pages look like on a screen, then what is other on paper."""
    sheets = tuple(_sheets(selection.pages))
    counters = ((voice.language.code, voice.language.digits.counter),)
    own = minified((_FOLDER / "book.css").read_text("utf-8"))
    return style(sheets, selection.course.settings.theme.accent, counters) + own


def _heads(chapters: Sequence[Chapter], direction: str) -> str:
    """Over each sheet the title of its module: browsers cannot yet print page numbers in the contents."""
    return "".join(
        f"@page {chapter.id}{{@top-center{{content:{_quoted(chapter.title)};direction:{direction};"
        f"font:9pt system-ui,sans-serif}}}}#{chapter.id}-chapter{{page:{chapter.id}}}"
        for chapter in chapters
    )


def _quoted(text: str) -> str:
    """A string of CSS that ends neither itself nor the style element."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")


def _sheets(pages: Sequence[Page]) -> Iterator[Path]:
    used = {kinds()[kind].folder for page in pages for kind in page.kinds} | {"glossary"}
    yield from (file for name in sorted(used) if (file := FOLDER / name / "block.css").is_file())
