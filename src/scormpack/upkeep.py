"""What changes a course folder: ids, the lock, catalogues, and the first files of a new course."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from scormpack.course.ids import Edit, edited, missing_ids
from scormpack.course.load import load
from scormpack.course.model import Course
from scormpack.course.page import slug
from scormpack.course.state import FILE as LOCK_FILE
from scormpack.course.state import read_lock, renamed
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.errors import UsageError
from scormpack.translate.update import Status, status, template, updated

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)?")
STARTER = Path(__file__).parent / "starter"


def write(path: Path, content: bytes) -> None:
    """Put a file in place at once: whoever reads it meanwhile sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".part")
    temporary.write_bytes(content)
    temporary.replace(path)


def write_ids(path: Path) -> tuple[Sequence[Edit], tuple[Diagnostic, ...]]:
    """Write missing ids into the pages; what else is wrong with them is reported and left alone."""
    course, said = load(path)
    if course is None:
        return (), said
    edits = tuple(missing_ids(course))
    raw = {edit.file: (path / edit.file).read_bytes() for edit in edits}
    for file, content in edited(raw, iter(edits)).items():
        write(path / file, content)
    places = {(edit.file, edit.line) for edit in edits}
    left = (finding for finding in said if (finding.where.file, finding.where.line) not in places)
    return edits, tuple(left)


def rename(path: Path, old: str, new: str) -> None:
    """Give the slot of `old` to `new`, or retire it where `new` is "". Raises UsageError for ids that do not fit."""
    file = path / LOCK_FILE
    if not file.is_file():
        raise UsageError(f"{path} has no {LOCK_FILE}: nothing of it has been built yet.", "There is nothing to rename.")
    lock, _ = read_lock(file.read_text("utf-8"))
    if old not in lock.by_id:
        known = ", ".join(lock.by_id)
        raise UsageError(f"There is no id “{old}” in {file}.", f"It knows: {known}")
    if new and not _NAME.fullmatch(new):
        raise UsageError(f"“{new}” cannot be an id.", "Use small letters a–z, digits, hyphens; module/page for a page.")
    grown = renamed(lock, old, new)
    if grown is None:
        raise UsageError(f"“{new}” is an id of its own already.", "What is renamed must be new under its new name.")
    write(file, grown.text.encode())


def course_of(path: Path) -> Course:
    """The course in `path`. Raises UsageError where it cannot be read."""
    course, said = load(path)
    if course is None or any(finding.severity is Severity.ERROR for finding in said):
        raise UsageError(f"{path} has mistakes.", f"Mend them first: scormpack validate {path}")
    return course


def extract_templates(path: Path) -> Sequence[Path]:
    """Write a POT file a module into locale/."""
    course, written = course_of(path), []
    for name, content in template(course):
        write(path / name, content)
        written.append(path / name)
    return written


def update_catalogues(path: Path) -> tuple[Mapping[str, Sequence[Status]], tuple[Diagnostic, ...]]:
    """Bring the PO files of every other language up to the source; returns how far each is."""
    course, said = course_of(path), list[Diagnostic]()
    for language in course.settings.languages.also:
        files, problems = updated(course, language)
        said.extend(problems)
        for name, content in files.items():
            write(path / name, content)
    return translation_status(path), tuple(said)


def translation_status(path: Path) -> Mapping[str, Sequence[Status]]:
    """How far each catalogue of each other language is."""
    course = course_of(path)
    return {language: tuple(status(course, language)) for language in course.settings.languages.also}


def new_course(path: Path) -> Sequence[Path]:
    """Write a small course that builds at once. Raises UsageError if the folder is not empty."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise UsageError(f"{path} exists and is not empty.", "Choose another name; nothing was written.")
    written = []
    for source in sorted(file for file in STARTER.rglob("*") if file.is_file()):
        target = path / source.relative_to(STARTER)
        content = source.read_bytes()
        if source.suffix == ".yaml":
            content = content.replace(b"my-course", _identifier(path).encode())
        write(target, content)
        written.append(target)
    return written


def _identifier(path: Path) -> str:
    name = slug(path.resolve().name)
    return name if name[0].isalpha() else f"course-{name}"
