"""For code scanning: SARIF 2.1.0 (OASIS). Rules come with their help; fingerprints outlive edits that move lines."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from scormpack import __version__
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.explanations import explained
from scormpack.reports import PLAIN, Setting
from scormpack.reports._sentences import sentence, shown
from scormpack.results import identity
from scormpack.rules import Rule, known_rules

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN) -> str:
    """One run."""
    setting, diagnostics = setting.from_here(diagnostics)
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    ids = sorted({diagnostic.rule for diagnostic in found})
    driver = {"name": "scormpack", "version": __version__, "rules": [_rule(id, language) for id in ids]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, ids, language, setting) for diagnostic in found],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _rule(id: str, language: str) -> dict[str, Any]:
    rule = known_rules().get(id)
    return _described(rule, language) if rule else {"id": id}


def _described(rule: Rule, language: str) -> dict[str, Any]:
    said = explained(rule, language)
    lines = [said.cure, said.why, said.clause]
    return {
        "id": rule.id,
        "shortDescription": {"text": said.problem},
        "fullDescription": {"text": said.why or said.problem},
        "help": {"text": "\n\n".join(line for line in lines if line) or said.problem},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(diagnostic: Diagnostic, ids: Sequence[str], language: str, setting: Setting) -> dict[str, Any]:
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": ids.index(diagnostic.rule),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": " ".join(part for part in sentence(diagnostic, language) if part) or diagnostic.rule},
        "locations": [{"physicalLocation": _place(diagnostic, setting)}],
        "partialFingerprints": {"scormpack/v1": fingerprint(diagnostic)},
    }


def _place(diagnostic: Diagnostic, setting: Setting) -> dict[str, Any]:
    where = diagnostic.where
    address = quote(shown(where.file), safe="/!$&'()*+,;=@-._~")
    place: dict[str, Any] = {"artifactLocation": {"uri": ("file://" if where.file.startswith("/") else "") + address}}
    if where.line:
        place["region"] = {"startLine": where.line, **({"startColumn": where.column} if where.column else {})}
        if snippet := shown(setting.quote(where)):
            place["region"]["snippet"] = {"text": snippet}
    return place


def fingerprint(diagnostic: Diagnostic) -> str:
    """Of the rule, the file and the facts."""
    told = json.dumps(identity(diagnostic), ensure_ascii=True)
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:32]
