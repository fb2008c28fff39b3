"""For whoever has to act on it: one page to forward, the verdict first. It holds all that it needs, and prints well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from scormpack import __version__
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.reports import PLAIN, Setting
from scormpack.reports._page_words import WORDS
from scormpack.reports._sentences import sentence, shown
from scormpack.reports._some import some_of
from scormpack.reports._verdicts import clause, further, headline
from scormpack.results import GRAVITY, Judged, Verdict


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN) -> str:
    """In French, English or Arabic; rules speak no Arabic, so their sentences stay English there."""
    language = language if language in WORDS else "en"
    found = tuple(diagnostics)
    some, left_out = some_of(found, setting.judged)
    counts = Counter(finding.severity for finding in found)
    return _template().render(
        words=WORDS[language],
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        spoken="en" if language == "ar" else language,
        version=__version__,
        paths=[shown(one.called) for one in setting.judged],
        outcome=max(counts, default=Severity.INFO).word if found else "nothing",
        counts=[(severity.word, counts[severity]) for severity in sorted(Severity, reverse=True)],
        packages=[package for one in setting.judged if (package := _package(one, language))["verdicts"]],
        files=list(_files(some, language, setting)),
        left_out=[(shown(path), rule, count) for (path, rule), count in left_out.items()],
    )


def _package(one: Judged, language: str) -> dict[str, Any]:
    worst_first = sorted(one.verdicts, key=lambda verdict: (-GRAVITY.index(verdict.outcome), verdict.title))
    told = [verdict for verdict in worst_first if verdict.outcome != "unknown" or len(one.verdicts) == 1]
    return {
        "name": shown(one.called),
        "verdicts": [_verdict(verdict, language) for verdict in told],
        "unknown": [verdict.title for verdict in worst_first if verdict not in told],
    }


def _verdict(verdict: Verdict, language: str) -> dict[str, Any]:
    return {
        "outcome": verdict.outcome,
        "headline": headline(verdict, language),
        "further": list(further(verdict, language)),
        "basis": clause(verdict.basis, language),
    }


def _files(found: Sequence[Diagnostic], language: str, setting: Setting) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for file, group in groupby(found, key=lambda finding: finding.where.file):
        yield shown(file), [_finding(finding, language, setting) for finding in group]


def _finding(finding: Diagnostic, language: str, setting: Setting) -> dict[str, Any]:
    problem, cure = sentence(finding, language)
    return {
        "rule": finding.rule,
        "severity": finding.severity.word,
        "line": finding.where.line,
        "problem": problem,
        "cure": cure,
        "quote": shown(setting.quote(finding.where)),
    }


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("_page.html")
