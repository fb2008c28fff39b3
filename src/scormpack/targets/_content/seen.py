"""A finding for the first place, with how many files are like it."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.rules import Finding, at
from scormpack.targets._content.reader import Content


def first_of(content: Content, *kinds: str) -> Iterator[Finding]:
    """One finding, for whatever of these kinds comes first; `said` is what stands there."""
    sights = [sight for kind in kinds for sight in content.sights.get(kind, ())]
    if sights:
        first = min(sights, key=lambda sight: (sight.where.file.count("/"), sight.where))
        count = max(content.files.get(kind, 0) for kind in kinds)
        said = ", ".join(sorted({sight.said for sight in sights})) if kinds == ("elsewhere",) else first.said
        yield at(first.where, said=said, count=count)
