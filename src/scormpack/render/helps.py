"""What the learner's helps look into: the plain text of pages for search, and where notes and ticks are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from scormpack.blocks import kinds
from scormpack.content import Block, Part, Prose, Unit, prose_units
from scormpack.course.inline import MARKED
from scormpack.course.model import Module, Page, conditions
from scormpack.kept import Kept
from scormpack.render.blocks import positions
from scormpack.render.edition import Selection, Voice
from scormpack.render.page_key import page_key

_AFTERWARDS = frozenset({"answer", "debrief", "explanation", "feedback", "hint"})
"""Parts that learners read once they have answered: found by a search, they would spoil it."""


def is_noted(selection: Selection) -> bool:
    """Whether something in the package is gathered in the learner's notes or plan."""
    return any(kinds()[kind].gathers for page in selection.pages for kind in page.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Helped:
    """What of a page search and notes need."""

    searched: str
    noted: tuple[Mapping[str, Any], ...]


def help_data(
    selection: Selection, voices: Sequence[Voice], kept: Kept
) -> Iterator[tuple[str, Callable[[], Mapping[str, Any]]]]:
    """The names of the scripts that only the helps load, and what makes `SearchData` and `NotesData` for them."""
    for voice in voices:
        folder, helped = f"content/{voice.language.code}", partial(_helped, selection, voice, voices, kept)
        for module in selection.modules:
            yield f"{folder}/search-{module.id}.js", partial(_search_data, module, helped)
        if is_noted(selection):
            yield f"{folder}/notes.js", partial(_notes_data, selection, helped)


def _search_data(module: Module, helped: Callable[[Page], _Helped]) -> Mapping[str, Any]:
    return {"type": "search", "pages": [helped(page).searched for page in module.pages]}


def _notes_data(selection: Selection, helped: Callable[[Page], _Helped]) -> Mapping[str, Any]:
    return {"type": "notes", "notes": [note for page in selection.pages for note in helped(page).noted]}


def _helped(selection: Selection, voice: Voice, voices: Sequence[Voice], kept: Kept, page: Page) -> _Helped:
    name = ("helped", selection.target, voice.language.code, page.id)
    key = page_key(page, selection, voice, voices)
    found: _Helped | None = kept.find(name, key)
    if found is None:
        found = _Helped(searched=_searched(page, selection, voice), noted=tuple(_noted(page, selection, voice)))
        kept.put(name, key, found)
    return found


def _searched(page: Page, selection: Selection, voice: Voice) -> str:
    """What a search looks through, a text a line: all that is there to read, but of questions only what they ask."""
    read = _read(page.body().prose, page.id, "", selection, voice)
    texts = [_without_marks(context, unit, voice) for context, unit in read]
    if any("glossary" in kinds()[kind].shows for kind in page.kinds):
        texts += (_without_marks("glossary#", unit, voice) for unit in _glossary(selection))
    return "\n".join(text for text in texts if text)


_MARKS = re.compile(
    r"!?\[(?P<shown>[^\]]*)\]\([^)]*\)|\[\[(?:[^\]|]*\|)?(?P<term>[^\]]*)\]\]|\{\{[^}]*\}\}|[*`]|\\(?=[^\w\s])|\b_|_\b"
)


def _without_marks(context: str, unit: Unit, voice: Voice) -> str:
    """What is read of a text, found without parsing it: all pages of a course are gone through."""
    text = voice.texts(context, unit)
    plain = _MARKS.sub(lambda found: found["shown"] or found["term"] or "", text) if MARKED.search(text) else text
    return voice.language.typography(plain)


def _read(prose: Prose, page: str, around: str, selection: Selection, voice: Voice) -> Iterator[tuple[str, Unit]]:
    """Each text with its context; `around` is the id of the block that it stands in."""
    for piece in prose:
        if isinstance(piece, Unit):
            yield f"{page}#{around}", piece
        elif isinstance(piece, Block) and selection.holds(conditions(piece), voice.language.code):
            asks = piece.all("prompt") if kinds()[piece.kind].question else piece.parts
            yield from _inside(asks, page, piece.id or around, selection, voice)


def _inside(
    parts: tuple[Part, ...], page: str, block: str, selection: Selection, voice: Voice
) -> Iterator[tuple[str, Unit]]:
    for part in parts:
        if part.role not in _AFTERWARDS:
            yield from _read(part.prose, page, block, selection, voice)
            yield from _inside(part.parts, page, block, selection, voice)


def _glossary(selection: Selection) -> Iterator[Unit]:
    for term in selection.course.glossary:
        yield term.term
        yield from (unit for _, unit in prose_units(term.definition))


def _noted(page: Page, selection: Selection, voice: Voice) -> Iterator[Mapping[str, Any]]:
    """`NoteData` of player/types.d.ts for each block of the page that is gathered."""
    if not any(kinds()[kind].gathers for kind in page.kinds):
        return
    lock = selection.course.lock
    for block in _shown(page.body().prose, selection, voice.language.code):
        if kinds()[block.kind].gathers:
            at = lock.by_id[block.id]
            items = positions(block.all("item"), lock.slots[at])
            yield {
                "page": page.id,
                "slot": at,
                "asked": _text(block.all("prompt") + block.all("intro"), page, block, voice),
                "items": [[position, _text((item,), page, block, voice)] for position, item in items],
            }


def _shown(prose: Prose, selection: Selection, language: str) -> Iterator[Block]:
    for piece in prose:
        if isinstance(piece, Block) and selection.holds(conditions(piece), language):
            yield piece
            for part in _parts(piece):
                yield from _shown(part.prose, selection, language)


def _parts(part: Part) -> Iterator[Part]:
    for inner in part.parts:
        yield inner
        yield from _parts(inner)


def _text(parts: tuple[Part, ...], page: Page, block: Block, voice: Voice) -> str:
    units = (unit for part in parts for _, unit in prose_units(part.prose))
    return "\n".join(voice.plain(f"{page.id}#{block.id}", unit) for unit in units)
