"""Rules on what items launch, with what parameters, and which of them the learner sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest, below

_PAIR = r"(?:[\w.\-~!*'();:@$,/?+\[\]]|%[0-9A-Fa-f]{2})"
_PARAMETERS = re.compile(
    rf"[?&]?{_PAIR}+=(?:{_PAIR}|=)*(?:&{_PAIR}+=(?:{_PAIR}|=)*)*(?:#(?:{_PAIR}|[=&])*)?|#(?:{_PAIR}|[=&])*", re.ASCII
)
_MOST_CHECKED = 2000
_HIDDEN = ("false", "0")
_CLAUSE = "SCORM 1.2 CAM §2.3 <item>; SCORM 2004 CAM §3.4.1.7"


@rule(
    "CP-ITM-003",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("The item {item} launches nothing and holds no other item.", "Give it an identifierref, or remove it."),
    fr=(
        "L'item {item} ne lance rien et ne contient aucun item.",
        "Donnez-lui un identifierref, ou retirez-le.",
    ),
    why="The learner sees a line in the outline that cannot be opened.",
    clause=_CLAUSE,
)
def item_without_use(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        if not item.items and not item.identifierref:
            yield at(manifest.place(item.line), item=item.identifier or "")


@rule(
    "CP-ITM-004",
    Severity.INFO,
    en=(
        "The item {item} launches a resource and holds other items too.",
        "Put what it launches into an item of its own, as the first of those it holds.",
    ),
    fr=(
        "L'item {item} lance une ressource et contient aussi d'autres items.",
        "Mettez ce qu'il lance dans un item à part, le premier de ceux qu'il contient.",
    ),
    why="Many LMSs take it for a mere heading, so its page is never shown; SCORM 2004 forbids it.",
    clause=_CLAUSE,
)
def launching_parent(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        if item.items and item.identifierref:
            yield at(manifest.place(item.line), item=item.identifier or "")


@rule(
    "CP-ITM-008",
    Severity.WARNING,
    en=(
        "The parameters “{parameters}” are not of the form ?name=value&name=value#place.",
        "Write them so, with %20 for a blank and no other letters than those of English.",
    ),
    fr=(
        "Les paramètres « {parameters} » n'ont pas la forme ?nom=valeur&nom=valeur#endroit.",
        "Écrivez-les ainsi, avec %20 pour une espace et sans lettres accentuées.",
    ),
    why="LMSs add them to the address as they are, and some spoil or drop what is not in this form.",
    clause="IMS CP 1.1.4 §4; SCORM 2004 CAM §3.4.1.7",
)
def odd_parameters(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        parameters = (item.parameters or "")[:_MOST_CHECKED]
        if parameters and not _PARAMETERS.fullmatch(parameters):
            yield at(manifest.place(item.line), parameters=parameters)


@rule(
    "CP-ITM-009",
    Severity.WARNING,
    en=(
        "The parameters “{parameters}” of the item {item} do not fit what it launches ({href}).",
        "Where the address has a “?” already, begin them with “&”; where there is no resource, remove them.",
    ),
    fr=(
        "Les paramètres « {parameters} » de l'item {item} ne vont pas avec ce qu'il lance ({href}).",
        "Si l'adresse a déjà un « ? », commencez-les par « & » ; s'il n'y a pas de ressource, retirez-les.",
    ),
    why="Without a resource they do nothing; after a second “?” most pages do not find them.",
    clause="SCORM 2004 CAM §3.4.1.7 (parameters)",
)
def parameters_in_vain(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        parameters, resource = item.parameters or "", manifest.launched_by(item)
        href = resource.reference.href if resource and resource.reference else ""
        is_repeated = parameters.startswith("?") and "?" in href
        if parameters and (is_repeated or not item.identifierref):
            facts = {"item": item.identifier or "", "href": href or "—"}
            yield at(manifest.place(item.line), parameters=parameters, **facts)


@rule(
    "CP-ITM-010",
    Severity.WARNING,
    en=('All items have isvisible="false".', 'Write isvisible="true" on those the learner should see.'),
    fr=('Tous les items ont isvisible="false".', 'Écrivez isvisible="true" sur ceux que l\'apprenant doit voir.'),
    why="The outline is empty, and in many LMSs nothing can be opened.",
    clause=_CLAUSE,
)
def nothing_visible(manifest: Manifest) -> Iterator[Finding]:
    organization = manifest.default_organization
    items = tuple(below(organization.items)) if organization else ()
    if items and all(item.is_visible in _HIDDEN for item in items):
        yield at(manifest.place(items[0].line))


RULES = (item_without_use, launching_parent, odd_parameters, parameters_in_vain, nothing_visible)
