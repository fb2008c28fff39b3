"""Judging a package: what was seen while opening it, then the rules of every package, then those of its standard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from scormpack.diagnostics import Diagnostic, Severity
from scormpack.package.archive_rules import UNREADABLE
from scormpack.package.read import Package
from scormpack.package.rules import DOCUMENT_RULES, PACKAGE_RULES
from scormpack.package.xml_rules import INVALID
from scormpack.rules import Rule, declare, known_rules
from scormpack.targets import judgements
from scormpack.targets._content.reader import read_content
from scormpack.targets._content.rules import CONTENT_RULES
from scormpack.targets._validity import messages, said_plainly
from scormpack.targets.target import Judgement

_MOST_DAMAGED = 50

CRASHED = declare(
    "INT-001",
    Severity.ERROR,
    en=("The rule {rule} failed: {error}.", "This is a mistake in scormpack: please report it with the package."),
    fr=("La règle {rule} a échoué : {error}.", "C'est une erreur de scormpack : signalez-la avec le paquet."),
    why="A rule that crashes has not judged; the other rules have.",
)


def recognised(package: Package) -> Sequence[Judgement]:
    """The standards that the package claims to follow."""
    return [judgement for judgement in judgements() if judgement.recognises(package)]


def judge(package: Package, schemas: Path | None = None) -> Iterator[Diagnostic]:
    """Every finding about a package, in no order. `schemas` is a folder of XSDs to judge by instead of ours."""
    yield from judge_descriptors(package, schemas)
    yield from judge_contents(package)


def judge_descriptors(package: Package, schemas: Path | None = None) -> Iterator[Diagnostic]:
    """Findings about a package and its descriptors, in no order. A rule that crashes is one; the others still run."""
    yield from package.findings
    if package.is_broken:
        return
    yield from _run(PACKAGE_RULES, package)
    for document in package.documents:
        yield from _run(DOCUMENT_RULES, document, package)
    for judgement in recognised(package):
        yield from _by_standard(judgement, package, schemas)


def judge_contents(package: Package) -> Iterator[Diagnostic]:
    """What is inside the files: every byte is read, which a build need not do with what it has just written."""
    if package.is_broken:
        return
    content = read_content(package)
    told = {finding.where for finding in package.findings}
    for name, reason in content.damaged[:_MOST_DAMAGED]:
        if (where := package.place(name)) not in told:
            yield UNREADABLE.at(where, reason=reason)
    yield from _run(CONTENT_RULES, content)


def _by_standard(judgement: Judgement, package: Package, schemas: Path | None) -> Iterator[Diagnostic]:
    subject = judgement.subject(package)
    findings = list(_run(judgement.rules(), subject))
    yield from findings
    document = package.document(judgement.descriptor)
    schema = judgement.schema if isinstance(judgement.schema, str) else judgement.schema(subject)
    if schema and document:
        said = {finding.rule for finding in findings}
        claimed = [pattern for pattern, rules in judgement.claims if said.intersection(rules)]
        for line, message in messages(schema, document, len(findings), schemas):
            if not any(re.search(pattern, message) for pattern in claimed):
                yield _rule(judgement, message).at(document.at_line(line), reason=said_plainly(message))


def _rule(judgement: Judgement, message: str) -> Rule:
    """The rule that a message of the schema is told under."""
    ids = (id for pattern, id in judgement.named if re.search(pattern, message))
    return known_rules()[next(ids, INVALID.id)]


def _run(rules: Iterable[Rule], *subject: Any) -> Iterator[Diagnostic]:
    for rule in rules:
        try:
            yield from rule.run(*subject)
        except Exception as error:
            yield CRASHED.at(subject[-1].place(), rule=rule.id, error=f"{type(error).__name__}: {error}")
