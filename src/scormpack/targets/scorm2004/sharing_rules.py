"""Rules on objectives that activities share: who reads what, and who writes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.scorm2004.manifest import Manifest2004, Node
from scormpack.targets.scorm2004.namespaces import ADLSEQ, IMSSS

_VALUES = ("SatisfiedStatus", "NormalizedMeasure")
_OTHER_VALUES = ("RawScore", "MinScore", "MaxScore", "CompletionStatus", "ProgressMeasure")
_CLAUSE = "SCORM 2004 CAM §5.1.7.2, 4th Edition §5.1.8; SN §3.10.3"


@rule(
    "S04-SEQ-010",
    Severity.ERROR,
    en=(
        "Once too often true: {attributes} (objective {objective}, for {target}).",
        "Let one <imsss:mapInfo> read into an objective (one that does not say so reads), and one objective of the "
        "item write to a place; write false on the others.",
    ),
    fr=(
        "À true une fois de trop : {attributes} (objectif {objective}, pour {target}).",
        "Un seul <imsss:mapInfo> peut lire pour un objectif (celui qui ne dit rien lit), et un seul objectif de l'item "
        "écrire à un endroit ; mettez false sur les autres.",
    ),
    why="Which of them counts is left to the LMS, so the same learner passes here and fails there.",
    clause=_CLAUSE,
)
def shared_twice(manifest: Manifest2004) -> Iterator[Finding]:
    for objectives in manifest.nodes.get("objectives", ()):
        named = (*objectives.all("primaryObjective"), *objectives.all("objective"))
        yield from _repeated(manifest, named, IMSSS, _VALUES)


@rule(
    "S04-SEQ-011",
    Severity.ERROR,
    en=(
        "<{name}> ({objective}) belongs to no objective of this sequencing.",
        "Put <adlseq:objectives> into <imsss:sequencing>, with the objectiveIDs of its <imsss:objectives>.",
    ),
    fr=(
        "<{name}> ({objective}) ne se rapporte à aucun objectif de ce sequencing.",
        "Mettez <adlseq:objectives> dans <imsss:sequencing>, avec les objectiveID de ses <imsss:objectives>.",
    ),
    why="LMSs pass over it, so scores and progress are not shared with other items.",
    clause=_CLAUSE,
)
def of_no_objective(manifest: Manifest2004) -> Iterator[Finding]:
    told: set[int] = set()  # what is shared is told once
    for activity in manifest.activities:
        for node in activity.additions:
            if node.namespace == ADLSEQ:
                yield at(manifest.place(node.line), name=node.tag, objective=activity.identifier)
        named = activity.part("objectives", ADLSEQ)
        if named is None or id(named) in told or activity.is_incomplete:
            continue
        if unknown := named.objectives.keys() - activity.objectives.keys():
            told.add(id(named))
            for name in sorted(unknown):
                yield at(manifest.place(named.objectives[name]), name="adlseq:objective", objective=name)


@rule(
    "S04-SEQ-012",
    Severity.ERROR,
    en=(
        "Once too often true: {attributes} (objective {objective}, for {target}).",
        "Let one <adlseq:mapInfo> read a value (one that does not say so reads), and one objective of the item write "
        "it to a place; write false on the others.",
    ),
    fr=(
        "À true une fois de trop : {attributes} (objectif {objective}, pour {target}).",
        "Un seul <adlseq:mapInfo> peut lire une valeur (celui qui ne dit rien lit), et un seul objectif de l'item "
        "l'écrire à un endroit ; mettez false sur les autres.",
    ),
    why="Which of them counts is left to the LMS, so a score is right here and wrong there.",
    clause=_CLAUSE,
)
def value_shared_twice(manifest: Manifest2004) -> Iterator[Finding]:
    for sequencing in manifest.sequencings:
        for objectives in sequencing.all("objectives", ADLSEQ):
            yield from _repeated(manifest, objectives.all("objective", ADLSEQ), ADLSEQ, _OTHER_VALUES)


def _repeated(
    manifest: Manifest2004, objectives: Sequence[Node], namespace: str, values: Sequence[str]
) -> Iterator[Finding]:
    """Each reading into one objective, and each writing to one place, after the first."""
    seen: set[tuple[object, str]] = set()
    for position, objective in enumerate(objectives):
        for info in objective.all("mapInfo", namespace):
            target = info.names("targetObjectiveID") or ""
            writings = [f"write{value}" for value in values if info.is_true(f"write{value}")]
            # ADL's own test packages say nothing about reading where they only mean to write.
            reads = namespace == IMSSS or not writings
            readings = [f"read{value}" for value in values if info.is_true(f"read{value}", reads)]
            keys = [*((position, name) for name in readings), *((target, name) for name in writings)]
            if repeated := [name for key, name in keys if (key, name) in seen]:
                facts = {"objective": objective.names("objectiveID") or "", "target": target}
                yield at(manifest.place(info.line), attributes=", ".join(repeated), **facts)
            seen.update(keys)


RULES = (shared_twice, of_no_objective, value_shared_twice)
