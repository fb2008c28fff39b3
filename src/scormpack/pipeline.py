"""The two journeys: build() from a course to packages, validate() from anything to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from scormpack import freshness
from scormpack.course.citations import Citation, citations
from scormpack.course.model import Course
from scormpack.course.state import FILE as LOCK_FILE
from scormpack.course.stats import ModuleStats, Reader, course_stats, exam_stats
from scormpack.descriptions import edition_of
from scormpack.diagnostics import Diagnostic
from scormpack.errors import ScormpackError, UsageError
from scormpack.kept import Kept, kept_for
from scormpack.package.read import open_package
from scormpack.package.write import Packed, pack, prepared, prepared_file
from scormpack.reading import has_errors, read_course, translated_texts, voice, voices
from scormpack.render.edition import Selection, Voice
from scormpack.render.site import Site, members
from scormpack.render.weight import Scale
from scormpack.results import Built, Result, Wish
from scormpack.selections import check_audience, impossible, package_name, selections, state_size, too_heavy
from scormpack.targets.judge import judge_descriptors
from scormpack.targets.target import Edition, Target
from scormpack.validation import judged

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many steps are done and how many there are."""

LOCK_REFUSED = "Learners' progress is found again by it: build where you may write, or take the write protection away."


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTime:
    """Rows of `scormpack stats` by language, the final test that comes on top of them, if there is one, and the minutes
    that course.yaml plans for, None if it is silent."""

    rows: Mapping[str, Sequence[ModuleStats]]
    exam: Mapping[str, ModuleStats | None]
    budget: int | None


@dataclass(slots=True)
class _Build:
    course: Course
    wish: Wish
    progress: Progress
    kept: Kept
    said: list[Diagnostic] = field(default_factory=list)
    voices: dict[str, Voice] = field(default_factory=dict)
    pages: int = 0
    done: int = 0

    def step(self, name: str) -> None:
        """Count a page that has gone into a package."""
        if name.startswith("content/"):
            self.done = min(self.done + 1, self.pages)
            self.progress("build", self.done, self.pages)

    def voice(self, code: str) -> Voice:
        """A language with its translations, read once."""
        if code not in self.voices:
            self.voices[code] = voice(self.course, code)
        return self.voices[code]

    def say(self, found: Iterable[Diagnostic]) -> None:
        """Gather findings, each once: what is wrong for one package often is for its neighbours."""
        self.said.extend(finding for finding in found if finding not in self.said)

    @property
    def failed(self) -> bool:
        return has_errors(self.said)


def _quiet(what: str, done: int, total: int) -> None:
    return None


def build(path: Path, wish: Wish, progress: Progress = _quiet) -> Result:
    """Build the packages of the course in `path`. Raises UsageError for a wish that cannot be."""
    progress("read", 0, 1)
    kept = kept_for(path, "pages")
    course, said = read_course(path, kept)
    if course is None or has_errors(said):
        return Result(diagnostics=said)
    work = _Build(course=course, wish=wish, progress=progress, kept=kept, said=list(said))
    wished = tuple(selections(course, wish))
    for selection, target in wished:
        work.say(impossible(selection, target))
    built: tuple[Built, ...] = ()
    if not work.failed:
        with suppress(_Refused), ExitStack() as stack:  # all packages get their names together, or none does
            built = tuple(_packages(work, wished, stack))
            _write_lock(course, path)
    kept.save()
    result = Result(built=() if work.failed else built, diagnostics=tuple(work.said))
    if not work.failed:
        freshness.remember(path, wish, course.folder, result)
    return result


def _packages(work: _Build, wished: Sequence[tuple[Selection, Target]], stack: ExitStack) -> Iterator[Built]:
    work.pages = sum((len(s.pages) + len(s.banks)) * len(s.languages) for s, _ in wished)
    for selection, target in wished:
        yield (_book if target.printed else _package)(work, selection, target, stack)


def _write_lock(course: Course, path: Path) -> None:
    file = path / LOCK_FILE
    if file.is_file() and file.read_text("utf-8") == course.lock.text:
        return
    temporary = file.with_suffix(".part")
    try:
        temporary.write_text(course.lock.text, "utf-8", newline="\n")
        temporary.replace(file)
    except OSError as error:
        raise ScormpackError(f"cannot write {file}: {error.strerror}", LOCK_REFUSED) from error


def _package(work: _Build, selection: Selection, target: Target, stack: ExitStack) -> Built:
    spoken = tuple(work.voice(code) for code in selection.languages)
    edition = edition_of(selection, spoken)
    site = Site(
        selection=selection,
        voices=spoken,
        driver=target.folder / "driver.js",
        driver_settings=target.driver_settings(edition),
    )
    path = work.wish.out / package_name(selection)
    scale = Scale(selection.modules)
    temporary = stack.enter_context(prepared(path, _members(work, site, edition, target, scale)))
    size = temporary.stat().st_size
    work.say(too_heavy(work.course, path.name, size))
    work.say(_judged(temporary, path.name, target))
    if work.failed:
        raise _Refused
    return Built(
        path=path,
        target=target.name,
        languages=selection.languages,
        module=selection.module.id if selection.module else "",
        size=size,
        state=state_size(selection),
        weight=scale.read(),
    )


def _book(work: _Build, selection: Selection, target: Target, stack: ExitStack) -> Built:
    """The edition on paper: a guide is what is built for the audience that has one."""
    from scormpack.book import book

    audience = work.course.settings.audiences.get(selection.audience)
    text = book(selection, work.voice(selection.languages[0]), guide=bool(audience and audience.guide)).encode()
    path = work.wish.out / package_name(selection)
    stack.enter_context(prepared_file(path, lambda stream: _fill(stream, text)))
    return Built(
        path=path,
        target=target.name,
        languages=selection.languages,
        module=selection.module.id if selection.module else "",
        size=len(text),
        state=0,
        weight=None,
    )


def _fill(stream: BinaryIO, text: bytes) -> None:
    stream.write(text)


class _Refused(Exception):
    """Our own validation found an error in a package of ours: it gets no name."""


def _judged(temporary: Path, name: str, target: Target) -> Iterator[Diagnostic]:
    """What `validate` says of a package that has no name yet."""
    if target.judgement:
        for finding in judge_descriptors(open_package(temporary)):
            yield replace(finding, where=replace(finding.where, file=finding.where.file.replace(temporary.name, name)))


def _members(work: _Build, site: Site, edition: Edition, target: Target, scale: Scale) -> Iterator[Packed]:
    names = []
    for member in members(site, work.kept, scale):
        names.append(member.name)
        work.step(member.name)
        yield member
    yield from map(pack, target.describe(edition, names))


def seat_time(path: Path, audience: str = "") -> tuple[SeatTime | None, tuple[Diagnostic, ...]]:
    """Words, questions and minutes of the course in `path`, for an audience; None where it has mistakes.

    Raises UsageError for an audience that course.yaml does not name.
    """
    course, said = read_course(path)
    if course is None or has_errors(said):
        return None, said
    check_audience(course, audience)
    settings = course.settings
    rows, exam = {}, {}
    for each in voices(course, (settings.languages.source, *settings.languages.also)):
        reader = Reader(
            language=each.language.code,
            words_per_minute=each.language.words_per_minute,
            texts=translated_texts(each),
            audience=audience,
        )
        rows[each.language.code] = tuple(course_stats(course, reader))
        exam[each.language.code] = exam_stats(course, reader)
    budget = settings.audiences[audience].minutes if audience else settings.budgets.minutes
    return SeatTime(rows=rows, exam=exam, budget=budget), said


def cited(
    path: Path, references: Sequence[str]
) -> tuple[list[tuple[str, str, list[Citation]]] | None, tuple[Diagnostic, ...]]:
    """Each of `references` with its title and what rests on it; None where the course in `path` cannot be read.

    Raises UsageError for a reference that is not there.
    """
    course, said = read_course(path)
    if course is None:
        return None, said
    for name in references:
        if name not in course.references:
            raise UsageError(f"There is no reference “{name}” here.", _known_references(course))
    return [(name, course.references[name].title, list(citations(course, name))) for name in references], said


def _known_references(course: Course) -> str:
    known = ", ".join(sorted(course.references))
    return f"references.yaml has: {known}." if known else "The course has no references.yaml."


def validate(path: Path, strict: bool = False) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a course folder, a package or an unpacked one. Changes nothing."""
    return judged(path, strict=strict).findings
