"""For programs: `{"version": 1, "findings": […], "summary": {…}, "judged": […]}`; docs/reports.md tells every key.

Keys are only ever added within a version.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.reports import PLAIN, Setting
from scormpack.reports._sentences import sentence
from scormpack.reports._verdicts import clause, headline
from scormpack.results import Judged, Verdict

VERSION = 1


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN) -> str:
    """One object, findings by place. Colours are for people."""
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    counts = Counter(diagnostic.severity for diagnostic in found)
    whole = {
        "version": VERSION,
        "findings": [_finding(diagnostic, language) for diagnostic in found],
        "summary": {severity.word: counts[severity] for severity in sorted(Severity, reverse=True)},
        "judged": [_judged(one, language) for one in setting.judged],
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


def _judged(one: Judged, language: str) -> dict[str, Any]:
    return {
        "file": one.called,
        "formats": list(one.formats),
        "verdicts": [_verdict(verdict, language) for verdict in one.verdicts],
    }


def _verdict(verdict: Verdict, language: str) -> dict[str, Any]:
    return {
        "lms": verdict.lms,
        "title": verdict.title,
        "outcome": verdict.outcome,
        "sentence": headline(verdict, language),
        "reasons": [
            {
                "outcome": reason.outcome,
                "rules": list(reason.rules),
                "clause": clause(reason.saying, language),
                "source": reason.source,
            }
            for reason in verdict.reasons
        ],
        "unknown": list(verdict.unknown),
        "basis": clause(verdict.basis, language),
    }
