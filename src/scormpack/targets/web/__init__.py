"""A site that opens from a disk or a web server, with nobody to report to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from scormpack.package.entries import Entry
from scormpack.targets.target import Edition, Target


def _describe(edition: Edition, files: Sequence[str]) -> Iterator[Entry]:
    yield from ()


TARGET = Target(
    name="web",
    title="Web",
    about="A zip to unpack and open, for trying a course out or for a web server: progress stays in the browser.",
    folder=Path(__file__).parent,
    state_limit=None,
    describe=_describe,
)
