"""The files of one package but its descriptor: pages, scripts, style, media."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from scormpack.blocks import FOLDER, kinds
from scormpack.course.media import media_file
from scormpack.course.model import Page
from scormpack.kept import Kept
from scormpack.package.entries import Entry
from scormpack.package.write import Packed, pack
from scormpack.render.blocks import environment
from scormpack.render.course_data import course_data, languages_of, title, used_words
from scormpack.render.edition import Selection, Voice, page_script
from scormpack.render.helps import help_data, is_noted
from scormpack.render.media import Medium, medium
from scormpack.render.page import PageSetter, RenderedPage
from scormpack.render.page_key import page_key
from scormpack.render.script import BLOCK_ROOM, PLAYER, Scripts, linked
from scormpack.render.style import minified, style
from scormpack.render.weight import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An edition that can be rendered: what it holds, its languages, its driver, and what that driver is told."""

    selection: Selection
    voices: tuple[Voice, ...]
    driver: Path
    driver_settings: Mapping[str, Any]


_QUEUE = "(self.scormpack=self.scormpack||[])"
"""What comes before the player waits here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _PagePart:
    """A page's script as the zip will hold it, and the media that its text shows."""

    packed: Packed
    media: tuple[Medium, ...]


def members(site: Site, kept: Kept, scale: Scale | None = None) -> Iterator[Packed]:
    """Every file of the site, one at a time: the text of a large course is never in memory as a whole.

    Pages are taken from `kept` as long as nothing that shows on them has changed. `scale` weighs what goes by.
    """
    scale = scale or Scale(())
    yield _text("index.html", _index(site, _first(site)))
    for name, make in _texts(site, kept).items():
        text = _text(name, make())
        scale.file(text)
        yield text
    media = {medium.file: medium for voice in site.voices for medium in _logo(site, voice)}
    for voice in site.voices:
        for page in (*site.selection.pages, *site.selection.banks):
            part = _page_part(page, site, voice, kept)
            if voice is site.voices[0]:
                scale.page(page, part.packed, part.media)
            yield part.packed
            media.update((medium.file, medium) for medium in part.media if medium.siblings or medium.file not in media)
    root = site.selection.course.folder.path
    for each in media.values():
        yield from (pack(Entry(name=name, content=file)) for name, file in each.files(root))


@dataclass(frozen=True, slots=True, kw_only=True)
class Requested:
    """A text of the site, and the media that it shows."""

    text: str
    media: tuple[Medium, ...] = ()


def requested(site: Site, name: str, kept: Kept) -> Requested | None:
    """One text of the site by its name, made when somebody asks for it; None where there is none."""
    if name == "index.html":
        first = _first(site)
        return Requested(text=_index(site, first), media=(*_logo(site, site.voices[0]), *first.media.values()))
    if make := _texts(site, kept).get(name):
        return Requested(text=make())
    for voice in site.voices:
        for page in (*site.selection.pages, *site.selection.banks):
            if page_script(page, voice.language.code) == name:
                rendered = _setter(page, site, voice).rendered()
                text = _push(_page_content(page, voice, rendered))
                return Requested(text=text, media=tuple(rendered.media.values()))
    return None


def _texts(site: Site, kept: Kept) -> Mapping[str, Callable[[], str]]:
    """What makes each text of the site by its name, but for the first page and those of `page_script`."""
    scripts = _scripts(site, kept)
    return {
        "player.js": lambda: scripts.core.text,
        **{f"rooms/{name}.js": partial(_room, site, scripts, name) for name in scripts.rooms},
        "player.css": partial(_style, site),
        **{
            f"content/{voice.language.code}/course.js": partial(_course_script, site, scripts, voice)
            for voice in site.voices
        },
        **{name: partial(_help_script, make) for name, make in help_data(site.selection, site.voices, kept)},
    }


def _course_script(site: Site, scripts: Scripts, voice: Voice) -> str:
    return _push(course_data(site.selection, site.voices, voice, scripts.core.words, site.driver_settings))


def _help_script(make: Callable[[], Mapping[str, Any]]) -> str:
    return _push(make())


def _first(site: Site) -> RenderedPage:
    """The page that stands in index.html."""
    return _setter(site.selection.pages[0], site, site.voices[0]).rendered()


def _text(name: str, content: str) -> Packed:
    return pack(Entry(name=name, content=content.encode()))


def _setter(page: Page, site: Site, voice: Voice) -> PageSetter:
    return PageSetter(page, site.selection, (voice, *(other for other in site.voices if other is not voice)))


def _page_part(page: Page, site: Site, voice: Voice, kept: Kept) -> _PagePart:
    name, key = page_script(page, voice.language.code), page_key(page, site.selection, voice, site.voices)
    found: _PagePart | None = kept.find(("script", site.selection.target, name), key)
    if found is None or not all(medium.is_there for medium in found.media):
        rendered = _setter(page, site, voice).rendered()
        packed = _text(name, _push(_page_content(page, voice, rendered)))
        found = _PagePart(packed=packed, media=tuple(rendered.media.values()))
        kept.put(("script", site.selection.target, name), key, found)
    return found


def _push(value: Mapping[str, Any]) -> str:
    return f"{_QUEUE}.push({_json(value)})\n"


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _page_content(page: Page, voice: Voice, rendered: RenderedPage) -> Mapping[str, Any]:
    content: dict[str, Any] = {"type": "page", "id": page.id, "language": voice.language.code, "html": rendered.html}
    if rendered.definitions:
        content["definitions"] = rendered.definitions
    return content


def _rendered(site: Site) -> Iterator[Page]:
    """Everything of the package that is written in Markdown."""
    yield from site.selection.pages
    yield from site.selection.banks
    if site.selection.course.certificate:
        yield site.selection.course.certificate


def _folders(site: Site) -> tuple[Path, ...]:
    """The folders of the kinds of block that this site uses, sorted."""
    used = {kinds()[kind].folder for page in _rendered(site) for kind in page.kinds}
    if site.selection.course.glossary:
        used.add("glossary")
    return tuple(FOLDER / name for name in sorted(used))


def _scripts(site: Site, kept: Kept) -> Scripts:
    """Linked and minified once for all builds with these kinds of block."""
    folders = _folders(site)
    blocks = tuple(folder / "block.js" for folder in folders if (folder / "block.js").is_file())
    heavy = tuple(folder / BLOCK_ROOM for folder in folders if (folder / BLOCK_ROOM).is_file())
    rooms = (*sorted((PLAYER / "rooms").glob("*.js")), *heavy)
    found: Scripts | None = kept.find(("linked", site.driver), (blocks, rooms))
    if found is None:
        found = linked(blocks, rooms, site.driver)
        kept.put(("linked", site.driver), (blocks, rooms), found)
    return found


def _room(site: Site, scripts: Scripts, name: str) -> str:
    """`RoomContent` of player/types.d.ts, with the style that stands beside the room's script."""
    room = scripts.rooms[name]
    sheets = (FOLDER / name / "room.css", PLAYER / "rooms" / f"{name}.css")
    sheet = next((sheet for sheet in sheets if sheet.is_file()), None)
    content = {
        "type": "room",
        "words": {voice.language.code: used_words(voice, room.words - scripts.core.words) for voice in site.voices},
        "style": minified(sheet.read_text("utf-8")) if sheet else "",
    }
    return f"{_QUEUE}.push({{...{_json(content)},make:{room.text}}})\n"


def _style(site: Site) -> str:
    sheets = tuple(folder / "block.css" for folder in _folders(site) if (folder / "block.css").is_file())
    counters = tuple((voice.language.code, voice.language.digits.counter) for voice in site.voices)
    return style(sheets, site.selection.course.settings.theme.accent, counters)


def _logo(site: Site, voice: Voice) -> Iterator[Medium]:
    """The logo of the course's theme, if it has one."""
    folder, logo = site.selection.course.folder, site.selection.course.settings.theme.logo
    file = media_file(folder, logo, voice.language.code) if logo else None
    if file:
        yield medium(folder, file)


def _index(site: Site, first: RenderedPage) -> str:
    voice = site.voices[0]
    return (
        environment()
        .get_template("index.html")
        .render(
            course={"title": title(site.selection, voice), "language": voice.language.code, "dir": voice.language.dir},
            words=voice.words,
            page=Markup(first.html),
            accent=site.selection.course.settings.theme.accent,
            style=Markup(_style(site)),
            logo=next(_logo(site, voice), None),
            languages=languages_of(site.voices) if len(site.voices) > 1 else (),
            notes=is_noted(site.selection),
        )
    )
