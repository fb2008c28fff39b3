"""SCORM 1.2: what nearly every LMS imports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from scormpack.package.entries import Entry
from scormpack.targets.target import Edition, Target


def _describe(edition: Edition, files: Sequence[str]) -> Iterator[Entry]:
    from scormpack.targets.scorm12.manifest import describe

    return describe(edition, files)


TARGET = Target(
    name="scorm12",
    title="SCORM 1.2",
    about="A zip for any LMS: it keeps score, status, answers and the place where the learner left.",
    folder=Path(__file__).parent,
    state_limit=4096,
    describe=_describe,
    descriptor="imsmanifest.xml",
)
