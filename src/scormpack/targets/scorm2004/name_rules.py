"""Rules on names: what an edition does not know, or knows on other elements only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets._imscp.manifest import namespace_of
from scormpack.targets._imscp.namespaces import ADLCP as ADLCPS
from scormpack.targets._imscp.namespaces import SCHEMAS
from scormpack.targets._vocabulary import vocabularies
from scormpack.targets.scorm2004.manifest import Manifest2004
from scormpack.targets.scorm2004.namespaces import ADLCP, ADLSEQ, IMSCP

_BELONGS: Mapping[str, str] = {
    f"{{{ADLCP}}}scormType": "resource",
    f"{{{ADLSEQ}}}objectivesGlobalToSystem": "organization",
    f"{{{ADLCP}}}sharedDataGlobalToSystem": "organization",
}
_PERSIST_STATE = f"{{{ADLCP}}}persistState"
_OF_FOURTH = frozenset(
    {
        "completedByMeasure",
        "minProgressMeasure",
        "progressWeight",
        f"{{{ADLCP}}}sharedDataGlobalToSystem",
        f"{{{ADLCP}}}data",
        f"{{{ADLSEQ}}}objectives",
    }
)
_CLAUSE = "SCORM 2004 CAM §3.4.1, §5"


@rule(
    "S04-MAN-001",
    Severity.ERROR,
    en=("{name} stands on <{element}>.", "Move it to <{right}>, the only element that may have it."),
    fr=("{name} se trouve sur <{element}>.", "Déplacez-le sur <{right}>, le seul élément qui peut le porter."),
    why="LMSs look for it there only. Elsewhere it does nothing: a SCO is not tracked, or results of one enrolment "
    "turn up in the next.",
    clause=_CLAUSE,
)
def attribute_on_wrong_element(manifest: Manifest2004) -> Iterator[Finding]:
    for (tag, name), line in manifest.attributes.items():
        right = _BELONGS.get(name)
        if right and tag != f"{{{IMSCP}}}{right}":
            facts = {"name": _short(name), "element": _short(tag), "right": right}
            yield at(manifest.place(line), **facts)


@rule(
    "S04-MAN-002",
    Severity.ERROR,
    en=("adlcp:persistState is no longer part of SCORM 2004.", "Remove it."),
    fr=("adlcp:persistState ne fait plus partie de SCORM 2004.", "Retirez-le."),
    why="It was dropped before the 2nd edition. ADL's test suite refuses the package, and LMSs keep a SCO's data by "
    "their own rules whatever it says.",
    clause="SCORM 2004 CAM §3.4.1.14",
)
def dropped_attribute(manifest: Manifest2004) -> Iterator[Finding]:
    for (_, name), line in manifest.attributes.items():
        if name == _PERSIST_STATE:
            yield at(manifest.place(line))


@rule(
    "S04-MAN-003",
    Severity.WARNING,
    en=(
        "{names} came with the 4th edition, but <schemaversion> says “{version}”.",
        "Write “2004 4th Edition” there, or do without.",
    ),
    fr=(
        "{names} date de la 4e édition, mais <schemaversion> indique « {version} ».",
        "Écrivez-y « 2004 4th Edition », ou passez-vous-en.",
    ),
    why="An LMS that goes by the edition pays no heed to it; one that validates refuses the package.",
    clause="SCORM 2004 4th Edition CAM §3.4.1.11 to §3.4.1.13, §5.1.8",
)
def of_later_edition(manifest: Manifest2004) -> Iterator[Finding]:
    if manifest.is_fourth:
        return
    lines = dict(manifest.tags) | {name: line for (_, name), line in manifest.attributes.items()}
    found = {_short(name): line for name, line in lines.items() if name in _OF_FOURTH}
    if found:
        place = manifest.place(min(found.values()))
        yield at(place, names=", ".join(sorted(found)), version=manifest.schema_version or "")


@rule(
    "S04-MAN-004",
    Severity.WARNING,
    en=("<{name}> is of SCORM 1.2.", "{guess}Write it as SCORM 2004 does, or remove it."),
    fr=("<{name}> est de SCORM 1.2.", "{guess_fr}Écrivez-le comme en SCORM 2004, ou retirez-le."),
    why="LMSs pass over it in silence: no mastery score, no prerequisites, no time limit. SCORM 2004 has sequencing "
    "for these: minNormalizedMeasure, sequencing rules and limit conditions.",
    clause="SCORM 2004 CAM §3.4.1.9 to §3.4.1.11",
)
def element_of_scorm12(manifest: Manifest2004) -> Iterator[Finding]:
    own = vocabularies(SCHEMAS["2004"])[ADLCP].elements
    others = vocabularies(SCHEMAS["1.2"])[ADLCPS["1.2"]].elements
    for tag, line in manifest.tags.items():
        name, namespace = tag.rpartition("}")[2], namespace_of(tag)
        if namespace == ADLCPS["1.2"] or (namespace == ADLCP and name in others - own):
            yield at(manifest.place(line), name=f"adlcp:{name}", **guess(name, own))


def _short(name: str) -> str:
    """With the prefix that everybody uses, none for IMS CP."""
    prefix = {ADLCP: "adlcp:", ADLSEQ: "adlseq:"}.get(namespace_of(name), "")
    return prefix + name.rpartition("}")[2]


RULES = (attribute_on_wrong_element, dropped_attribute, of_later_edition, element_of_scorm12)
