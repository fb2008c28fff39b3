"""Rules on statements together; their subject is a Trace. Each is told once for what many statements share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.xapi.trace import Said, Trace

_VERBS = "http://adlnet.gov/expapi/verbs/"
_PAIR = (f"{_VERBS}initialized", f"{_VERBS}terminated")
_TIMED = (f"{_VERBS}completed", f"{_VERBS}passed")


@rule(
    "XST-027",
    Severity.WARNING,
    en=(
        "This statement has no context.registration, and others beside it have one.",
        "Put the registration of the launch into every statement.",
    ),
    fr=(
        "Cet énoncé n'a pas de context.registration, alors que d'autres en ont une.",
        "Mettez la registration du lancement dans chaque énoncé.",
    ),
    why="An LMS finds the statements of an attempt by it; the others count for nobody.",
    clause="Rustici Software, launch/lms_lrs.md, Launch",
)
def no_registration(trace: Trace) -> Iterator[Finding]:
    if any(_registration(said) for said in trace.statements):
        for said in trace.statements:
            if not _registration(said):
                yield at(trace.place(said.line))


@rule(
    "XST-028",
    Severity.WARNING,
    en=("The id {id} is that of another statement, in line {line}.", "Give every statement a UUID of its own."),
    fr=("L'id {id} est celui d'un autre énoncé, ligne {line}.", "Donnez à chaque énoncé un UUID à lui."),
    why="A learning record store keeps the first and answers “conflict” to the second, which is lost.",
    clause="xAPI 1.0.3 Data 2.3.1; XAPI-00142",
)
def id_of_another(trace: Trace) -> Iterator[Finding]:
    for first, again in _repeated(trace):
        if first.statement != again.statement:
            yield at(trace.place(again.line), id=str(again.statement["id"]), line=first.line)


@rule(
    "XST-030",
    Severity.WARNING,
    en=("There is an “{there}” and no “{missing}”.", "Send both: one when the content opens, one when it closes."),
    fr=(
        "Il y a un « {there} » et pas de « {missing} ».",
        "Envoyez les deux : l'un à l'ouverture du contenu, l'autre à la fermeture.",
    ),
    why="Without the pair nobody can say how long a session was, or that it ended.",
    clause="xAPI SCORM Profile; cmi5 §9.3",
)
def half_a_session(trace: Trace) -> Iterator[Finding]:
    sessions: dict[Any, dict[str, Said]] = {}
    for said in trace.statements:
        if said.verb in _PAIR:
            sessions.setdefault(_registration(said), {}).setdefault(said.verb, said)
    for seen in sessions.values() if len(trace.statements) > 1 else ():
        if len(seen) == 1:
            [(there, said)] = seen.items()
            names = [verb.removeprefix(_VERBS) for verb in (there, *(verb for verb in _PAIR if verb != there))]
            yield at(trace.place(said.line), there=names[0], missing=names[1])


@rule(
    "XST-037",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("A “{verb}” without result.duration.", "Say how long it took, like PT12M."),
    fr=("Un « {verb} » sans result.duration.", "Dites combien de temps cela a pris, comme PT12M."),
    why="cmi5 asks for it, and reports on time spent leave the learner out.",
    clause="cmi5 §9.5.4.1",
)
def untimed(trace: Trace) -> Iterator[Finding]:
    for said in trace.statements:
        if said.verb in _TIMED and not said.part("result").get("duration"):
            yield at(trace.place(said.line), verb=said.verb.removeprefix(_VERBS))


@rule(
    "XS2-005",
    Severity.ERROR,
    en=("The same statement {id} is in the list twice; first in line {line}.", "Send it once."),
    fr=("Le même énoncé {id} est deux fois dans la liste ; d'abord ligne {line}.", "Envoyez-le une fois."),
    why="A learning record store refuses a request with the same id twice, and all that is in it.",
    clause="IEEE 9274.1.1 4.1.6.1",
)
def sent_twice(trace: Trace) -> Iterator[Finding]:
    for first, again in _repeated(trace):
        if first.statement == again.statement and not trace.is_stored:
            yield at(trace.place(again.line), id=str(again.statement["id"]), line=first.line)


def _registration(said: Said) -> Any:
    registration = said.part("context").get("registration")
    return registration if isinstance(registration, str) else None


def _repeated(trace: Trace) -> Iterator[tuple[Said, Said]]:
    """The first statement with an id, and each later one with the same."""
    seen: dict[str, Said] = {}
    for said in trace.statements:
        id = said.statement.get("id") if isinstance(said.statement, dict) else None
        if isinstance(id, str):
            if id.lower() in seen:
                yield seen[id.lower()], said
            seen.setdefault(id.lower(), said)


RULES = (no_registration, id_of_another, half_a_session, untimed, sent_twice)
