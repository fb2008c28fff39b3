"""SCORM 2004, 2nd to 4th edition: read and judged, not yet written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scormpack.targets import _imscp
from scormpack.targets.scorm2004.claims import CLAIMS
from scormpack.targets.scorm2004.namespaces import IMSCP
from scormpack.targets.target import Judgement

if TYPE_CHECKING:
    from scormpack.package.read import Package
    from scormpack.rules import Rule
    from scormpack.targets.scorm2004.manifest import Manifest2004


def _recognises(package: Package) -> bool:
    return _imscp.recognises(package, IMSCP)


def _subject(package: Package) -> Manifest2004:
    from scormpack.targets.scorm2004.reader import read_manifest_2004

    return read_manifest_2004(package)


def _rules() -> Sequence[Rule]:
    from scormpack.targets.scorm2004.rules import RULES

    return RULES


def _schema(manifest: Manifest2004) -> str:
    return "scorm2004-4" if manifest.is_fourth else "scorm2004-3"


JUDGEMENT = Judgement(
    descriptor=_imscp.DESCRIPTOR,
    recognises=_recognises,
    subject=_subject,
    rules=_rules,
    schema=_schema,
    named=_imscp.NAMED,
    claims=(*_imscp.CLAIMS, *CLAIMS),
)
