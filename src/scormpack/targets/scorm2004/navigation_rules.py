"""Rules on how the learner gets from one item to the next."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.scorm2004.manifest import Activity, Manifest2004
from scormpack.targets.scorm2004.namespaces import ADLSEQ

_GLOBAL_TO_SYSTEM = f"{{{ADLSEQ}}}objectivesGlobalToSystem"
_CLAUSE = "SCORM 2004 SN §3.2"


@rule(
    "S04-SEQ-019",
    Severity.WARNING,
    en=(
        "Nothing in {item} can be opened: neither by choosing (choice) nor by going on (flow).",
        'Write <imsss:controlMode choice="true" flow="true"/>, or leave one of the two.',
    ),
    fr=(
        "Rien dans {item} ne peut s'ouvrir : ni par choix (choice), ni en avançant (flow).",
        'Écrivez <imsss:controlMode choice="true" flow="true"/>, ou gardez l\'un des deux.',
    ),
    why="The LMS has no way to deliver what is in it, unless the course itself jumps there.",
    clause=_CLAUSE,
)
def unreachable(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        is_open = activity.controls("choice") or activity.controls("flow") or activity.is_incomplete
        if activity.activities and not is_open:
            yield at(manifest.place(_line(activity)), item=activity.identifier)


@rule(
    "S04-SEQ-020",
    Severity.WARNING,
    en=(
        "{organization} holds {count} pages to launch, but nowhere is flow switched on.",
        'Add <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing> at its end.',
    ),
    fr=(
        "{organization} contient {count} pages à lancer, mais flow n'est activé nulle part.",
        'Ajoutez à la fin <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>.',
    ),
    why="Continue and Previous stay switched off; the learner has to choose each page from the outline, and in many "
    "LMSs nothing opens at the start.",
    clause=_CLAUSE,
)
def no_flow(manifest: Manifest2004) -> Iterator[Finding]:
    for tree in manifest.trees:
        activities = tuple(tree.walk())
        count = sum(activity.launches for activity in activities)
        flows = (activity.controls("flow") or activity.is_incomplete for activity in activities if activity.activities)
        if count > 1 and not any(flows):
            yield at(manifest.place(tree.line), organization=tree.identifier, count=count)


@rule(
    "S04-SEQ-022",
    Severity.INFO,
    en=("{attribute} on {item} has little effect: {reason}.", "Leave it out, or change what is beside it."),
    fr=("{attribute} sur {item} a peu d'effet : {reason_fr}.", "Retirez-le, ou changez ce qui est à côté."),
    why="It shows that another behaviour was meant than the LMS will show.",
    clause="SCORM 2004 SN §3.2, §3.3",
)
def in_vain(manifest: Manifest2004) -> Iterator[Finding]:
    for activity in manifest.activities:
        if activity.controls("forwardOnly") and activity.controls("choice") and activity.activities:
            yield _in_vain(manifest, activity, "forwardOnly", _BY_CHOICE)
        limits = activity.part("constrainedChoiceConsiderations", ADLSEQ)
        if limits and limits.is_true("preventActivation") and not activity.activities:
            yield _in_vain(manifest, activity, "preventActivation", _NOTHING_INSIDE)
        if limits and limits.is_true("constrainChoice") and activity.activities and not activity.controls("choice"):
            yield _in_vain(manifest, activity, "constrainChoice", _NO_CHOICE)


_BY_CHOICE = ("the learner can go back by choosing", "l'apprenant peut revenir par choix")
_NOTHING_INSIDE = ("there is no item in it", "il ne contient aucun item")
_NO_CHOICE = ("there is nothing to choose", "il n'y a pas de choix")


def _in_vain(manifest: Manifest2004, activity: Activity, attribute: str, reason: tuple[str, str]) -> Finding:
    facts = {"attribute": attribute, "item": activity.identifier}
    return at(manifest.place(_line(activity)), **facts, reason=reason[0], reason_fr=reason[1])


@rule(
    "S04-SEQ-023",
    Severity.INFO,
    en=(
        "{organization} shares objectives, and does not say how long they last.",
        'Add adlseq:objectivesGlobalToSystem="false" to it, unless they are meant to reach other courses.',
    ),
    fr=(
        "{organization} partage des objectifs sans dire combien de temps ils durent.",
        "Ajoutez-y adlseq:objectivesGlobalToSystem=\"false\", sauf s'ils doivent servir à d'autres cours.",
    ),
    why="Without it they last for ever: who enrols again, or takes another course with the same names, finds items "
    "passed already.",
    clause="SCORM 2004 CAM §5.1.1 (objectivesGlobalToSystem); SN §3.10.3",
)
def shared_with_all_courses(manifest: Manifest2004) -> Iterator[Finding]:
    for tree in manifest.trees:
        if _GLOBAL_TO_SYSTEM not in tree.flags and any(_shares(activity) for activity in tree.walk()):
            yield at(manifest.place(tree.line), organization=tree.identifier)


def _shares(activity: Activity) -> bool:
    parts = (activity.part("objectives"), activity.part("objectives", ADLSEQ))
    return any(part.is_mapped for part in parts if part)


def _line(activity: Activity) -> int:
    return activity.own.line if activity.own else activity.line


RULES = (unreachable, no_flow, in_vain, shared_with_all_courses)
