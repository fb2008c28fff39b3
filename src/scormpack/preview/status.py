"""What the frame is told about the course, as values that become JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from scormpack.course.files import decode
from scormpack.course.model import Course
from scormpack.preview.launching import launchable
from scormpack.preview.session import Good, Session
from scormpack.render.edition import Selection, Voice
from scormpack.reports import reports
from scormpack.selections import state_size

_AROUND = 2
"""Lines shown before and after the one with the mistake."""
_LONGEST = 240
_FEW = 20
"""Mistakes shown with their lines; the findings list all."""


def status(session: Session, language: str) -> Mapping[str, Any]:
    """Everything but what the package says to its LMS. Findings are in `language`, French or else English."""
    reading, good = session.reading, session.good
    findings = _findings(session, language)
    errors = [finding for finding in findings if finding["severity"] == "error"]
    return {
        "version": good.version if good else 0,
        "broken": reading.is_broken,
        "trouble": reading.trouble,
        "mistakes": [
            {**finding, "excerpt": _excerpt(session.folder, finding["file"], finding["line"])}
            for finding in errors[:_FEW]
        ],
        "findings": findings,
        "changed": list(reading.changed),
        "course": _course(good) if good else None,
    }


def _findings(session: Session, language: str) -> Sequence[dict[str, Any]]:
    """As `validate --format json` tells them."""
    findings: list[dict[str, Any]] = json.loads(reports()["json"](session.reading.findings, language))["findings"]
    return findings


def _course(good: Good) -> Mapping[str, Any]:
    settings = good.course.settings
    return {
        "id": settings.id,
        "iri": settings.iri or f"urn:scormpack:{settings.id}",
        "languages": [_language(voice, good.course) for voice in good.voices],
        "audiences": list(settings.audiences),
        "targets": [
            {"name": target.name, "title": target.title, "limit": target.state_limit}
            for target in launchable().values()
        ],
        "largest": state_size(Selection(course=good.course, languages=good.languages, target="")),
        "pages": {page.file: page.id for page in good.course.pages},
    }


def _language(voice: Voice, course: Course) -> Mapping[str, str]:
    language = voice.language
    title = voice.plain(f"{course.index.id}#", course.index.title)
    return {"code": language.code, "name": language.name, "dir": language.dir, "title": title}


def _excerpt(folder: Path, file: str, line: int) -> Sequence[Mapping[str, Any]]:
    """The lines around a mistake as the file is now; none where it has no line or is no text."""
    path = (folder / file).resolve()
    if not line or not path.is_relative_to(folder) or not path.is_file():
        return ()
    source, _ = decode(path.read_bytes(), file)
    return tuple(_lines(source.text.split("\n"), line)) if source else ()


def _lines(lines: Sequence[str], line: int) -> Iterator[Mapping[str, Any]]:
    for number in range(max(1, line - _AROUND), min(len(lines), line + _AROUND) + 1):
        yield {"number": number, "text": lines[number - 1][:_LONGEST]}
