"""For people: file by file, what is wrong, the line where it is, the way out; then counts, and what LMSs will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.explanations import SEVERITIES
from scormpack.reports import PLAIN, Setting
from scormpack.reports._sentences import sentence, shown
from scormpack.reports._some import some_of
from scormpack.reports._verdicts import further, headline
from scormpack.results import TROUBLES

_NOTHING = {"en": "Nothing to mend.", "fr": "Rien à corriger."}
_MORE = {
    "en": "{count} more of {rule}; --format json has them all",
    "fr": "encore {count} fois {rule} ; --format json donne tout",
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN) -> str:
    """Each finding on a line that editors can jump from, its line and its way out below it; the verdict ends it."""
    language = language if language in SEVERITIES else "en"
    found = tuple(diagnostics)
    shown_ones, left_out = some_of(found, setting.judged)
    groups = [
        "".join(_lines(diagnostic, language, setting) for diagnostic in group)
        for _, group in groupby(shown_ones, key=lambda diagnostic: diagnostic.where.file)
    ]
    if left_out:
        groups.append("".join(_left_out(*key, count, language) for key, count in left_out.items()))
    verdicts = "".join(f"{line}\n" for line in _verdicts(language, setting))
    return "\n".join([*groups, _counts(found, language, setting.colour) + "\n", *([verdicts] if verdicts else [])])


def _lines(diagnostic: Diagnostic, language: str, setting: Setting) -> str:
    problem, cure = sentence(diagnostic, language)
    severity = SEVERITIES[language][diagnostic.severity][0]
    if setting.colour:
        severity = _painted(severity, "1;" + _COLOURS[diagnostic.severity])
    line = f"{shown(str(diagnostic.where))}: {severity} {diagnostic.rule} {problem}\n"
    line += _quoted(diagnostic, setting)
    return f"{line}    {cure}\n" if cure else line


def _left_out(path: str, rule: str, count: int, language: str) -> str:
    return (f"{shown(path)}: " if path else "") + _MORE[language].format(count=count, rule=rule) + "\n"


def _quoted(diagnostic: Diagnostic, setting: Setting) -> str:
    quote = shown(setting.quote(diagnostic.where))
    if not quote:
        return ""
    number = f"{diagnostic.where.line:>7} | "
    room = setting.width - len(number)
    if setting.width and len(quote) > room:
        quote = quote[: max(room - 1, 1)] + "…"
    return f"{_painted(number, '2')}{quote}\n" if setting.colour else f"{number}{quote}\n"


def _counts(found: Iterable[Diagnostic], language: str, colour: bool) -> str:
    counts = Counter(diagnostic.severity for diagnostic in found)
    words = SEVERITIES[language]
    parts = [f"{counts[severity]} {words[severity][counts[severity] > 1]}" for severity in words if counts[severity]]
    line = ", ".join(parts) or _NOTHING[language]
    return _painted(line, "1;" + (_COLOURS[max(counts)] if counts else "32")) if colour else line


def _verdicts(language: str, setting: Setting) -> Iterator[str]:
    """Of an LMS that was asked for, all; of the others, what is in the way."""
    for one in setting.judged:
        name = f"{shown(one.called)}: " if len(setting.judged) > 1 else ""
        for verdict in one.verdicts:
            if len(one.verdicts) == 1:
                yield name + " ".join([headline(verdict, language), *further(verdict, language)])
            elif verdict.outcome in TROUBLES:
                yield name + headline(verdict, language)


def _painted(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m"
