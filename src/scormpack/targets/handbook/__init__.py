"""A book to print: every page of the course in one HTML file, with answers, for people without a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from scormpack.package.entries import Entry
from scormpack.targets.target import Edition, Target


def _describe(edition: Edition, files: Sequence[str]) -> Iterator[Entry]:
    yield from ()


TARGET = Target(
    name="handbook",
    title="Handbook",
    about="One HTML file to print or to save as PDF: the learner's book, and a guide for those who teach.",
    folder=Path(__file__).parent,
    state_limit=None,
    describe=_describe,
    printed=True,
)
