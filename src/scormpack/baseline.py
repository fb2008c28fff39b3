"""Findings that are known and put up with: written once, then no longer counted. New ones are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from scormpack.diagnostics import Diagnostic
from scormpack.errors import ScormpackError
from scormpack.results import identity

VERSION = 1
Known = Counter[str]


def write_baseline(file: Path, findings: Iterable[Diagnostic]) -> int:
    """Keep these findings as known, one a line so that changes can be read; returns how many there are."""
    rows = sorted(json.dumps(_row(finding), sort_keys=True) for finding in findings)
    text = f'{{"version": {VERSION}, "known": [\n' + ",\n".join(rows) + "\n]}\n"
    file.write_text(text, "utf-8", newline="\n")
    return len(rows)


def read_baseline(file: Path) -> Known:
    """Known findings, each as often as it was there. Raises ScormpackError for a file that is no baseline."""
    try:
        told = json.loads(file.read_text("utf-8"))
        if told["version"] != VERSION:
            raise ValueError(told["version"])
        return Counter(json.dumps(row, sort_keys=True) for row in told["known"])
    except (ValueError, KeyError, TypeError) as error:
        cure = "Write it anew: scormpack validate … --write-baseline FILE"
        raise ScormpackError(f"{file} is no baseline that this version can read", cure) from error


def unknown(findings: Iterable[Diagnostic], known: Known) -> Iterator[Diagnostic]:
    """Those that are new. Uses `known` up: of three that are alike, two are known if two were there."""
    for finding in findings:
        key = json.dumps(_row(finding), sort_keys=True)
        if known[key] > 0:
            known[key] -= 1
        else:
            yield finding


def _row(finding: Diagnostic) -> dict[str, object]:
    rule, file, facts = identity(finding)
    return {"rule": rule, "file": file, "facts": dict(facts)}
