"""For GitHub Actions: a line an annotation, as workflow commands of the runner."""

from __future__ import annotations

from collections.abc import Iterable

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.reports import PLAIN, Setting
from scormpack.reports._sentences import sentence, shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN) -> str:
    """Grave ones first: GitHub shows ten of a kind for a step."""
    _, diagnostics = setting.from_here(diagnostics)
    found = sorted(diagnostics, key=lambda diagnostic: (-diagnostic.severity, diagnostic.sort_key))
    return "".join(_annotation(diagnostic, language) for diagnostic in found)


def _annotation(diagnostic: Diagnostic, language: str) -> str:
    problem, cure = sentence(diagnostic, language)
    where = diagnostic.where
    properties = {"file": shown(where.file), "line": where.line, "col": where.column, "title": diagnostic.rule}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_message(f'{problem} {cure}'.strip())}\n"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
