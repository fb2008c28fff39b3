"""Rules on how an item comes to be completed, by what the page that it launches says to the LMS."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._spoken import Spoken
from scormpack.targets.scorm2004.manifest import Activity, Manifest2004

_WORDS: Mapping[str, re.Pattern[bytes] | bytes] = {
    "starts": b"API_1484_11",
    "completes": b"cmi.completion_status",
    "succeeds": b"cmi.success_status",
    "measures": b"progress_measure",
    "loads more": re.compile(
        rb"<i?frame|<object|<embed|refresh|\bimport\b|createElement|document\.write|require|location\s*[.=]"
        rb"|XMLHttpRequest|fetch\s*\(|window\.open|\.src\s*=|getScript",
        re.IGNORECASE,
    ),
}
_SET_BY_CONTENT = {"completes": "completionSetByContent", "succeeds": "objectiveSetByContent"}
_MOST_ITEMS = 200


@rule(
    "S04-ITM-005",
    Severity.WARNING,
    en=(
        "{item} is completed by measure, but its page never reports cmi.progress_measure.",
        'Report it, or write completedByMeasure="false".',
    ),
    fr=(
        "{item} s'achève selon une mesure, mais sa page n'envoie jamais cmi.progress_measure.",
        'Envoyez-la, ou écrivez completedByMeasure="false".',
    ),
    why="The LMS passes over the status that the page reports and waits for the measure: the item is never completed.",
    clause="SCORM 2004 4th Edition RTE §4.2.4, §4.2.18",
)
def never_measured(manifest: Manifest2004) -> Iterator[Finding]:
    for activity, words in _scos(manifest):
        for node in activity.added("completionThreshold"):
            is_silent = "starts" in words and not words & {"measures", "loads more"}
            if node.is_true("completedByMeasure") and is_silent:
                yield at(manifest.place(node.line), item=activity.identifier)


@rule(
    "S04-SEQ-021",
    Severity.WARNING,
    en=(
        "The page of {item} reports how far the learner is, but its sequencing does not set to true: {missing}.",
        'Add <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/> to its sequencing.',
    ),
    fr=(
        "La page de {item} dit où en est l'apprenant, mais son sequencing ne met pas à true : {missing}.",
        'Ajoutez <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/> au sequencing.',
    ),
    why="Where a learner leaves before the page has reported, the LMS marks the item as completed and passed.",
    clause="SCORM 2004 SN §3.13",
)
def completed_by_lms(manifest: Manifest2004) -> Iterator[Finding]:
    for activity, words in _scos(manifest):
        controls = activity.part("deliveryControls")
        is_tracked = controls is None or controls.is_true("tracked", True)
        missing = [
            attribute
            for word, attribute in _SET_BY_CONTENT.items()
            if word in words and not (controls and controls.is_true(attribute))
        ]
        if missing and is_tracked and "completes" in words:
            yield at(manifest.place(activity.line), item=activity.identifier, missing=", ".join(missing))


def _scos(manifest: Manifest2004) -> Iterator[tuple[Activity, frozenset[str]]]:
    """The first items that launch a SCO whose page can be read, with what the page says."""
    spoken = Spoken(manifest.package, _WORDS)
    leaves = (activity for activity in manifest.activities if not activity.activities and not activity.is_incomplete)
    scos = islice((activity for activity in leaves if activity.is_sco), _MOST_ITEMS)
    launching = [(activity, _page(activity)) for activity in scos]
    words = {page: spoken.on(page) for page in {page for _, page in launching}}
    yield from ((activity, words[page] or frozenset()) for activity, page in launching)


def _page(activity: Activity) -> str:
    reference = activity.resource.reference if activity.resource else None
    return reference.path if reference else ""


RULES = (never_measured, completed_by_lms)
