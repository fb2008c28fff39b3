"""What pages mention, and where exactly: links, pictures, terms, the editions that a block is for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from scormpack.content import prose_units
from scormpack.course.inline import Mention, compiled
from scormpack.course.model import Course
from scormpack.diagnostics import Fact, Location
from scormpack.rules import Finding, at


def mentioned(course: Course, what: str) -> Iterator[tuple[Location, str]]:
    """What pages and the glossary mention: audiences, targets and languages that a block is for, links, terms…"""
    return ((where, mention.target) for where, mention in mentions(course, what))


def mentions(course: Course, what: str) -> Iterator[tuple[Location, Mention]]:
    """Every mention of one sort in what learners read, with its place."""
    for page in course.everything:
        for line, mention in page.mentions:
            if mention.what == what:
                yield Location(file=page.file, line=line, column=1), mention
    for term in course.glossary:
        for _, unit in prose_units(term.definition):
            for piece in compiled(unit.text, str) if not unit.plain else ():
                if isinstance(piece, Mention) and piece.what == what:
                    yield Location(file="glossary.md", line=unit.line, column=1), piece


def linked_file(file: str, target: str) -> str:
    """The file that a relative link in `file` means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(target)))


def spotted(course: Course, where: Location, word: str, **facts: Fact) -> Finding:
    """A finding where `word` stands, in the text that begins at `where` and ends with an empty line."""
    source, _ = course.folder.read(where.file)
    lines = source.text.split("\n") if source else []
    for number, line in enumerate(lines[where.line - 1 :], start=where.line):
        if word in line:
            return at(Location(file=where.file, line=number, column=line.index(word) + 1), **facts)
        if number > where.line and not line.strip():
            break
    return at(where, **facts)
