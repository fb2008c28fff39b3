"""Rules on ids: of the course, its objectives, blocks and units, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._iris import is_absolute, is_filled_in
from scormpack.targets._spoken import Spoken
from scormpack.targets.cmi5.structure import Structure

_MOST_UNITS = 20


@rule(
    "CM5-CRS-003",
    Severity.ERROR,
    en=("The id “{id}” of this {kind} is no absolute IRI.", "Write a whole address of your own: https://…"),
    fr=(
        "L'id « {id} » de cet élément {kind} n'est pas un IRI absolu.",
        "Écrivez une adresse entière à vous : https://…",
    ),
    why="It goes into every statement, and a learning record store refuses what is no IRI.",
    clause="cmi5 §3.0, §13.1 (3.0.0.0-1)",
)
def id_no_iri(structure: Structure) -> Iterator[Finding]:
    for named in structure.named:
        if not named.id or not is_absolute(named.id) or not is_filled_in(named.id):
            yield at(structure.place(named.line), id=named.id or "", kind=named.kind)


@rule(
    "CM5-CRS-004",
    Severity.ERROR,
    en=("The id {id} is taken already, in line {line}.", "Give each objective, block and unit its own id."),
    fr=("L'id {id} est déjà pris, ligne {line}.", "Donnez à chaque objectif, bloc et unité son propre id."),
    why="LMSs refuse the course, or keep one progress for both.",
    clause="cmi5 §13.1.2, §13.1.3, §13.1.4",
)
def repeated_id(structure: Structure) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for named in (*structure.objectives, *structure.blocks, *structure.units):
        if named.id and named.id in seen:
            yield at(structure.place(named.line), id=named.id, line=seen[named.id])
        seen.setdefault(named.id or "", named.line)


@rule(
    "CM5-CRS-005",
    Severity.ERROR,
    en=(
        "There is no objective “{idref}” in this course.",
        "Declare it under the course's <objectives>, or mend idref.",
    ),
    fr=(
        "Il n'y a pas d'objectif « {idref} » dans ce cours.",
        "Déclarez-le dans les <objectives> du cours, ou corrigez idref.",
    ),
    why="LMSs refuse the course, or lose the objective.",
    clause="cmi5 §13.1.2, §13.1.4",
)
def unknown_objective(structure: Structure) -> Iterator[Finding]:
    known = {objective.id for objective in structure.objectives if objective.id}
    for pointer in structure.pointers:
        if (pointer.idref or "").strip() not in known:
            yield at(structure.place(pointer.line), idref=pointer.idref or "")


@rule(
    "CM5-CRS-016",
    Severity.WARNING,
    en=(
        "The activityType “{type}” is no absolute IRI.",
        "Write one like http://adlnet.gov/expapi/activities/lesson, or leave it out.",
    ),
    fr=(
        "L'activityType « {type} » n'est pas un IRI absolu.",
        "Écrivez-en un comme http://adlnet.gov/expapi/activities/lesson, ou retirez-le.",
    ),
    why="Statements with it would be refused, so LMSs leave it out.",
    clause="cmi5 §13.1.4",
)
def type_no_iri(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        if unit.activity_type is not None and not is_absolute(unit.activity_type):
            yield at(structure.place(unit.line), type=unit.activity_type)


@rule(
    "CM5-CRS-019",
    Severity.INFO,
    en=(
        "The pages of this unit have its id {id} written into them.",
        "Make sure that statements carry the activityId of the launch, not this one.",
    ),
    fr=(
        "L'id {id} de cette unité est écrit dans ses pages.",
        "Assurez-vous que les énoncés portent l'activityId du lancement, et non celui-ci.",
    ),
    why="The LMS gives each unit another id at launch; statements on the published one are refused.",
    clause="cmi5 §8.1.5",
)
def id_in_content(structure: Structure) -> Iterator[Finding]:
    if len(structure.units) > _MOST_UNITS:
        return
    words = {unit.id: unit.id.encode() for unit in structure.units if unit.id}
    spoken = Spoken(structure.package, words)
    for unit, address in structure.addresses:
        if unit.id and address.reference.path and unit.id in spoken.known_on(address.reference.path):
            yield at(structure.place(unit.line), id=unit.id)


RULES = (id_no_iri, repeated_id, unknown_objective, type_no_iri, id_in_content)
