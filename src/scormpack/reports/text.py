"""For people: file by file, what is wrong and the way out, and a verdict at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.reports._sentences import sentence, shown

_WORDS: Mapping[str, Mapping[Severity, tuple[str, str]]] = {
    "en": {
        Severity.ERROR: ("error", "errors"),
        Severity.WARNING: ("warning", "warnings"),
        Severity.INFO: ("note", "notes"),
    },
    "fr": {
        Severity.ERROR: ("erreur", "erreurs"),
        Severity.WARNING: ("avertissement", "avertissements"),
        Severity.INFO: ("remarque", "remarques"),
    },
}
_NOTHING = {"en": "Nothing to mend.", "fr": "Rien à corriger."}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, colour: bool = False) -> str:
    """Each finding on a line that editors can jump from, its way out below it; ends with a line of verdict."""
    language = language if language in _WORDS else "en"
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    groups = [
        "".join(_lines(diagnostic, language, colour) for diagnostic in group)
        for _, group in groupby(found, key=lambda diagnostic: diagnostic.where.file)
    ]
    return "\n".join([*groups, _verdict(found, language, colour) + "\n"])


def _lines(diagnostic: Diagnostic, language: str, colour: bool) -> str:
    problem, cure = sentence(diagnostic, language)
    severity = _WORDS[language][diagnostic.severity][0]
    if colour:
        severity = _painted(severity, _COLOURS[diagnostic.severity])
    line = f"{shown(str(diagnostic.where))}: {severity} {diagnostic.rule} {problem}\n"
    return f"{line}    {cure}\n" if cure else line


def _verdict(found: Iterable[Diagnostic], language: str, colour: bool) -> str:
    counts = Counter(diagnostic.severity for diagnostic in found)
    words = _WORDS[language]
    parts = [f"{counts[severity]} {words[severity][counts[severity] > 1]}" for severity in words if counts[severity]]
    verdict = ", ".join(parts) or _NOTHING[language]
    return _painted(verdict, _COLOURS[max(counts)] if counts else "32") if colour else verdict


def _painted(text: str, colour: str) -> str:
    return f"\x1b[1;{colour}m{text}\x1b[0m"
