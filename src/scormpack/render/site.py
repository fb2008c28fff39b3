"""The files of one package but its descriptor: pages, scripts, style, media."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from scormpack.blocks import FOLDER, kinds
from scormpack.content import Block
from scormpack.course.inline import plain_text
from scormpack.course.model import Module, Page
from scormpack.course.rules import is_scored
from scormpack.package.entries import Entry
from scormpack.render.blocks import environment
from scormpack.render.edition import Selection, Voice
from scormpack.render.media import Medium
from scormpack.render.page import PageSetter, RenderedPage
from scormpack.render.script import linked, used_words
from scormpack.render.style import style


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An edition that can be rendered: what it holds, its languages, its driver, and what that driver is told."""

    selection: Selection
    voices: tuple[Voice, ...]
    driver: Path
    driver_settings: Mapping[str, Any]


def page_script(page: Page, language: str) -> str:
    """The name of the script that brings a page's text."""
    return f"content/{language}/{page.id}.js"


def entries(site: Site) -> Iterator[Entry]:
    """Every file of the site, one at a time: the text of a large course is never in memory as a whole."""
    media: dict[str, Medium] = {}
    first: RenderedPage | None = None
    for voice in site.voices:
        others = tuple(other for other in site.voices if other is not voice)
        for page in site.selection.pages:
            rendered = PageSetter(page, site.selection, (voice, *others)).rendered()
            if first is None:
                first = rendered
                yield Entry(name="index.html", content=_index(site, first).encode())
            media.update(rendered.media)
            name = page_script(page, voice.language.code)
            yield Entry(name=name, content=_push(_page_content(page, voice, rendered)))
        yield Entry(name=f"content/{voice.language.code}/course.js", content=_push(course_data(site, voice)))
    yield Entry(name="player.js", content=_script(site).encode())
    yield Entry(name="player.css", content=_style(site).encode())
    root = site.selection.course.folder.path
    yield from (Entry(name=medium.url, content=root / medium.file) for medium in media.values())


def _push(value: Mapping[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"(self.scormpack=self.scormpack||[]).push({text})\n".encode()


def _page_content(page: Page, voice: Voice, rendered: RenderedPage) -> Mapping[str, Any]:
    content: dict[str, Any] = {"type": "page", "id": page.id, "language": voice.language.code, "html": rendered.html}
    if rendered.definitions:
        content["definitions"] = rendered.definitions
    return content


def _folders(site: Site) -> tuple[Path, ...]:
    """The folders of the kinds of block that this site uses, sorted."""
    used = {kinds()[block.kind].folder for page in site.selection.pages for block in page.blocks}
    if site.selection.course.glossary:
        used.add("glossary")
    return tuple(FOLDER / name for name in sorted(used))


def _script(site: Site) -> str:
    scripts = tuple(folder / "block.js" for folder in _folders(site) if (folder / "block.js").is_file())
    return linked(scripts, site.driver)


def _style(site: Site) -> str:
    sheets = tuple(folder / "block.css" for folder in _folders(site) if (folder / "block.css").is_file())
    return style(sheets, site.selection.course.settings.theme.accent)


def _index(site: Site, first: RenderedPage) -> str:
    voice = site.voices[0]
    return environment().get_template("index.html").render(
        course={"title": _title(site, voice), "language": voice.language.code, "dir": voice.language.dir},
        words=voice.words,
        page=Markup(first.html),
        accent=site.selection.course.settings.theme.accent,
    )


def _title(site: Site, voice: Voice) -> str:
    context, unit = site.selection.title
    return plain_text(voice.texts(context, unit))


def course_data(site: Site, voice: Voice) -> Mapping[str, Any]:
    """`CourseData` of player/types.d.ts."""
    course, completion = site.selection.course, site.selection.course.settings.completion
    used = used_words(_script(site))
    return {
        "type": "course",
        "id": course.settings.id,
        "iri": course.settings.iri or "",
        "version": course.settings.version,
        "title": _title(site, voice),
        "language": voice.language.code,
        "dir": voice.language.dir,
        "languages": [
            {"code": each.language.code, "name": each.language.name, "dir": each.language.dir} for each in site.voices
        ],
        "words": {key: text for key, text in voice.words.items() if key in used or key.rpartition(".")[0] in used},
        "modules": [_module(site, module, voice) for module in site.selection.modules],
        "fields": [[slot.bits, slot.text] if slot.text else slot.bits for slot in course.lock.slots],
        "require": list(completion.require),
        "pass": completion.pass_mark,
        "driver": dict(site.driver_settings),
    }


def _module(site: Site, module: Module, voice: Voice) -> Mapping[str, Any]:
    return {
        "id": module.id,
        "title": plain_text(voice.texts(f"{module.pages[0].id}#", module.title)),
        "minutes": module.pages[0].front.minutes or 0,
        "pages": [_page(site, page, voice) for page in module.pages],
    }


def _page(site: Site, page: Page, voice: Voice) -> Mapping[str, Any]:
    slots = site.selection.course.lock.by_id
    return {
        "id": page.id,
        "slot": slots[page.id],
        "title": plain_text(voice.texts(f"{page.id}#", page.title)),
        "file": page_script(page, voice.language.code),
        "questions": [_question(block, slots[block.id]) for block in page.blocks if is_scored(block)],
    }


def _question(block: Block, slot: int) -> Sequence[float]:
    return [slot, float(block.data["points"]), kinds()[block.kind].credit(block)]  # type: ignore[arg-type]
