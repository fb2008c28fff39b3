"""Rules on what SCORM 1.2 adds to items of the manifest; their subject is a Manifest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp import rules as shared
from scormpack.targets._imscp.manifest import Extension, Item, Manifest
from scormpack.targets.scorm12 import metadata_rules
from scormpack.targets.scorm12.namespaces import ADLCP

_TIMESPAN = re.compile(r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?", re.ASCII)
_DECIMAL = re.compile(r"\+?\d{1,10}(\.\d*)?|\.\d+", re.ASCII)
_LIMIT_ACTIONS = ("exit,message", "exit,no message", "continue,message", "continue,no message")
_FOR_SCOS = ("masteryscore", "datafromlms", "maxtimeallowed", "timelimitaction")
_OF_2004 = re.compile(r"http://www\.(adlnet\.org/xsd/adl(cp|seq|nav)_v1p3|imsglobal\.org/xsd/imsss)")
_CLAUSE = "SCORM 1.2 CAM §2.3 <item>"


@rule(
    "S12-EXT-001",
    Severity.ERROR,
    en=("<adlcp:prerequisites> does not say its type.", 'Add type="aicc_script".'),
    fr=("<adlcp:prerequisites> ne dit pas son type.", 'Ajoutez type="aicc_script".'),
    why="Without it Moodle pays no heed to the prerequisites.",
    clause=_CLAUSE,
)
def prerequisites_without_type(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in _extensions(manifest, "prerequisites"):
        if extension.type != "aicc_script":
            yield at(manifest.place(extension.line))


@rule(
    "S12-EXT-006",
    Severity.ERROR,
    en=("The time allowed is “{value}”.", "Write hours, minutes and seconds: 0001:30:00."),
    fr=("Le temps permis est « {value} ».", "Écrivez heures, minutes et secondes : 0001:30:00."),
    why="LMSs hand it to the course, which cannot read any other form.",
    clause=_CLAUSE,
)
def odd_time_allowed(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in _extensions(manifest, "maxtimeallowed"):
        if not _TIMESPAN.fullmatch(extension.text):
            yield at(manifest.place(extension.line), value=extension.text)


@rule(
    "S12-EXT-007",
    Severity.ERROR,
    en=("The action at the time limit is “{value}”.", "Write one of: {known}; with no blank after the comma."),
    fr=("L'action à la limite de temps est « {value} ».", "Écrivez l'une de : {known} ; sans espace après la virgule."),
    why="LMSs compare letter by letter.",
    clause=_CLAUSE,
)
def odd_limit_action(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in _extensions(manifest, "timelimitaction"):
        if extension.text not in _LIMIT_ACTIONS:
            yield at(manifest.place(extension.line), value=extension.text, known="; ".join(_LIMIT_ACTIONS))


@rule(
    "S12-EXT-010",
    Severity.ERROR,
    en=("The mastery score is “{value}”.", "Write a number from 0 to 100, with a point for decimals."),
    fr=("Le score de maîtrise est « {value} ».", "Écrivez un nombre de 0 à 100, avec un point décimal."),
    why="The LMS compares it with the score in percent.",
    clause=_CLAUSE,
)
def odd_mastery_score(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in _extensions(manifest, "masteryscore"):
        if not _DECIMAL.fullmatch(extension.text) or float(extension.text) > 100:
            yield at(manifest.place(extension.line), value=extension.text)


@rule(
    "S12-EXT-012",
    Severity.WARNING,
    en=("<adlcp:{name}> is on the item {item}, which launches no SCO.", "Move it to the item that does."),
    fr=("<adlcp:{name}> est sur l'item {item}, qui ne lance pas de SCO.", "Mettez-le sur l'item qui en lance un."),
    why="Only a SCO can learn of it.",
    clause=_CLAUSE,
)
def extension_without_sco(manifest: Manifest) -> Iterator[Finding]:
    for name in _FOR_SCOS:
        for item, extension in _extensions(manifest, name):
            resource = manifest.launched_by(item)
            if not item.identifierref or (resource and resource.scormtype == "asset"):
                yield at(manifest.place(extension.line), name=name, item=item.identifier or "")


@rule(
    "S12-EXT-016",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("{namespace} belongs to SCORM 2004.", "Leave it out of a SCORM 1.2 manifest, or export as SCORM 2004."),
    fr=("{namespace} appartient à SCORM 2004.", "Retirez-le d'un manifeste SCORM 1.2, ou exportez en SCORM 2004."),
    why="LMSs of SCORM 1.2 do not know it; those that validate refuse the package.",
    clause="controlling documents of SCORM 1.2",
)
def namespace_of_2004(manifest: Manifest) -> Iterator[Finding]:
    for namespace, line in manifest.namespaces.items():
        if _OF_2004.match(namespace):
            yield at(manifest.place(line), namespace=namespace)


def _extensions(manifest: Manifest, name: str) -> Iterator[tuple[Item, Extension]]:
    for item in manifest.items:
        for extension in item.extensions:
            if extension.namespace == ADLCP and extension.name == name:
                yield item, extension


RULES = (
    *shared.RULES,
    *metadata_rules.RULES,
    prerequisites_without_type,
    odd_time_allowed,
    odd_limit_action,
    odd_mastery_score,
    extension_without_sco,
    namespace_of_2004,
)
