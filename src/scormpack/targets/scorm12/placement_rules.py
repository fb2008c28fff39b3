"""Rules on where ADL's additions stand, how often, and whether they are those of SCORM 1.2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets._imscp.manifest import Manifest, namespace_of
from scormpack.targets._imscp.namespaces import ADLCP, SCHEMAS
from scormpack.targets._vocabulary import vocabularies
from scormpack.targets.scorm12.extensions import NAMES, is_added

_OF_2004 = re.compile(r"http://www\.(adlnet\.org/xsd/adl(cp|seq|nav)_v1p3|imsglobal\.org/xsd/imsss)")
_OWN = f"{{{ADLCP['1.2']}}}"
_BEFORE = ("title", "item", "metadata")
_CLAUSE = "SCORM 1.2 CAM §2.3 <item>"


@rule(
    "S12-EXT-013",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("<adlcp:{name}> comes before <{later}> in the item.", "Put it after <title>, <item> and <metadata>."),
    fr=("<adlcp:{name}> vient avant <{later}> dans l'item.", "Mettez-le après <title>, <item> et <metadata>."),
    why="LMSs that validate refuse another order; Moodle and Open edX do not mind.",
    clause="controlling documents of SCORM 1.2",
)
def extension_too_early(manifest: Manifest) -> Iterator[Finding]:
    for container in manifest.containers:
        early: tuple[str, int] | None = None
        for name, line in container.children if container.name == "item" else ():
            if early and name in _BEFORE:
                yield at(manifest.place(early[1]), name=early[0].removeprefix(_OWN), later=name)
                break
            if not early and name.startswith(_OWN):
                early = name, line


@rule(
    "S12-EXT-014",
    Severity.ERROR,
    en=("The item {item} has <adlcp:{name}> twice.", "Keep the one that is meant."),
    fr=("L'item {item} a deux fois <adlcp:{name}>.", "Gardez celui qui convient."),
    why="One LMS takes the first and another the last.",
    clause=_CLAUSE,
)
def extension_twice(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        seen: set[str] = set()
        for extension in item.extensions:
            if is_added(extension, *NAMES):
                if extension.name in seen:
                    yield at(manifest.place(extension.line), item=item.identifier or "", name=extension.name)
                seen.add(extension.name)


@rule(
    "S12-EXT-015",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("<adlcp:{name}> is of SCORM 2004.", "{guess}Write it as SCORM 1.2 does, or remove it."),
    fr=("<adlcp:{name}> est de SCORM 2004.", "{guess_fr}Écrivez-le comme en SCORM 1.2, ou retirez-le."),
    why="LMSs pass over it, so what it should do is not done.",
    clause="controlling documents of SCORM 1.2",
)
def element_of_2004(manifest: Manifest) -> Iterator[Finding]:
    own = vocabularies(SCHEMAS["1.2"])[ADLCP["1.2"]].elements
    others = vocabularies(SCHEMAS["2004"])[ADLCP["2004"]].elements - own
    for tag, line in manifest.tags.items():
        name = tag.rpartition("}")[2]
        if namespace_of(tag) == ADLCP["1.2"] and name in others:
            yield at(manifest.place(line), name=name, **guess(name, own))


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


@rule(
    "S12-EXT-017",
    Severity.WARNING,
    en=("<adlcp:{name}> is on the organization {organization}.", "Move it to the item that it is meant for."),
    fr=("<adlcp:{name}> est sur l'organisation {organization}.", "Mettez-le sur l'item auquel il est destiné."),
    why="It is for items; LMSs pass over it here.",
    clause=_CLAUSE,
)
def extension_on_organization(manifest: Manifest) -> Iterator[Finding]:
    for organization in manifest.organizations:
        for extension in organization.extensions:
            if is_added(extension, *NAMES):
                facts = {"name": extension.name, "organization": organization.identifier or ""}
                yield at(manifest.place(extension.line), **facts)


RULES = (
    extension_too_early,
    extension_twice,
    element_of_2004,
    namespace_of_2004,
    extension_on_organization,
)
