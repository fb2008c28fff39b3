"""Captions as WebVTT files: enough of the format to tell an author why a browser would show none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.course.files import Source
from scormpack.course.media import media_file
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

NO_HEADER = declare(
    "CRS-VTT-001",
    Severity.ERROR,
    en=(
        "This file of captions does not begin with WEBVTT.",
        "Write WEBVTT alone on its first line, then an empty one.",
    ),
    fr=(
        "Ce fichier de sous-titres ne commence pas par WEBVTT.",
        "Écrivez WEBVTT seul sur la première ligne, puis une ligne vide.",
    ),
    why="Browsers show nothing of a file that begins otherwise.",
    clause="WebVTT, 6.1",
)
NO_TIMES = declare(
    "CRS-VTT-002",
    Severity.ERROR,
    en=(
        "These are no times of a caption: {text}",
        "Write them as 00:01.000 --> 00:04.000, with a point before the thousandths, on one line above the text.",
    ),
    fr=(
        "Ce ne sont pas les temps d'un sous-titre : {text}",
        "Écrivez 00:01.000 --> 00:04.000, avec un point avant les millièmes, sur une ligne au-dessus du texte.",
    ),
    why="Browsers leave such a caption out without a word.",
    clause="WebVTT, 4.1",
)
WRONG_ORDER = declare(
    "CRS-VTT-003",
    Severity.ERROR,
    en=(
        "The times of this caption do not go on: {text}",
        "A caption ends after it begins, and begins no earlier than the one above it.",
    ),
    fr=(
        "Les temps de ce sous-titre n'avancent pas : {text}",
        "Un sous-titre finit après son début, et ne commence pas avant celui qui le précède.",
    ),
    why="It would be shown at the wrong time, or not at all.",
    clause="WebVTT, 4.1",
)
NO_CUES = declare(
    "CRS-VTT-004",
    Severity.ERROR,
    en=(
        "There are no captions in this file.",
        "Write times and text: 00:01.000 --> 00:04.000, and below it what is said.",
    ),
    fr=(
        "Il n'y a aucun sous-titre dans ce fichier.",
        "Écrivez des temps et du texte : 00:01.000 --> 00:04.000, et dessous ce qui est dit.",
    ),
    why="The video would have captions in name only.",
)

_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?$")
_ASIDE = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")


def caption_findings(course: Course) -> Iterator[Diagnostic]:
    """What is wrong with the captions that blocks name, in every language that has its own."""
    files: dict[str, None] = {}
    for page in course.everything:
        for _, mention in page.mentions:
            if mention.what == "file" and mention.target.lower().endswith(".vtt"):
                named = (media_file(course.folder, mention.target, code) for code in course.settings.languages.also)
                files.update(dict.fromkeys(filter(None, (media_file(course.folder, mention.target), *named))))
    for file in files:
        source, said = course.folder.read(file)
        yield from said
        yield from look(source) if source else ()


def look(source: Source) -> Iterator[Diagnostic]:
    """What is wrong with one file of captions."""
    lines = source.text.split("\n")
    if not re.match(r"WEBVTT([ \t]|$)", lines[0]):
        yield NO_HEADER.at(_at(source, 1))
        return
    before, cues = 0.0, 0
    for number, line in _time_lines(lines):
        cues += 1
        times = _TIMES.match(line)
        if times is None:
            yield NO_TIMES.at(_at(source, number), text=line)
            continue
        begin, end = _seconds(*times.groups()[:3]), _seconds(*times.groups()[3:])
        if not before <= begin < end:
            yield WRONG_ORDER.at(_at(source, number), text=line)
        before = max(before, begin)
    if not cues:
        yield NO_CUES.at(_at(source, 1))


def _time_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The line of each caption that should say its times: the first one, or the second below a name."""
    number = 1
    while number < len(lines):
        start = number
        while number < len(lines) and lines[number].strip():
            number += 1
        paragraph = lines[start:number]
        number += 1
        if paragraph and not _ASIDE.match(paragraph[0]) and start > 1:
            named = "-->" not in paragraph[0] and len(paragraph) > 1 and "-->" in paragraph[1]
            yield start + 1 + named, paragraph[named]


def _seconds(hours: str | None, minutes: str, seconds: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)


def _at(source: Source, line: int) -> Location:
    return Location(file=source.file, line=line, column=1)
