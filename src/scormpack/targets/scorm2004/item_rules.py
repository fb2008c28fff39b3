"""Rules on what ADL adds to items: what a SCO is told, when it counts as completed, which data are shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.scorm2004.manifest import Activity, Manifest2004, Node
from scormpack.targets.scorm2004.namespaces import ADLCP, IMSSS
from scormpack.targets.scorm2004.numbers import number

_FOR_SCOS = ("timeLimitAction", "dataFromLMS", "completionThreshold")
_ONCE = (*_FOR_SCOS, "presentation", "data")
_FRACTIONS = ("minProgressMeasure", "progressWeight")
_BOOLEANS = ("true", "false", "1", "0")
_LONGEST_DATA = 4000
_CLAUSE = "SCORM 2004 CAM §3.4.1.9 to §3.4.1.13"


@rule(
    "S04-ITM-001",
    Severity.ERROR,
    en=("<adlcp:{name}> is on {item}, which launches no SCO.", "Move it to the item that does, or remove it."),
    fr=("<adlcp:{name}> est sur {item}, qui ne lance pas de SCO.", "Mettez-le sur l'item qui en lance un."),
    why="Only a SCO can learn of it, so what it should do is not done.",
    clause=_CLAUSE,
)
def addition_without_sco(manifest: Manifest2004) -> Iterator[Finding]:
    """What is empty does no harm, and a threshold of the 4th edition, which has no text, may stand on any activity."""
    for activity in manifest.activities:
        is_known = activity.resource is not None and activity.resource.scorm_type in ("sco", None)
        if is_known or (activity.launches and activity.resource is None):
            continue
        for name in _FOR_SCOS:
            for node in activity.added(name):
                if node.text:
                    yield at(manifest.place(node.line), name=name, item=activity.identifier)


@rule(
    "S04-ITM-002",
    Severity.ERROR,
    en=("{item} has <{name}> more than once.", "Keep the one that is meant."),
    fr=("{item} a plus d'un <{name}>.", "Gardez celui qui convient."),
    why="One LMS takes the first and another the last.",
    clause=_CLAUSE,
)
def addition_twice(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        seen: set[str] = set()
        for node in _single(activity):
            if node.tag in seen:
                yield at(manifest.place(node.line), item=activity.identifier, name=node.tag)
            seen.add(node.tag)


def _single(activity: Activity) -> Iterator[Node]:
    for name in _ONCE:
        yield from activity.added(name)
    yield from (node for node in activity.additions if (node.namespace, node.name) == (IMSSS, "sequencing"))


@rule(
    "S04-ITM-003",
    Severity.WARNING,
    en=("<adlcp:dataFromLMS> has {count} characters.", "Shorten it to {limit} at most."),
    fr=("<adlcp:dataFromLMS> compte {count} caractères.", "Raccourcissez à {limit} au plus."),
    why="LMSs need not keep more; the course would start with a part of its settings.",
    clause="SCORM 2004 CAM §3.4.1.10 (smallest permitted maximum)",
)
def long_data(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        for node in activity.added("dataFromLMS"):
            if len(node.text) > _LONGEST_DATA:
                yield at(manifest.place(node.line), count=len(node.text), limit=_LONGEST_DATA)


@rule(
    "S04-ITM-004",
    Severity.ERROR,
    en=(
        "The completion threshold of {item} says “{value}” ({name}).",
        "4th edition: write completedByMeasure (true or false), minProgressMeasure and progressWeight (0 to 1) as "
        "attributes and no text; earlier ones: a number from 0 to 1 as text.",
    ),
    fr=(
        "Le seuil d'achèvement de {item} indique « {value} » ({name}).",
        "4e édition : mettez completedByMeasure (true ou false), minProgressMeasure et progressWeight (de 0 à 1) en "
        "attributs, sans texte ; avant : un nombre de 0 à 1 comme texte.",
    ),
    why="LMSs pass over what they cannot read there: the threshold does not count, and the course is completed "
    "too early or never.",
    clause="SCORM 2004 CAM §3.4.1.11",
)
def odd_threshold(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        for node in activity.added("completionThreshold"):
            for name, value in _odd_values(node, manifest.is_fourth):
                yield at(manifest.place(node.line), item=activity.identifier, name=name, value=value)


def _odd_values(node: Node, is_fourth: bool) -> Iterator[tuple[str, str]]:
    if node.text and (is_fourth or not 0 <= number(node.text) <= 1):
        yield "adlcp:completionThreshold", node.text
    for name in _FRACTIONS:
        if name in node.attributes and not 0 <= number(node.attributes[name]) <= 1:
            yield name, node.attributes[name]
    if node.attributes.get("completedByMeasure", "true") not in _BOOLEANS:
        yield "completedByMeasure", node.attributes["completedByMeasure"]


@rule(
    "S04-ITM-006",
    Severity.ERROR,
    en=(
        "<adlcp:data> of {item}: there is {reason}.",
        "Give it one <adlcp:map> for each store of data, with the name of the store in targetID.",
    ),
    fr=(
        "<adlcp:data> de {item} : {reason_fr}.",
        "Mettez-y un <adlcp:map> par réserve de données, avec le nom de la réserve dans targetID.",
    ),
    why="The SCO does not find the data that it is to share with others.",
    clause="SCORM 2004 4th Edition CAM §3.4.1.12, §3.4.1.13",
)
def odd_shared_data(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        for data in activity.added("data"):
            for line, reason, reason_fr in _odd_maps(data):
                yield at(manifest.place(line), item=activity.identifier, reason=reason, reason_fr=reason_fr)


def _odd_maps(data: Node) -> Iterator[tuple[int, str, str]]:
    maps = tuple(data.all("map", ADLCP))
    if not maps:
        yield data.line, "no <adlcp:map>", "aucun <adlcp:map>"
    targets = Counter(node.names("targetID") or "" for node in maps)
    for node in maps:
        target = node.names("targetID") or ""
        if not target:
            yield node.line, "an <adlcp:map> without targetID", "un <adlcp:map> sans targetID"
        elif targets[target] > 1:
            yield node.line, f"more than one <adlcp:map> for {target}", f"plus d'un <adlcp:map> pour {target}"
            targets[target] = 0


RULES = (addition_without_sco, addition_twice, long_data, odd_threshold, odd_shared_data)
