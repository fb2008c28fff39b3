"""Rules on the conditions of sequencing: what they look at, and what can follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.scorm2004.manifest import Manifest2004

_NEEDS_PARENT = ("exitParent", "previous")
_RARE_CONDITIONS = ("timeLimitExceeded", "outsideAvailableTimeRange")
_COMMON_LIMITS = ("attemptLimit", "attemptAbsoluteDurationLimit")
_MOST = 200  # findings: thousands of items may share one wrong condition
_CLAUSE = "SCORM 2004 CAM §5.1.4; SN §3.4"


@rule(
    "S04-SEQ-013",
    Severity.ERROR,
    en=(
        "A condition of {item} looks at the objective {objective}, which {item} does not have.",
        "Name an objectiveID of its own <imsss:objectives>; one of another item must be mapped there first.",
    ),
    fr=(
        "Une condition de {item} regarde l'objectif {objective}, que {item} n'a pas.",
        "Nommez un objectiveID de ses propres <imsss:objectives> ; celui d'un autre item doit y être relié d'abord.",
    ),
    why="What is not there is never known, so the rule never applies, and the learner may be stuck.",
    clause=_CLAUSE,
)
def condition_on_unknown_objective(manifest: Manifest2004) -> Iterator[Finding]:
    yield from islice(_on_unknown_objectives(manifest), _MOST)


def _on_unknown_objectives(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        rules = activity.part("sequencingRules")
        unknown = rules.references.keys() - activity.objectives.keys() if rules else ()
        if rules and unknown and not activity.is_incomplete:
            is_own = activity.own is not None and bool(activity.own.all(rules.name))
            for name in sorted(unknown):  # what is shared may be right for others
                line = rules.references[name] if is_own else activity.line
                yield at(manifest.place(line), item=activity.identifier, objective=name)


@rule(
    "S04-SEQ-015",
    Severity.ERROR,
    en=("The organization {organization} has a rule with the action {action}.", "Use exitAll, retry or continue."),
    fr=("L'organisation {organization} a une règle avec l'action {action}.", "Employez exitAll, retry ou continue."),
    why="The outline as a whole has nothing around it and nothing before it to go to.",
    clause="SCORM 2004 CAM §5.1.4 (postConditionRule)",
)
def nowhere_to_go(manifest: Manifest2004) -> Iterator[Finding]:
    of_trees = {id(rules): (rules, tree) for tree in manifest.trees if (rules := tree.part("sequencingRules"))}
    for rules, tree in of_trees.values():
        for after in rules.all("postConditionRule"):
            for node in after.all("ruleAction"):
                action = node.attributes.get("action", "")
                if action in _NEEDS_PARENT:
                    yield at(manifest.place(node.line), organization=tree.identifier, action=action)


@rule(
    "S04-SEQ-016",
    Severity.WARNING,
    en=("{name} is something that few LMSs do.", "Do not let the course depend on it."),
    fr=("{name} est une chose que peu de LMS font.", "Ne faites pas dépendre le cours de cela."),
    why="SCORM 2004 leaves it open whether an LMS measures these times; where it does not, the rule never applies.",
    clause="SCORM 2004 SN §3.4.2, §3.5; CAM §5.1.5",
)
def rarely_done(manifest: Manifest2004) -> Iterator[Finding]:
    for name in ("ruleCondition", "rollupCondition"):
        for node in manifest.nodes.get(name, ()):
            condition = node.attributes.get("condition", "")
            if condition in _RARE_CONDITIONS:
                yield at(manifest.place(node.line), name=condition)
    for node in manifest.nodes.get("limitConditions", ()):
        for attribute in node.attributes:
            if attribute not in _COMMON_LIMITS:
                yield at(manifest.place(node.line), name=attribute)
    for node in manifest.nodes.get("auxiliaryResources", ()):
        yield at(manifest.place(node.line), name=node.tag)


RULES = (condition_on_unknown_objective, nowhere_to_go, rarely_done)
