"""cmi5: packages that others made are judged by it; we do not make any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scormpack.targets.cmi5.namespaces import DESCRIPTOR
from scormpack.targets.target import Judgement

if TYPE_CHECKING:
    from scormpack.package.read import Package
    from scormpack.rules import Rule
    from scormpack.targets.cmi5.structure import Structure


def _recognises(package: Package) -> bool:
    """A course structure in any namespace: drafts of the standard are told apart by a rule."""
    document = package.document(DESCRIPTOR)
    return document is not None and document.root is not None and _name(str(document.root.tag)) == "courseStructure"


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _subject(package: Package) -> Structure:
    from scormpack.targets.cmi5.reader import read_structure

    return read_structure(package)


def _rules() -> Sequence[Rule]:
    from scormpack.targets.cmi5.rules import RULES

    return RULES


_NAMES = r"\{[^}]*\}"

JUDGEMENT = Judgement(
    descriptor=DESCRIPTOR,
    recognises=_recognises,
    subject=_subject,
    rules=_rules,
    schema="cmi5",
    claims=(
        (r"No matching global declaration", ("CM5-CRS-002",)),
        (r"attribute 'id'", ("CM5-CRS-003",)),
        (rf"{_NAMES}(title|description|langstring)[ ,].*\)\.?$|Expected is \( {_NAMES}description", ("CM5-CRS-006",)),
        (r"attribute 'lang'", ("CM5-CRS-008",)),
        (r"attribute 'masteryScore'", ("CM5-CRS-009",)),
        (r"attribute 'moveOn'", ("CM5-CRS-011",)),
        (r"attribute 'launchMethod'", ("CM5-CRS-013",)),
        (rf"Element '{_NAMES}url'|{_NAMES}url \)", ("CM5-CRS-014",)),
        (r"This element is not expected", ("CM5-CRS-017",)),
    ),
    named=((r"", "CM5-CRS-001"),),
)
