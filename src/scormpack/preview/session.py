"""A course in memory: as it is on disk now, and as it was when nothing was wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from scormpack.course.files import Folder
from scormpack.course.load import SETTINGS_FILE
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic
from scormpack.errors import ScormpackError, UsageError
from scormpack.kept import Held, Signature
from scormpack.preview.edition import Choice, Edition, File
from scormpack.reading import has_errors, read_course
from scormpack.reading import voices as voices_of
from scormpack.render.edition import Voice
from scormpack.selections import objections


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """A course without errors, with every language that it speaks. `version` counts the courses of a session."""

    course: Course
    voices: Sequence[Voice]
    version: int

    @property
    def languages(self) -> tuple[str, ...]:
        """Their codes, the source language first."""
        return tuple(voice.language.code for voice in self.voices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of the last look at the folder. `trouble` is why it could not be read at all, "" where it could.

    `is_broken` says that what is shown is older than what is on disk.
    """

    findings: Sequence[Diagnostic] = ()
    changed: Sequence[str] = ()
    trouble: str = ""
    is_broken: bool = False


class Session:
    """Reads the course when told that it changed. Only what changed is read, and only what is asked for is rendered."""

    def __init__(self, folder: Path) -> None:
        if not (folder / SETTINGS_FILE).is_file():
            read_course(folder)  # says it in its own words
        self.folder = folder.resolve()
        self.good: Good | None = None
        self.reading = Reading()
        self._kept = Held()
        self._seen: dict[str, Signature] = {}
        self._editions: dict[Choice, Edition] = {}
        self._lock = Lock()

    def reread(self) -> None:
        """Look at the folder again. What was good stays until something better can be shown."""
        with self._lock:
            try:
                course, said = read_course(self.folder, self._kept)
                self._take(course, said)
            except ScormpackError as error:
                self.reading = Reading(trouble=str(error), is_broken=True)
            except Exception as error:  # a file that went between listing and reading, or a bug of ours: we watch on
                self.reading = Reading(trouble=f"{type(error).__name__}: {error}", is_broken=True)

    def _take(self, course: Course | None, said: Sequence[Diagnostic]) -> None:
        changed = self._changed(course.folder) if course else ()
        if course is None or has_errors(said):
            self.reading = Reading(findings=said, changed=changed, is_broken=True)
            return
        more = (finding for finding in objections(course) if finding not in said)
        self.reading = Reading(findings=(*said, *more), changed=changed)
        if self.good and self.good.course.folder.signatures == course.folder.signatures:
            return
        spoken = (course.settings.languages.source, *course.settings.languages.also)
        voices = voices_of(course, spoken, self._kept)
        self.good = Good(course=course, voices=voices, version=self.good.version + 1 if self.good else 1)
        self._editions = {}

    def _changed(self, folder: Folder) -> Sequence[str]:
        """The files that are new or others than last time; at the first look none."""
        before, self._seen = self._seen, dict(folder.signatures)
        return tuple(name for name, mark in self._seen.items() if before and before.get(name) != mark)

    def file(self, choice: Choice, name: str) -> File | None:
        """A file of the package that is chosen, None where there is none.

        Raises UsageError for a choice that the course does not have.
        """
        with self._lock:
            return self._edition(choice).file(name, self._kept)

    def _edition(self, choice: Choice) -> Edition:
        if self.good is None:
            raise UsageError("There is no course to show yet.")
        if choice not in self._editions:
            self._editions[choice] = Edition(self.good.course, self.good.voices, choice)
        return self._editions[choice]
