"""Rules on the objectives of an activity: their names, and from which measure on they are satisfied."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.scorm2004.manifest import Manifest2004, Node
from scormpack.targets.scorm2004.numbers import number

_CLAUSE = "SCORM 2004 CAM §5.1.7; SN §3.10"


@rule(
    "S04-SEQ-005",
    Severity.ERROR,
    en=("<imsss:objectives> needs one <imsss:primaryObjective>; it has {count}.", "Keep one: it counts for the item."),
    fr=(
        "<imsss:objectives> doit avoir un <imsss:primaryObjective> ; il en a {count}.",
        "Gardez-en un seul : il compte pour l'item.",
    ),
    why="It decides whether the item counts as passed; LMSs without it refuse the package or track no success.",
    clause=_CLAUSE,
)
def not_one_primary(manifest: Manifest2004) -> Iterator[Finding]:
    for objectives in _lists(manifest):
        count = len(objectives.all("primaryObjective"))
        if count != 1:
            yield at(manifest.place(objectives.line), count=count)


@rule(
    "S04-SEQ-006",
    Severity.ERROR,
    en=("This primary objective is shared, but has no objectiveID.", "Give it an objectiveID."),
    fr=("Cet objectif principal est partagé, mais n'a pas d'objectiveID.", "Donnez-lui un objectiveID."),
    why="LMSs keep an objective under its name; without one the result is not passed on to other items.",
    clause=_CLAUSE,
)
def shared_without_name(manifest: Manifest2004) -> Iterator[Finding]:
    for objective in manifest.nodes.get("primaryObjective", ()):
        if "objectiveID" not in objective.attributes and objective.all("mapInfo"):
            yield at(manifest.place(objective.line))


@rule(
    "S04-SEQ-007",
    Severity.ERROR,
    en=("<{name}> has the objectiveID “{value}”: it is empty or taken.", "Give each objective a name of its own."),
    fr=(
        "<{name}> a l'objectiveID « {value} », vide ou déjà pris.",
        "Donnez à chaque objectif un nom qui n'est qu'à lui.",
    ),
    why="A SCO finds its objectives by these names; results get mixed, or LMSs refuse the package.",
    clause=_CLAUSE,
)
def odd_objective_name(manifest: Manifest2004) -> Iterator[Finding]:
    for objectives in _lists(manifest):
        seen: set[str] = set()
        for objective in (*objectives.all("primaryObjective"), *objectives.all("objective")):
            name = objective.names("objectiveID")
            may_be_missing = objective.name == "primaryObjective"
            if name in seen or name == "" or (name is None and not may_be_missing):
                yield at(manifest.place(objective.line), name=objective.tag, value=name or "")
            seen.update([name] if name else [])


@rule(
    "S04-SEQ-008",
    Severity.ERROR,
    en=("{name} is “{value}”.", "Write a number from -1 to 1: 0.8 for 80 %, with a point for decimals."),
    fr=("{name} vaut « {value} ».", "Écrivez un nombre de -1 à 1 : 0.8 pour 80 %, avec un point décimal."),
    why="Scaled scores reach from -1 to 1: a mark of 80 is never reached, so nobody passes; strict LMSs refuse it.",
    clause="SCORM 2004 CAM §5.1.7.1, §5.1.4; SN §3.10",
)
def odd_measure(manifest: Manifest2004) -> Iterator[Finding]:
    for node, name, value in _measures(manifest):
        if value and not -1 <= number(value) <= 1:
            yield at(manifest.place(node.line), name=name, value=value)


def _measures(manifest: Manifest2004) -> Iterator[tuple[Node, str, str]]:
    for node in manifest.nodes.get("minNormalizedMeasure", ()):
        yield node, node.name, node.text
    for node in manifest.nodes.get("ruleCondition", ()):
        yield node, "measureThreshold", node.attributes.get("measureThreshold", "")


@rule(
    "S04-SEQ-009",
    Severity.WARNING,
    en=(
        "This objective is satisfied by its measure, but no minNormalizedMeasure says from which one on.",
        "Add <imsss:minNormalizedMeasure>, 0.8 for 80 %.",
    ),
    fr=(
        "Cet objectif est satisfait par sa mesure, mais aucun minNormalizedMeasure ne dit à partir de laquelle.",
        "Ajoutez <imsss:minNormalizedMeasure>, 0.8 pour 80 %.",
    ),
    why="It is 1 then: only a learner with the full score passes.",
    clause="SCORM 2004 SN §3.10.2",
)
def measure_left_open(manifest: Manifest2004) -> Iterator[Finding]:
    for name in ("primaryObjective", "objective"):
        for objective in manifest.nodes.get(name, ()):
            if objective.is_true("satisfiedByMeasure") and not objective.all("minNormalizedMeasure"):
                yield at(manifest.place(objective.line))


def _lists(manifest: Manifest2004) -> tuple[Node, ...]:
    return manifest.nodes.get("objectives", ())


RULES = (not_one_primary, shared_without_name, odd_objective_name, odd_measure, measure_left_open)
