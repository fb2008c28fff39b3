"""Rules on what a store takes and people regret: personal data, odd verbs, clocks. Their subject is a Trace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets.xapi.trace import Said, Trace

_ADL, _CMI5 = "http://adlnet.gov/expapi/verbs/", "https://w3id.org/xapi/adl/verbs/"
_KNOWN = (
    *(
        _ADL + name
        for name in (
            "answered", "asked", "attempted", "attended", "commented", "completed", "exited", "experienced", "failed",
            "imported", "initialized", "interacted", "launched", "mastered", "passed", "preferred", "progressed",
            "registered", "responded", "resumed", "scored", "shared", "suspended", "terminated", "voided",
        )
    ),
    *(_CMI5 + name for name in ("abandoned", "logged-in", "logged-out", "satisfied", "waived")),
)  # fmt: skip
_VOCABULARIES = (
    "http://activitystrea.ms/",
    "http://curatr3.com/define/verb/",
    "http://id.tincanapi.com/verb/",
    "http://risc-inc.com/annotator/verbs/",
    "http://www.tincanapi.co.uk/verbs/",
    "https://brindlewaye.com/xAPITerms/verbs/",
    "https://w3id.org/xapi/",
)
"""Lists of verbs that others keep; what is in them grows."""
_ANY_ZONE = timedelta(days=1)


@rule(
    "XST-010",
    Severity.WARNING,
    en=(
        "The actor is named by personal data ({name}).",
        "Use an account with an id that only your organisation can trace; in most LMSs this is a setting.",
    ),
    fr=(
        "L'acteur est désigné par une donnée personnelle ({name}).",
        "Utilisez un account avec un identifiant que votre organisation seule sait relier à la personne ; dans la"
        " plupart des LMS, c'est un réglage.",
    ),
    why="Statements are never deleted, and whoever reads the store reads names and addresses.",
    clause="xAPI 1.0.3 Data 2.4.2.4",
)
def personal_actor(trace: Trace) -> Iterator[Finding]:
    seen: set[str] = set()
    for said in trace.statements:
        name = next((name for name in ("mbox", "name") if name in said.part("actor")), "")
        if name and name not in seen:
            seen.add(name)
            yield at(trace.place(said.line), name=name)


@rule(
    "XST-012",
    Severity.WARNING,
    en=("The verb {verb} is in no vocabulary that we know.", "{guess}Take one of ADL's or cmi5's where one fits."),
    fr=(
        "Le verbe {verb} n'est dans aucun vocabulaire que nous connaissons.",
        "{guess_fr}Prenez-en un d'ADL ou de cmi5 s'il convient.",
    ),
    why="Reports and rules of an LMS look for the usual verbs, letter by letter, and do not see others.",
    clause="xAPI 1.0.3 Data 2.4.3",
)
def strange_verb(trace: Trace) -> Iterator[Finding]:
    seen = {"", *_KNOWN}
    for said in trace.statements:
        if said.verb not in seen and not said.verb.startswith(_VOCABULARIES):
            near = _KNOWN if "adlnet.gov" in said.verb else ()
            yield at(trace.place(said.line), verb=said.verb, **guess(said.verb, near, cutoff=0.9))
        seen.add(said.verb)


@rule(
    "XST-034",
    Severity.WARNING,
    en=("The timestamp lies in the future: {time}.", "Mend the clock of the device, or the zone of the time."),
    fr=("L'horodatage (timestamp) est dans le futur : {time}.", "Corrigez l'horloge de l'appareil, ou le fuseau."),
    why="Reports on a period leave it out or count it in the wrong one.",
    clause="xAPI 1.0.3 Data 2.4.7",
)
def future_time(trace: Trace) -> Iterator[Finding]:
    limit = datetime.now(UTC) + _ANY_ZONE
    for said in trace.statements:
        time = _time(said)
        if time and time > limit:
            yield at(trace.place(said.line), time=time.isoformat())


def _time(said: Said) -> datetime | None:
    """When it says that it happened; None where that is no time, which another rule tells."""
    written = said.statement.get("timestamp") if isinstance(said.statement, dict) else None
    try:
        time = datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None
    return time.replace(tzinfo=UTC) if time and time.tzinfo is None else time


RULES = (personal_actor, strange_verb, future_time)
