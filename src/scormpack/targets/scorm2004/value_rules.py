"""Rules on the words and numbers of sequencing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets.scorm2004.manifest import Manifest2004, Node
from scormpack.targets.scorm2004.numbers import count, number

_OF_CHILDREN = (
    "satisfied",
    "completed",
    "attempted",
    "objectiveStatusKnown",
    "objectiveMeasureKnown",
    "activityProgressKnown",
    "attemptLimitExceeded",
    "timeLimitExceeded",
    "outsideAvailableTimeRange",
)
_OF_ITSELF = (*_OF_CHILDREN, "objectiveMeasureGreaterThan", "objectiveMeasureLessThan", "always")
_OPERATORS, _COMBINATIONS = ("noOp", "not"), ("all", "any")
_CONDITIONS: Mapping[tuple[str, str], Sequence[str]] = {
    ("ruleCondition", "condition"): _OF_ITSELF,
    ("ruleCondition", "operator"): _OPERATORS,
    ("ruleConditions", "conditionCombination"): _COMBINATIONS,
    ("rollupCondition", "condition"): _OF_CHILDREN,
    ("rollupCondition", "operator"): _OPERATORS,
    ("rollupConditions", "conditionCombination"): _COMBINATIONS,
}
_ACTIONS: Mapping[tuple[str, str], Sequence[str]] = {
    ("preConditionRule", "ruleAction"): ("skip", "disabled", "hiddenFromChoice", "stopForwardTraversal"),
    ("exitConditionRule", "ruleAction"): ("exit",),
    ("postConditionRule", "ruleAction"): ("exitParent", "exitAll", "retry", "retryAll", "continue", "previous"),
    ("rollupRule", "rollupAction"): ("satisfied", "notSatisfied", "completed", "incomplete"),
}
_TIMINGS, _TIMES = ("selectionTiming", "randomizationTiming"), ("never", "once", "onEachNewAttempt")
_CHILDREN = ("all", "any", "none", "atLeastCount", "atLeastPercent")
_RULES_CLAUSE = "SCORM 2004 CAM §5.1.4; SN §3.4"
_ROLLUP_CLAUSE = "SCORM 2004 CAM §5.1.6; SN §3.7"


@rule(
    "S04-SEQ-014",
    Severity.ERROR,
    en=("{attribute} of <{element}> is “{value}”.", "{guess}Write one of: {known}."),
    fr=("{attribute} de <{element}> vaut « {value} ».", "{guess_fr}Écrivez l'un de : {known}."),
    why="LMSs compare letter by letter: they refuse the package, or the rule never does what it should.",
    clause=_RULES_CLAUSE,
)
def unknown_word(manifest: Manifest2004) -> Iterator[Finding]:
    for node, parent, attribute, known in _worded(manifest):
        value = node.attributes.get(attribute)
        is_needed = attribute in ("condition", "action")
        if value not in known and (value is not None or is_needed):
            element = f"{parent}>/<{node.name}" if parent else node.name
            facts = {"value": value or "", "known": ", ".join(known), **guess(value or "", known)}
            yield at(manifest.place(node.line), attribute=attribute, element=element, **facts)


def _worded(manifest: Manifest2004) -> Iterator[tuple[Node, str, str, Sequence[str]]]:
    """Each element with the attribute whose words are known; the one around it, where that decides on the words."""
    for (name, attribute), known in _CONDITIONS.items():
        for node in manifest.nodes.get(name, ()):
            yield node, "", attribute, known
    for (name, action), known in _ACTIONS.items():
        for node in manifest.nodes.get(name, ()):
            yield from ((child, name, "action", known) for child in node.all(action))


@rule(
    "S04-SEQ-017",
    Severity.ERROR,
    en=("{attribute} is “{value}”.", "Write {wanted}."),
    fr=("{attribute} vaut « {value} ».", "Écrivez {wanted_fr}."),
    why="The status and score of the chapter come out wrong, or LMSs refuse the package.",
    clause=_ROLLUP_CLAUSE,
)
def odd_rollup(manifest: Manifest2004) -> Iterator[Finding]:
    for node in (*manifest.nodes.get("rollupRules", ()), *manifest.nodes.get("rollupRule", ())):
        for attribute, value in node.attributes.items():
            if wanted := _wanted(attribute, value):
                en, fr = wanted
                yield at(manifest.place(node.line), attribute=attribute, value=value, wanted=en, wanted_fr=fr)


def _wanted(attribute: str, value: str) -> tuple[str, str] | None:
    """What the attribute should be, where it is not."""
    if attribute in ("objectiveMeasureWeight", "minimumPercent") and not 0 <= number(value) <= 1:
        return "a number from 0 to 1, with a point for decimals", "un nombre de 0 à 1, avec un point décimal"
    if attribute == "minimumCount" and count(value) < 0:
        return "a whole number, 0 or more", "un nombre entier, 0 ou plus"
    if attribute == "childActivitySet" and value not in _CHILDREN:
        return f"one of {', '.join(_CHILDREN)}", f"l'un de {', '.join(_CHILDREN)}"
    return None


@rule(
    "S04-SEQ-018",
    Severity.ERROR,
    en=(
        "{attribute} of {item} is “{value}”.",
        "Timings are one of {known}; selectCount is a whole number, here {children} at most.",
    ),
    fr=(
        "{attribute} de {item} vaut « {value} ».",
        "Les moments sont l'un de {known} ; selectCount est un nombre entier, ici au plus {children}.",
    ),
    why="LMSs cannot choose more items than there are, and pass over words that they do not know.",
    clause="SCORM 2004 CAM §5.1.9; SN §3.11, §3.12",
)
def odd_selection(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        if controls := activity.part("randomizationControls"):
            children = len(activity.activities)
            for attribute in ("selectCount", *_TIMINGS):
                value = controls.attributes.get(attribute)
                if value is not None and _is_odd_selection(attribute, value, children):
                    facts = {"attribute": attribute, "value": value, "known": ", ".join(_TIMES)}
                    yield at(manifest.place(controls.line), item=activity.identifier, children=children, **facts)


def _is_odd_selection(attribute: str, value: str, children: int) -> bool:
    """An item without others in it has nothing to choose from, so nothing comes out wrong."""
    if attribute == "selectCount":
        return count(value) < 0 or 0 < children < count(value)
    return value not in _TIMES


RULES = (unknown_word, odd_rollup, odd_selection)
