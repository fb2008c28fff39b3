"""One path judged: what is wrong with it, the lines where that stands, and what LMSs will do with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from scormpack.course.load import SETTINGS_FILE
from scormpack.diagnostics import Diagnostic
from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.read import Package, open_package
from scormpack.package.xml import Document
from scormpack.profiles import profiles
from scormpack.profiles.profile import Profile
from scormpack.profiles.verdict import as_grave_as_there, own_findings, verdict_of
from scormpack.quoting import quotes
from scormpack.reading import has_errors, read_course
from scormpack.results import Judged, Verdict
from scormpack.rules import known_rules
from scormpack.selections import objections
from scormpack.targets import formats_of
from scormpack.targets.alone import judge_alone
from scormpack.targets.judge import judge

_LONGEST_PAGE = 8 * 2**20


def judged(
    path: Path,
    *,
    called: str = "",
    strict: bool = False,
    profile: Profile | None = None,
    schemas: Path | None = None,
) -> Judged:
    """What `path` is worth, in the eyes of one LMS if it is named. Changes nothing.

    `called` is what findings call it, `schemas` a folder of XSDs to judge by instead of ours.
    """
    if (path / SETTINGS_FILE).is_file():
        return _course(path, strict)
    if (said := judge_alone(path, called)) is not None:
        found = _by_the_letter(said) if strict else said
        lines = quotes(found, lambda file: path.read_text("utf-8-sig", "replace"))
        return Judged(called=called or path.as_posix(), findings=found, quotes=lines)
    return _package(open_package(path, called), path, strict, profile, schemas)


def _course(path: Path, strict: bool) -> Judged:
    course, said = read_course(path)
    if course and not has_errors(said):
        said = (*said, *(finding for finding in objections(course) if finding not in said))
    found = _by_the_letter(said) if strict else said

    def read(file: str) -> str | None:
        try:
            return (path / file).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    return Judged(called=path.as_posix(), is_from_within=True, findings=found, quotes=quotes(found, read))


def _package(
    package: Package, path: Path, strict: bool, profile: Profile | None, schemas: Path | None
) -> Judged:
    found: Sequence[Diagnostic] = tuple(judge(package, schemas))
    formats = () if package.is_broken else formats_of(package)
    size = path.stat().st_size if package.form == "zip" else 0
    asked = [profile] if profile else [each for each in profiles().values() if found]
    verdicts = tuple(_verdicts(asked, package, formats, found, size))
    found = _by_the_letter(found) if strict else found
    if profile:
        found = [as_grave_as_there(profile, formats, finding) for finding in found]
        found += own_findings(profile, formats, size, package.place())
    lines = quotes(found, lambda file: _text(package, file))
    return Judged(called=package.called, formats=formats, findings=tuple(found), quotes=lines, verdicts=verdicts)


def _by_the_letter(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(replace(finding, severity=known_rules()[finding.rule].strict) for finding in findings)


def _verdicts(
    asked: Iterable[Profile], package: Package, formats: Sequence[str], found: Sequence[Diagnostic], size: int
) -> Iterator[Verdict]:
    parts = sum(
        1 for document in package.documents if document.root is not None
        for _ in document.root.iter("{*}item", "{*}au", "{*}launch")
    )  # fmt: skip
    for profile in asked:
        yield verdict_of(profile, formats, found, package.place(), size, parts)


def _text(package: Package, file: str) -> str | None:
    """A descriptor, which has been read already, or a page."""
    for document in package.documents:
        if document.file == file:
            return _decoded(document)
    name = file.removeprefix(package.called + "/")
    if name not in package.names:
        return None
    try:
        return package.read(name, _LONGEST_PAGE).decode("utf-8", "replace")
    except (Damaged, TooMuch):
        return None


def _decoded(document: Document) -> str:
    try:
        return document.content.decode(document.encoding, "replace")
    except LookupError:  # it declares an encoding that nobody knows
        return document.content.decode("utf-8", "replace")
