"""What there is to say about a rule itself; `scormpack explain`, docs/rules.md and SARIF say it from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scormpack.diagnostics import Severity
from scormpack.rules import Rule

SEVERITIES: Mapping[str, Mapping[Severity, tuple[str, str]]] = {
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
"""One and several, by language; what JSON calls `info` is a note to people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Sentences with their fields named: `{file}`. `why` is in English whatever the language."""

    id: str
    problem: str
    cure: str
    why: str
    clause: str
    example: str
    severity: str
    strict: str


def explained(rule: Rule, language: str = "en") -> Explanation:
    """The rule, in French or else in English."""
    problem, cure = (_named(text) for text in rule.saying(language))
    words = SEVERITIES.get(language, SEVERITIES["en"])
    return Explanation(
        id=rule.id,
        problem=problem,
        cure=cure,
        why=rule.why,
        clause=rule.clause,
        example=rule.example,
        severity=words[rule.severity][0],
        strict=words[rule.strict][0],
    )


def _named(text: str) -> str:
    """A guess is there or not, so it has no place in what is always so; a list of files has one name."""
    text = text.replace("{files_fr}", "{files}")
    for guess in ("{guess}", "{guess_fr}"):
        text = text.replace(guess, "")
    return text.replace("{{", "{").replace("}}", "}")
