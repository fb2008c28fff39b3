"""What is wrong with a statement of content, by the XST rules: xAPI 1.0.3, part 2 (Data).

A learning record store refuses a statement with a fault, except those that are `mild`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scormpack.targets.xapi.interactions import of_an_interaction
from scormpack.targets.xapi.shapes import (
    Check,
    Fault,
    boolean,
    duration,
    each,
    extensions,
    iri,
    language,
    language_map,
    number,
    one_of,
    record,
    text,
    timestamp,
    uuid,
    version,
    whole_number,
)

_IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")


def faults(statement: Any) -> Iterator[Fault]:
    """Where a statement departs from the rules, whatever it is."""
    yield from _STATEMENT(statement, "")
    if not isinstance(statement, dict):
        return
    yield from _of_the_whole(statement, "")
    yield from _mild(statement)


def actor_faults(actor: Any) -> Iterator[Fault]:
    """The same for an agent or group alone, as requests have them."""
    return _actor(actor, "agent")


def _mild(statement: dict[str, Any]) -> Iterator[Fault]:
    """What a store takes all the same."""
    for name in ("stored", "authority"):
        if name in statement:
            yield Fault(rule="XST-025", where=name, says="is the store's to say, not the content's", mild=True)
    if "id" not in statement:
        yield Fault(rule="XST-006", where="id", says="is missing: a request sent again is stored twice", mild=True)
    verb = statement.get("verb")
    if isinstance(verb, dict) and not verb.get("display"):
        yield Fault(rule="XST-011", where="verb.display", says="is missing: reports have no word for it", mild=True)


def _of_the_whole(statement: dict[str, Any], where: str) -> Iterator[Fault]:
    """Revision and platform are said of activities only."""
    context, about = statement.get("context"), statement.get("object")
    if not isinstance(context, dict) or not isinstance(about, dict):
        return
    for name in ("revision", "platform"):
        if name in context and about.get("objectType", "Activity") != "Activity":
            yield Fault(rule="XST-022", where=f"{where}context.{name}", says="is only said of activities")


def _mailbox(value: Any, where: str) -> Iterator[Fault]:
    yield from text(value, where)
    if isinstance(value, str) and not (value.startswith("mailto:") and "@" in value):
        yield Fault(rule="XST-008", where=where, says="is no address like mailto:learner@example.org")


def _actor(value: Any, where: str) -> Iterator[Fault]:
    """An agent, or a group where it says so."""
    if isinstance(value, dict) and value.get("objectType") == "Group":
        yield from _GROUP(value, where)
        yield from _identified(value, where, rule="XST-009", least=0 if value.get("member") else 1)
    else:
        yield from _agent(value, where)


def _agent(value: Any, where: str) -> Iterator[Fault]:
    yield from _AGENT(value, where)
    yield from _identified(value, where, rule="XST-007", least=1)


def _identified(value: Any, where: str, *, rule: str, least: int) -> Iterator[Fault]:
    if isinstance(value, dict) and not least <= sum(name in value for name in _IDENTIFIERS) <= 1:
        yield Fault(rule=rule, where=where, says=f"needs exactly one of {', '.join(_IDENTIFIERS)}")


def _object(value: Any, where: str) -> Iterator[Fault]:
    """By its objectType; without one it is an activity."""
    kind = value.get("objectType", "Activity") if isinstance(value, dict) else "Activity"
    if kind in ("Agent", "Group"):
        yield from _actor(value, where)
    elif kind == "SubStatement":
        yield from _SUB_STATEMENT(value, where)
        yield from _of_the_whole(value, f"{where}.")
    elif kind == "StatementRef":
        yield from _REFERENCE(value, where)
    else:
        yield from _activity(value, where)


def _activity(value: Any, where: str) -> Iterator[Fault]:
    if isinstance(value, dict) and "id" not in value and ("actor" in value or set(_IDENTIFIERS) & set(value)):
        yield Fault(rule="XST-014", where=f"{where}.objectType", says="is missing, and without it this is an activity")
        return
    yield from _ACTIVITY(value, where)


def _sub_object(value: Any, where: str) -> Iterator[Fault]:
    if isinstance(value, dict) and value.get("objectType") == "SubStatement":
        yield Fault(rule="XST-024", where=where, says="is a SubStatement in a SubStatement")
    else:
        yield from _object(value, where)


def _definition(value: Any, where: str) -> Iterator[Fault]:
    yield from _DEFINITION(value, where)
    yield from of_an_interaction(value, where)


def _score(value: Any, where: str) -> Iterator[Fault]:
    yield from _SCORE(value, where)
    if not isinstance(value, dict):
        return
    scaled, raw, low, high = (_number(value.get(name)) for name in ("scaled", "raw", "min", "max"))
    if scaled is not None and not -1 <= scaled <= 1:
        yield Fault(rule="XST-018", where=f"{where}.scaled", says="must be from -1 to 1")
    if low is not None and high is not None and low >= high:
        yield Fault(rule="XST-018", where=f"{where}.min", says="must be below max")
    if raw is not None and ((low is not None and raw < low) or (high is not None and raw > high)):
        yield Fault(rule="XST-018", where=f"{where}.raw", says="must be from min to max")


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _activities(value: Any, where: str) -> Iterator[Fault]:
    """A list, or one activity alone as in earlier versions."""
    yield from (each(_ACTIVITY) if isinstance(value, list) else _ACTIVITY)(value, where)


_ACCOUNT = record({"homePage": iri, "name": text}, required=("homePage", "name"), rule="XST-008")
_PERSON: dict[str, Check] = {
    "name": text, "mbox": _mailbox, "mbox_sha1sum": text, "openid": iri, "account": _ACCOUNT,
}  # fmt: skip
_AGENT = record({"objectType": one_of("Agent", rule="XST-014"), **_PERSON})
_GROUP = record({"objectType": one_of("Group", rule="XST-014"), **_PERSON, "member": each(_agent)})
_VERB = record({"id": iri, "display": language_map}, required=("id",))
_COMPONENTS = each(record({"id": text, "description": language_map}, required=("id",), rule="XST-015"))
_DEFINITION = record({
    "name": language_map, "description": language_map, "type": iri, "moreInfo": iri, "extensions": extensions,
    "interactionType": text, "correctResponsesPattern": each(text), "choices": _COMPONENTS, "scale": _COMPONENTS,
    "source": _COMPONENTS, "target": _COMPONENTS, "steps": _COMPONENTS,
})  # fmt: skip
_ACTIVITY = record(
    {"objectType": one_of("Activity", rule="XST-004"), "id": iri, "definition": _definition}, required=("id",)
)
_REFERENCE = record({"objectType": one_of("StatementRef", rule="XST-014"), "id": uuid}, required=("id",))
_SCORE = record({"scaled": number, "raw": number, "min": number, "max": number})
_RESULT = record({
    "score": _score, "success": boolean, "completion": boolean, "response": text, "duration": duration,
    "extensions": extensions,
})  # fmt: skip
_CONTEXT_ACTIVITIES = record(
    dict.fromkeys(("parent", "grouping", "category", "other"), _activities), unknown_rule="XST-021"
)
_CONTEXT = record({
    "registration": uuid, "instructor": _actor, "team": _actor, "contextActivities": _CONTEXT_ACTIVITIES,
    "revision": text, "platform": text, "language": language, "statement": _REFERENCE, "extensions": extensions,
})  # fmt: skip
_ATTACHMENT = record(
    {
        "usageType": iri, "display": language_map, "description": language_map, "contentType": text,
        "length": whole_number, "sha2": text, "fileUrl": iri,
    },
    required=("usageType", "display", "contentType", "length", "sha2"), rule="XST-026",
)  # fmt: skip
_SAID: dict[str, Check] = {
    "actor": _actor, "verb": _VERB, "result": _RESULT, "context": _CONTEXT, "timestamp": timestamp,
    "attachments": each(_ATTACHMENT),
}  # fmt: skip
_NEEDED = ("actor", "verb", "object")
_SUB_STATEMENT = record(
    {"objectType": one_of("SubStatement", rule="XST-014"), **_SAID, "object": _sub_object},
    required=_NEEDED, unknown_rule="XST-024",
)  # fmt: skip
_STATEMENT = record(
    {**_SAID, "object": _object, "id": uuid, "version": version, "stored": timestamp, "authority": _actor},
    required=_NEEDED,
)
