"""Rules on tincan.xml; their subject is a Descriptor. The packaging has no standard but Rustici's description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.xapi.activities import Descriptor
from scormpack.targets.xapi.namespaces import DESCRIPTOR

_ABSOLUTE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\[\]]+")
_TEMPLATE = re.compile(r"@@|\{\{|\$\{|\[[A-Z_]+\]|%[A-Z_]{3,}%")
_PACKAGING = "Rustici Software, launch/lms_lrs.md, Packaging"


@rule(
    "TCX-001",
    Severity.ERROR,
    en=("There is no activity in it.", "Add <activities> with an <activity>."),
    fr=("Il ne contient aucune activité.", "Ajoutez <activities> avec une <activity>."),
    why="There is nothing to launch or to report on.",
    clause=_PACKAGING,
)
def no_activity(descriptor: Descriptor) -> Iterator[Finding]:
    if not descriptor.activities:
        yield at(descriptor.document.place(descriptor.document.root))


@rule(
    "TCX-002",
    Severity.ERROR,
    en=("There is another tincan.xml: {name}.", "Keep the one at the root."),
    fr=("Il y a un autre tincan.xml : {name}.", "Gardez celui de la racine."),
    why="A package has exactly one; which of them counts is the LMS's affair.",
    clause=_PACKAGING,
)
def several_descriptors(descriptor: Descriptor) -> Iterator[Finding]:
    for name in sorted(descriptor.package.names):
        if name.endswith(f"/{DESCRIPTOR}"):
            yield at(descriptor.package.place(name), name=name)


@rule(
    "TCX-003",
    Severity.ERROR,
    en=("The activity's id “{id}” is no absolute IRI.", "Write a whole address of your own: https://…"),
    fr=("L'identifiant d'activité « {id} » n'est pas un IRI absolu.", "Écrivez une adresse entière à vous : https://…"),
    why="Every statement carries it, and a learning record store refuses them all.",
    clause="xAPI 1.0.3 Data 2.4.4.1; XAPI-00011",
)
def id_no_iri(descriptor: Descriptor) -> Iterator[Finding]:
    for activity in descriptor.activities:
        if not _ABSOLUTE_IRI.fullmatch(activity.id) or _TEMPLATE.search(activity.id):
            yield at(descriptor.place(activity.line), id=activity.id)


@rule(
    "TCX-005",
    Severity.ERROR,
    en=("{count} activities have something to launch.", "Give exactly one activity a <launch>."),
    fr=("{count} activités ont quelque chose à lancer.", "Donnez un <launch> à une seule activité."),
    why="An LMS launches the one activity that has it.",
    clause=_PACKAGING,
)
def not_one_launch(descriptor: Descriptor) -> Iterator[Finding]:
    launched = [activity for activity in descriptor.activities if activity.is_launched]
    if descriptor.activities and len(launched) != 1:
        yield at(descriptor.place((launched or descriptor.activities)[-1].line), count=len(launched))


@rule(
    "TCX-006",
    Severity.ERROR,
    en=("The launch file {href} is not in the package.", "Add the file or mend the address."),
    fr=("Le fichier à lancer {href} est absent du paquet.", "Ajoutez le fichier ou corrigez l'adresse."),
    why="The learner sees “not found”.",
    clause=_PACKAGING,
)
def launch_file_missing(descriptor: Descriptor) -> Iterator[Finding]:
    if descriptor.package.form == "descriptor":
        return
    for activity in descriptor.activities:
        for line, reference in activity.launches:
            if reference.trouble != "external" and reference.path not in descriptor.package.names:
                yield at(descriptor.place(line), href=reference.href)


@rule(
    "TCX-008",
    Severity.WARNING,
    en=("The activity {id} has no {name}.", 'Add <{name} lang="…"> with text.'),
    fr=("L'activité {id} n'a pas de {name}.", 'Ajoutez <{name} lang="…"> avec du texte.'),
    why="It is what people see in the LMS and in reports.",
    clause="Rustici Software, launch/lms_lrs.md, activity definition",
)
def unnamed_activity(descriptor: Descriptor) -> Iterator[Finding]:
    for activity in descriptor.activities:
        for name, texts in (("name", activity.names), ("description", activity.descriptions)):
            if activity.is_launched and not any(texts):
                yield at(descriptor.place(activity.line), id=activity.id, name=name)


@rule(
    "TCX-010",
    Severity.ERROR,
    en=("The activity id {id} is taken already.", "Give each activity its own id."),
    fr=("L'identifiant d'activité {id} est déjà pris.", "Donnez à chaque activité son propre identifiant."),
    why="Reports on the two cannot be told apart.",
    clause="xAPI 1.0.3 Data 2.4.4.1",
)
def repeated_id(descriptor: Descriptor) -> Iterator[Finding]:
    seen: set[str] = set()
    for activity in descriptor.activities:
        if activity.id and activity.id in seen:
            yield at(descriptor.place(activity.line), id=activity.id)
        seen.add(activity.id)


RULES = (
    no_activity,
    several_descriptors,
    id_no_iri,
    not_one_launch,
    launch_file_missing,
    unnamed_activity,
    repeated_id,
)
