"""One package of the course, rendered file by file as the browser asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from scormpack.course.model import Course
from scormpack.descriptions import edition_of
from scormpack.kept import Kept
from scormpack.render.edition import Voice
from scormpack.render.site import Site, requested
from scormpack.results import Wish
from scormpack.selections import selections

File = str | Path
"""The text of a file of the package, or where on disk a medium lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which package: "" is the audience of a course for everybody."""

    target: str
    language: str
    audience: str


class Edition:
    """Raises UsageError for a choice that the course does not have."""

    def __init__(self, course: Course, voices: Sequence[Voice], choice: Choice) -> None:
        codes = [each.language.code for each in voices]
        others = [code for code in codes if code != choice.language] if course.settings.packages.together else []
        wish = Wish(
            targets=(choice.target,), languages=(choice.language, *others), audience=choice.audience, split="course"
        )
        selection, target = next(selections(course, wish))
        spoken = tuple(voices[codes.index(code)] for code in selection.languages)
        self._site = Site(
            selection=selection,
            voices=spoken,
            driver=target.folder / "driver.js",
            driver_settings=target.driver_settings(edition_of(selection, spoken)),
        )
        self._media: dict[str, Path] = {}

    def file(self, name: str, kept: Kept) -> File | None:
        """A file by its name in the package; pictures and the like once a page that shows them has been asked for."""
        if name in self._media:
            return self._safe(self._media[name])
        found = requested(self._site, name, kept)
        if found is None:
            return None
        root = self._site.selection.course.folder.path
        self._media.update(file for medium in found.media for file in medium.files(root))
        return found.text

    def _safe(self, path: Path) -> Path | None:
        """A file of the course may have become a link out of it; others are our own, in the user's cache."""
        root = self._site.selection.course.folder.path
        leads_out = path.is_relative_to(root) and not path.resolve().is_relative_to(root)
        return None if leads_out or not path.is_file() else path
