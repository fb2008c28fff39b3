"""What people are shown of a package with many findings of one rule: the first ones, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from scormpack.diagnostics import Diagnostic
from scormpack.results import Judged

MOST = 50


def some_of(
    diagnostics: Iterable[Diagnostic], judged: Sequence[Judged]
) -> tuple[list[Diagnostic], dict[tuple[str, str], int]]:
    """The findings by place, no more than `MOST` of a rule in a path that was judged; and by path and rule how many are
    left out."""
    called = frozenset(one.called for one in judged)
    counts: Counter[tuple[str, str]] = Counter()
    shown = []
    for finding in sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key):
        key = (_judged_path(finding.where.file, called), finding.rule)
        counts[key] += 1
        if counts[key] <= MOST:
            shown.append(finding)
    return shown, {key: count - MOST for key, count in sorted(counts.items()) if count > MOST}


def _judged_path(file: str, called: frozenset[str]) -> str:
    """The path that the file is in; "" for a single course, whose files are named from within."""
    while file and file not in called:
        file = file.rpartition("/")[0]
    return file
