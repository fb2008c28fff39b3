"""xAPI with tincan.xml: a package that reports each answer to a learning record store."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormpack.package.entries import Entry
from scormpack.targets.target import Edition, Judgement, Target
from scormpack.targets.xapi.namespaces import DESCRIPTOR, TINCAN

if TYPE_CHECKING:
    from scormpack.diagnostics import Diagnostic
    from scormpack.package.read import Package
    from scormpack.rules import Rule
    from scormpack.targets.xapi.activities import Descriptor

_FOLDER = Path(__file__).parent


def _describe(edition: Edition, files: Sequence[str]) -> Iterator[Entry]:
    from scormpack.targets.xapi.manifest import describe

    return describe(edition)


def _driver_settings(edition: Edition) -> Mapping[str, Any]:
    """The table of statements is shared with Python, so it goes to the driver as data."""
    statements = json.loads((_FOLDER / "statements.json").read_text(encoding="utf-8"))
    return {
        "iri": edition.iri,
        "languages": list(edition.languages),
        "titles": dict(edition.titles),
        "statements": statements,
    }


def _recognises(package: Package) -> bool:
    """A tincan.xml with the one namespace that there is."""
    document = package.document(DESCRIPTOR)
    return document is not None and document.root is not None and document.root.tag == f"{{{TINCAN}}}tincan"


def _subject(package: Package) -> Descriptor:
    from scormpack.targets.xapi.activities import read_descriptor

    return read_descriptor(package)


def _rules() -> Sequence[Rule]:
    from scormpack.targets.xapi.rules import RULES

    return RULES


def _statements(content: bytes, file: str) -> Iterable[Diagnostic]:
    from scormpack.targets.xapi.statement_file import judge_statements

    return judge_statements(content, file)


TARGET = Target(
    name="xapi",
    title="xAPI (tincan.xml)",
    about="A zip for an LMS or player with a learning record store (LRS): it records every step and answer.",
    folder=_FOLDER,
    state_limit=None,
    describe=_describe,
    driver_settings=_driver_settings,
    definitions=True,
    needs=("iri",),
    judgement=Judgement(
        descriptor=DESCRIPTOR,
        recognises=_recognises,
        subject=_subject,
        rules=_rules,
        schema="tincan",
        claims=(
            (r"attribute 'id'", ("TCX-003",)),
            (r"attribute 'type'", ("TCX-007",)),
            (r"attribute 'lang'", ("TCX-009",)),
            (r"Missing child element", ("TCX-001",)),
        ),
        named=((r"", "TCX-011"),),
    ),
    alone={".json": _statements},
)
