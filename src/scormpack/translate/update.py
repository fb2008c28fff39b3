"""Catalogues follow the source: new texts come in empty, changed ones keep their old translation, marked stale."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic
from scormpack.translate.catalogue import po_file, read_catalog, write_catalog
from scormpack.translate.units import Text, texts

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_ALIKE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How far one catalogue is: texts in all, translated (the stale ones among them), stale."""

    file: str
    language: str
    total: int
    translated: int
    stale: int


def template(course: Course) -> Iterator[tuple[str, bytes]]:
    """A POT file for each catalogue: its name under locale/ and its bytes."""
    for name, wanted in texts(course).items():
        yield f"locale/{name}.pot", write_catalog(_new(course, None, wanted))


def updated(course: Course, language: str) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """The catalogues of a language brought up to the source, by file. One that cannot be read is reported instead."""
    files: dict[str, bytes] = {}
    said: list[Diagnostic] = []
    moved = _moved(course, language)
    for name, wanted in texts(course).items():
        file = po_file(language, name)
        old, problems = read_catalog(course.folder, file)
        said.extend(problems)
        if old is not None or not problems:
            files[file] = write_catalog(_merged(_new(course, language, wanted), old, wanted, moved))
    return files, tuple(said)


def status(course: Course, language: str) -> Iterator[Status]:
    """How far each catalogue of a language is."""
    for name, wanted in texts(course).items():
        file = po_file(language, name)
        catalog, _ = read_catalog(course.folder, file)
        found = [catalog.get(text.text, text.context) for text in wanted] if catalog is not None else []
        done = [message for message in found if message is not None and message.string]
        stale = sum(message.fuzzy for message in done)
        yield Status(file=file, language=language, total=len(wanted), translated=len(done), stale=stale)


def _new(course: Course, language: str | None, wanted: Iterable[Text]) -> Catalog:
    from datetime import UTC, datetime

    from babel.messages.catalog import Catalog

    still = datetime(2000, 1, 1, tzinfo=UTC)  # the same input gives the same bytes: no clock in a catalogue
    catalog = Catalog(
        locale=language,
        project=course.settings.id,
        version=course.settings.version,
        creation_date=still,
        revision_date=still,
        fuzzy=False,
        msgid_bugs_address=course.settings.iri or course.settings.id,
        header_comment=f"# {course.settings.id}: texts of the course, kept up by scormpack translate update",
    )
    catalog.last_translator = catalog.language_team = ""  # Babel would write a placeholder
    for text in wanted:
        catalog.add(text.text, context=text.context, locations=[(text.file, text.line)])
    return catalog


def _moved(course: Course, language: str) -> Mapping[str, Message]:
    """Translations, by source text, that no text of today wants where they stand: those of moved and renamed pages."""
    wanted = {(text.context, text.text) for of_file in texts(course).values() for text in of_file}
    found: dict[str, Message] = {}
    for name in texts(course):
        catalog, _ = read_catalog(course.folder, po_file(language, name))
        for message in (*catalog, *catalog.obsolete.values()) if catalog is not None else ():
            if message.id and message.string and (message.context or "", str(message.id)) not in wanted:
                found.setdefault(str(message.id), message)
    return found


def _merged(new: Catalog, old: Catalog | None, wanted: Iterable[Text], moved: Mapping[str, Message]) -> Catalog:
    if old is None:
        old = new
    new.last_translator, new.language_team = old.last_translator, old.language_team
    new.revision_date = old.revision_date
    spare = _spare(old, {(text.context, text.text) for text in wanted})
    for text in wanted:
        message = new.get(text.text, text.context)
        assert message is not None
        same = old.get(text.text, text.context) or old.obsolete.get((text.text, text.context))
        if (same is None or not same.string) and text.text in moved:
            same = moved[text.text]
        if same is not None:
            _take(message, same, stale=same.fuzzy)
            message.previous_id = same.previous_id if same.fuzzy else []
        elif near := _nearest(text, spare.get(text.context, [])):
            spare[text.context].remove(near)
            _take(message, near, stale=True)
            message.previous_id = list(near.previous_id) if near.fuzzy and near.previous_id else [str(near.id)]
    _keep_obsolete(new, old, spare)
    return new


def _take(message: Message, old: Message, *, stale: bool) -> None:
    message.string = old.string
    message.user_comments = list(old.user_comments)
    if stale:
        message.flags.add("fuzzy")


def _spare(old: Catalog, wanted: set[tuple[str, str]]) -> dict[str, list[Message]]:
    """Translations whose source is gone, by context: what a changed text may have been."""
    spare: dict[str, list[Message]] = {}
    for message in old:
        key = (message.context or "", str(message.id))
        if message.id and message.string and key not in wanted:
            spare.setdefault(key[0], []).append(message)
    return spare


def _nearest(text: Text, candidates: Iterable[Message]) -> Message | None:
    """The former wording: the likest of the same context, or the only one there."""
    found = list(candidates)
    if not found:
        return None
    ratio = {id(message): difflib.SequenceMatcher(None, text.text, str(message.id)).ratio() for message in found}
    best = max(found, key=lambda message: ratio[id(message)])
    return best if ratio[id(best)] >= _ALIKE else None


def _keep_obsolete(new: Catalog, old: Catalog, spare: Mapping[str, Iterable[Message]]) -> None:
    """What no text of today wants stays at the end of the file as obsolete, with what was there before."""
    new.obsolete.update({key: message for key, message in old.obsolete.items() if new.get(*key) is None})
    for messages in spare.values():
        for message in messages:
            new.obsolete[(str(message.id), message.context or "")] = message
