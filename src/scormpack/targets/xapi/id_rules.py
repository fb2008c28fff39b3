"""Rules on the ids and types of activities: what every statement and report is filed under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._iris import is_absolute, is_filled_in
from scormpack.targets.xapi.activities import Descriptor

_RESERVED = re.compile(r"(.*\.)?example\.com|127\..*|.*\.(local|localhost|test|invalid|example)", re.IGNORECASE)


@rule(
    "TCX-003",
    Severity.ERROR,
    example='<activity id="course1" …>',
    en=("The activity's id “{id}” is no absolute IRI.", "Write a whole address of your own: https://…"),
    fr=("L'identifiant d'activité « {id} » n'est pas un IRI absolu.", "Écrivez une adresse entière à vous : https://…"),
    why="Every statement carries it, and a learning record store refuses them all.",
    clause="xAPI 1.0.3 Data 2.4.4.1; XAPI-00011",
)
def id_no_iri(descriptor: Descriptor) -> Iterator[Finding]:
    for activity in descriptor.activities:
        if not is_absolute(activity.id) or not is_filled_in(activity.id):
            yield at(descriptor.place(activity.line), id=activity.id)


@rule(
    "TCX-004",
    Severity.WARNING,
    en=("The activity's id {id} belongs to nobody.", "Write an address in a domain of yours; nothing need be there."),
    fr=(
        "L'identifiant d'activité {id} n'appartient à personne.",
        "Écrivez une adresse dans un domaine à vous ; rien n'a besoin de s'y trouver.",
    ),
    why="Authoring tools make such ids up; another course may have the same, and the next export gets a new one.",
    clause="xAPI 1.0.3 Data 2.4.4.1",
)
def id_of_nobody(descriptor: Descriptor) -> Iterator[Finding]:
    for activity in descriptor.activities:
        if is_absolute(activity.id) and is_filled_in(activity.id) and _is_nobodys(activity.id):
            yield at(descriptor.place(activity.line), id=activity.id)
            return  # the others begin with the same


def _is_nobodys(iri: str) -> bool:
    """Made up by a tool: a host without a domain, one that is reserved, a scheme or a name of the tool's own."""
    scheme = iri.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        return iri.lower().startswith(("urn:articulate:", "ispring:"))
    try:
        host = urlsplit(iri).hostname or ""
    except ValueError:
        return False
    return ("." not in host and ":" not in host) or bool(_RESERVED.fullmatch(host))


@rule(
    "TCX-007",
    Severity.WARNING,
    en=(
        "The activity {id} has no type that is an absolute IRI (“{type}”).",
        'Write type="http://adlnet.gov/expapi/activities/course", or what it is.',
    ),
    fr=(
        "L'activité {id} n'a pas de type qui soit un IRI absolu (« {type} »).",
        'Écrivez type="http://adlnet.gov/expapi/activities/course", ou ce que c\'est.',
    ),
    why="Reports sort by it; a learning record store refuses statements with a type that is no IRI.",
    clause="Rustici Software, launch/lms_lrs.md; xAPI 1.0.3 Data 2.4.4.1",
)
def type_no_iri(descriptor: Descriptor) -> Iterator[Finding]:
    for activity in descriptor.activities:
        if not is_absolute(activity.type):
            yield at(descriptor.place(activity.line), id=activity.id, type=activity.type)


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


RULES = (id_no_iri, id_of_nobody, type_no_iri, repeated_id)
