"""Rules on what is said to a SCO, and with what score and in what time it is passed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets.scorm12.extensions import added, is_added

_TIMESPAN = re.compile(r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?", re.ASCII)
_DECIMAL = re.compile(r"\+?\d{1,10}(\.\d*)?|\.\d+", re.ASCII)
_LIMIT_ACTIONS = ("exit,message", "exit,no message", "continue,message", "continue,no message")
_FOR_SCOS = ("masteryscore", "datafromlms", "maxtimeallowed", "timelimitaction")
_LONGEST_DATA = 255
_CLAUSE = "SCORM 1.2 CAM §2.3 <item>"


@rule(
    "S12-EXT-006",
    Severity.ERROR,
    en=("The time allowed is “{value}”.", "Write hours, minutes and seconds: 0001:30:00."),
    fr=("Le temps permis est « {value} ».", "Écrivez heures, minutes et secondes : 0001:30:00."),
    why="LMSs hand it to the course, which cannot read any other form.",
    clause=_CLAUSE,
)
def odd_time_allowed(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "maxtimeallowed"):
        if not _TIMESPAN.fullmatch(extension.text):
            yield at(manifest.place(extension.line), value=extension.text)


@rule(
    "S12-EXT-007",
    Severity.ERROR,
    en=("The action at the time limit is “{value}”.", "Write one of: {known}; with no blank after the comma."),
    fr=("L'action à la limite de temps est « {value} ».", "Écrivez l'une de : {known} ; sans espace après la virgule."),
    why="LMSs compare letter by letter.",
    clause=_CLAUSE,
)
def odd_limit_action(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "timelimitaction"):
        if extension.text not in _LIMIT_ACTIONS:
            yield at(manifest.place(extension.line), value=extension.text, known="; ".join(_LIMIT_ACTIONS))


@rule(
    "S12-EXT-010",
    Severity.ERROR,
    example="<adlcp:masteryscore>80%</adlcp:masteryscore>",
    en=("The mastery score is “{value}”.", "Write a number from 0 to 100, with a point for decimals."),
    fr=("Le score de maîtrise est « {value} ».", "Écrivez un nombre de 0 à 100, avec un point décimal."),
    why="The LMS compares it with the score in percent.",
    clause=_CLAUSE,
)
def odd_mastery_score(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "masteryscore"):
        if not 0 <= _score(extension.text) <= 100:
            yield at(manifest.place(extension.line), value=extension.text)


@rule(
    "S12-EXT-012",
    Severity.WARNING,
    en=("<adlcp:{name}> is on the item {item}, which launches no SCO.", "Move it to the item that does."),
    fr=("<adlcp:{name}> est sur l'item {item}, qui ne lance pas de SCO.", "Mettez-le sur l'item qui en lance un."),
    why="Only a SCO can learn of it.",
    clause=_CLAUSE,
)
def extension_without_sco(manifest: Manifest) -> Iterator[Finding]:
    for name in _FOR_SCOS:
        for item, extension in added(manifest, name):
            resource = manifest.launched_by(item)
            if not item.identifierref or (resource and resource.scormtype == "asset"):
                yield at(manifest.place(extension.line), name=name, item=item.identifier or "")


@rule(
    "S12-EXT-008",
    Severity.INFO,
    en=("The item {item} has an action at the time limit, but no time limit.", "Add <adlcp:maxtimeallowed>."),
    fr=(
        "L'item {item} a une action à la limite de temps, mais pas de limite.",
        "Ajoutez <adlcp:maxtimeallowed>.",
    ),
    why="Without a limit the action is never taken.",
    clause=_CLAUSE,
)
def action_without_limit(manifest: Manifest) -> Iterator[Finding]:
    for item, extension in added(manifest, "timelimitaction"):
        if not any(is_added(other, "maxtimeallowed") for other in item.extensions):
            yield at(manifest.place(extension.line), item=item.identifier or "")


@rule(
    "S12-EXT-009",
    Severity.WARNING,
    en=("<adlcp:datafromlms> has {count} characters.", "Shorten it to {limit} at most."),
    fr=("<adlcp:datafromlms> compte {count} caractères.", "Raccourcissez à {limit} au plus."),
    why="LMSs need not keep more; the course would start with a part of its settings.",
    clause="controlling documents of SCORM 1.2; RTE §3.4.4 (launch_data) allows 4096",
)
def long_data(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "datafromlms"):
        if len(extension.text) > _LONGEST_DATA:
            yield at(manifest.place(extension.line), count=len(extension.text), limit=_LONGEST_DATA)


@rule(
    "S12-EXT-011",
    Severity.WARNING,
    en=("The mastery score is {value}, less than one percent.", "Write it in percent: 80, not 0.8."),
    fr=("Le score de maîtrise est {value}, moins d'un pour cent.", "Écrivez-le en pour cent : 80, et non 0.8."),
    why="SCORM 1.2 counts from 0 to 100, so nearly every learner would pass.",
    clause=_CLAUSE,
)
def fraction_as_mastery_score(manifest: Manifest) -> Iterator[Finding]:
    for _, extension in added(manifest, "masteryscore"):
        if 0 < _score(extension.text) < 1:
            yield at(manifest.place(extension.line), value=extension.text)


@rule(
    "S12-EXT-018",
    Severity.INFO,
    en=(
        "The item {item} has a mastery score of {value}: the LMS may decide on passed or failed.",
        "Leave it out if the course itself reports passed or failed.",
    ),
    fr=(
        "L'item {item} a un score de maîtrise de {value} : le LMS peut décider de la réussite ou de l'échec.",
        "Retirez-le si le cours annonce lui-même la réussite ou l'échec.",
    ),
    why="At the end of each session Moodle puts passed or failed in place of what the course said, even when the "
    "learner only takes a break: a score below the mark makes that a failure.",
    clause="SCORM 1.2 RTE §3.4.4 (cmi.core.lesson_status)",
)
def lms_decides(manifest: Manifest) -> Iterator[Finding]:
    for item, extension in added(manifest, "masteryscore"):
        resource = manifest.launched_by(item)
        if resource and resource.scormtype == "sco" and 1 <= _score(extension.text) <= 100:
            yield at(manifest.place(extension.line), item=item.identifier or "", value=extension.text)


def _score(text: str) -> float:
    """-1 for what is no number."""
    return float(text) if _DECIMAL.fullmatch(text) else -1


RULES = (
    odd_time_allowed,
    odd_limit_action,
    action_without_limit,
    long_data,
    odd_mastery_score,
    fraction_as_mastery_score,
    extension_without_sco,
    lms_decides,
)
