"""The lines that findings stand at, to be shown under them. A line may be a whole minified file, or be no text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from scormpack.diagnostics import Diagnostic, Location

LONGEST = 240
_BINARY = frozenset(map(chr, range(32))) - set("\t\r")


def quotes(findings: Iterable[Diagnostic], read: Callable[[str], str | None]) -> dict[Location, str]:
    """By place, for findings at a line; `read` gives the text of a file as findings name it, None where it has none."""
    placed = sorted((finding for finding in findings if finding.where.line), key=lambda finding: finding.where)
    found: dict[Location, str] = {}
    for file, group in groupby(placed, key=lambda finding: finding.where.file):
        text = read(file)
        if text is not None:
            found.update(_of_file(text.split("\n"), group))
    return found


def _of_file(lines: Sequence[str], findings: Iterable[Diagnostic]) -> Iterator[tuple[Location, str]]:
    """Each place once, and each line looked through once: a line of megabytes may have thousands of findings."""
    for number, at_line in groupby(findings, key=lambda finding: finding.where.line):
        line = lines[number - 1].rstrip() if number <= len(lines) else ""
        if line and not _BINARY.intersection(line):
            first = {finding.where: finding for finding in at_line}
            for where, finding in first.items():
                if cut := _cut(line, _centre(line, finding)).strip():
                    yield where, cut


def _centre(line: str, finding: Diagnostic) -> int:
    """Where the finding is in a line that is too long: at its column, or at the first of its facts there."""
    if finding.where.column or len(line) <= LONGEST:
        return finding.where.column
    places = (line.find(fact) for fact in finding.facts.values() if isinstance(fact, str) and len(fact) > 1)
    return next((place for place in places if place >= 0), 0)


def _cut(line: str, centre: int) -> str:
    if len(line) <= LONGEST:
        return line
    start = max(min(centre - LONGEST // 3, len(line) - LONGEST), 0)
    end = start + LONGEST
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")
