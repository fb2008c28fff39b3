"""A course folder becomes a course that can be built, with everything that is wrong with it, in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from scormpack import languages
from scormpack.course.load import load
from scormpack.course.mentions import mentioned
from scormpack.course.model import Course
from scormpack.course.rules import findings
from scormpack.course.rules.ids import moved, wanted_slots
from scormpack.course.state import Lock, grown, renamed
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.kept import Kept
from scormpack.render.edition import Texts, Voice, as_written
from scormpack.rules import declare, guess
from scormpack.targets import targets
from scormpack.translate import catalogue
from scormpack.translate.catalogue import Translator
from scormpack.translate.units import texts

UNKNOWN_LANGUAGE = declare(
    "CRS-LNG-005",
    Severity.ERROR,
    en=("The player has no words in “{language}”.", "It speaks: {known}."),
    fr=("Le lecteur n'a pas de mots en « {language} ».", "Il parle : {known}."),
    why="Buttons and messages would be missing.",
)
UNKNOWN_TARGET = declare(
    "CRS-SET-006",
    Severity.ERROR,
    en=("There is no target “{target}”.", "{guess}The targets are: {known}."),
    fr=("Il n'y a pas de cible « {target} ».", "{guess_fr}Les cibles sont : {known}."),
    why="The package that was wanted would not be built, or the text meant for it would be shown nowhere.",
)


def read_course(path: Path, kept: Kept | None = None) -> tuple[Course | None, tuple[Diagnostic, ...]]:
    """A course with its lock grown to what it needs now, and everything that is wrong with it, translations too."""
    course, said = load(path, kept)
    if course is None:
        return None, said
    found = [*said, *findings(course)]
    for language in course.settings.languages.also:
        found.extend(catalogue.read(course.folder, language, texts(course), kept)[1])
    found.extend(_unknown_languages(course))
    found.extend(_unknown_targets(course))
    return replace(course, lock=_grown(course)), tuple(found)


def _unknown_languages(course: Course) -> Iterator[Diagnostic]:
    spoken = course.settings.languages
    places = [("source",), *(("also", at) for at in range(len(spoken.also)))]
    for language, place in zip((spoken.source, *spoken.also), places, strict=True):
        if language.split("-")[0] not in languages.codes():
            known = ", ".join(languages.codes())
            yield UNKNOWN_LANGUAGE.at(course.setting("languages", *place), language=language, known=known)


def _unknown_targets(course: Course) -> Iterator[Diagnostic]:
    """In course.yaml, and in the blocks that are for some targets only."""
    asked = [
        (course.setting("packages", "targets", at), name) for at, name in enumerate(course.settings.packages.targets)
    ]
    for where, name in (*asked, *mentioned(course, "target")):
        if name not in targets():
            yield UNKNOWN_TARGET.at(where, target=name, known=", ".join(targets()), **guess(name, targets()))


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Whether one of the findings is an error."""
    return any(finding.severity is Severity.ERROR for finding in found)


def _grown(course: Course) -> Lock:
    lock = course.lock
    for old, new in moved(course).items():
        lock = renamed(lock, old, new) or lock
    return grown(lock, wanted_slots(course))


def voices(course: Course, tongues: Sequence[str], kept: Kept | None = None) -> tuple[Voice, ...]:
    """The languages of a package with their translations."""
    return tuple(voice(course, code, kept) for code in tongues)


def voice(course: Course, code: str, kept: Kept | None = None) -> Voice:
    """One language with its translations."""
    spoken = course.settings.languages
    language, words = languages.language(code).counting(spoken.digits), languages.words(code)
    if code == spoken.source:
        return Voice(language=language, texts=as_written, words=words, mark=code)
    translator = Translator(catalogue.read(course.folder, code, texts(course), kept)[0])
    mark = catalogue.mark(course.folder, code)
    return Voice(language=language, texts=translator, words=words, mark=mark, lacks=translator.lacks)


def translated_texts(voice: Voice) -> Texts | None:
    """None for the source language, whose words have been counted."""
    return None if voice.texts is as_written else voice.texts
