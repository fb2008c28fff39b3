"""SCORM 1.2: what nearly every LMS imports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from scormpack.package.entries import Entry
from scormpack.targets import _imscp
from scormpack.targets.scorm12.namespaces import ADLCP, IMSCP
from scormpack.targets.target import Edition, Judgement, Target

if TYPE_CHECKING:
    from scormpack.package.read import Package
    from scormpack.rules import Rule

_OF_2004 = r"\{http://www\.(adlnet\.org/xsd/adl(cp|seq|nav)_v1p3|imsglobal\.org/xsd/imsss)\}"


def _describe(edition: Edition, files: Sequence[str]) -> Iterator[Entry]:
    from scormpack.targets.scorm12.manifest import describe

    return describe(edition, files)


def _recognises(package: Package) -> bool:
    return _imscp.recognises(package, IMSCP)


def _rules() -> Sequence[Rule]:
    from scormpack.targets.scorm12.rules import RULES

    return RULES


TARGET = Target(
    name="scorm12",
    title="SCORM 1.2",
    about="A zip for any LMS: it keeps score, status, answers and the place where the learner left.",
    folder=Path(__file__).parent,
    state_limit=4096,
    describe=_describe,
    judgement=Judgement(
        descriptor=_imscp.DESCRIPTOR,
        recognises=_recognises,
        subject=_imscp.subject,
        rules=_rules,
        schema="scorm12",
        named=_imscp.NAMED,
        claims=(
            *_imscp.CLAIMS,
            (rf"\{{{ADLCP}\}}prerequisites'", ("S12-EXT-001", "S12-EXT-005")),
            (rf"\{{{ADLCP}\}}maxtimeallowed'", ("S12-EXT-006",)),
            (rf"\{{{ADLCP}\}}timelimitaction'", ("S12-EXT-007",)),
            (rf"\{{{ADLCP}\}}datafromlms'", ("S12-EXT-009",)),
            (r"This element is not expected", ("S12-EXT-013",)),
            (r"No matching global", ("S12-EXT-015",)),
            (_OF_2004, ("S12-EXT-016",)),
        ),
    ),
)
