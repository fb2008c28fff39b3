"""For programs: `{"version": 1, "findings": […], "summary": {…}}`.

A finding has `rule`, `severity` (`error`, `warning`, `info`), `file`, `line` and `column` (from 1, 0 where unknown),
`message`, `cure` and `facts`; the summary counts findings by severity. Keys are only ever added within a version.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.reports._sentences import sentence

VERSION = 1


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, colour: bool = False) -> str:
    """One object, findings by place. Colours are for people."""
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    counts = Counter(diagnostic.severity for diagnostic in found)
    whole = {
        "version": VERSION,
        "findings": [_finding(diagnostic, language) for diagnostic in found],
        "summary": {severity.word: counts[severity] for severity in sorted(Severity, reverse=True)},
    }
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    # File names that are no text reach us as lone surrogates; as JSON's own escapes they can be printed.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _finding(diagnostic: Diagnostic, language: str) -> dict[str, Any]:
    message, cure = sentence(diagnostic, language)
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.word,
        "file": diagnostic.where.file,
        "line": diagnostic.where.line,
        "column": diagnostic.where.column,
        "message": message,
        "cure": cure,
        "facts": dict(diagnostic.facts),
    }
