"""What is wrong with a statement: xAPI 1.0.3, part 2 (Data), and what IEEE 9274.1.1 (xAPI 2.0) has otherwise.

A learning record store refuses a statement with a fault, except those that are `mild`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scormpack.targets.xapi.interactions import of_an_interaction, without_id
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
    strict_timestamp,
    text,
    timestamp,
    uuid,
    version,
    whole_number,
)
from scormpack.targets.xapi.statement_rules import activity_rules, actor_rules, context_rules, form_rules, result_rules

_IDENTIFIERS = ("mbox", "mbox_sha1sum", "openid", "account")


def faults(statement: Any, edition: str = "1.0") -> Iterator[Fault]:
    """Where a statement departs from the rules of the edition (1.0 or 2.0), whatever it is."""
    yield from _EDITIONS[edition](statement, "")
    if not isinstance(statement, dict):
        return
    yield from _of_the_whole(statement, "")
    yield from _mild(statement)


def edition_of(statement: Any) -> str:
    """By which edition a statement asks to be judged."""
    said = statement.get("version") if isinstance(statement, dict) else None
    return "2.0" if isinstance(said, str) and said.startswith("2") else "1.0"


def actor_faults(actor: Any) -> Iterator[Fault]:
    """The same for an agent or group alone, as requests have them."""
    return _actor(actor, "agent")


def _mild(statement: dict[str, Any]) -> Iterator[Fault]:
    """What a store takes all the same."""
    for name in ("stored", "authority"):
        if name in statement:
            yield Fault(rule=context_rules.OF_THE_STORE, where=name)
    if "id" not in statement:
        yield Fault(rule=form_rules.NO_ID, where="id")
    verb = statement.get("verb")
    if isinstance(verb, dict) and not verb.get("display"):
        yield Fault(rule=activity_rules.NO_DISPLAY, where="verb.display")


def _of_the_whole(statement: dict[str, Any], where: str) -> Iterator[Fault]:
    """Revision and platform are said of activities only."""
    context, about = statement.get("context"), statement.get("object")
    if not isinstance(context, dict) or not isinstance(about, dict):
        return
    facts = {"reason": "it is only said of activities", "reason_fr": "cela ne se dit que des activités"}
    for name in ("revision", "platform"):
        if name in context and about.get("objectType", "Activity") != "Activity":
            yield Fault(rule=context_rules.WRONG_CONTEXT, where=f"{where}context.{name}", facts=facts)


def _mailbox(value: Any, where: str) -> Iterator[Fault]:
    yield from text(value, where)
    if isinstance(value, str) and not (value.startswith("mailto:") and "@" in value):
        example = "mailto:learner@example.org"
        facts = {"form": f"an address like {example}", "form_fr": f"une adresse comme {example}"}
        yield Fault(rule=actor_rules.NO_ADDRESS, where=where, facts=facts)


def _actor(value: Any, where: str) -> Iterator[Fault]:
    """An agent, or a group where it says so."""
    if isinstance(value, dict) and value.get("objectType") == "Group":
        yield from _group(value, where)
    else:
        yield from _agent(value, where)


def _agent(value: Any, where: str) -> Iterator[Fault]:
    yield from _AGENT(value, where)
    if isinstance(value, dict) and (count := _identifiers(value)) != 1:
        yield Fault(rule=actor_rules.NOT_ONE_IDENTIFIER, where=where, facts={"count": count})


def _group(value: Any, where: str) -> Iterator[Fault]:
    yield from _GROUP(value, where)
    if isinstance(value, dict):
        count = _identifiers(value)
        if count > 1 or (count == 0 and not value.get("member")):
            yield Fault(rule=actor_rules.GROUP, where=where, facts={"count": count})


def _identifiers(value: dict[str, Any]) -> int:
    return sum(name in value for name in _IDENTIFIERS)


def _activity(value: Any, where: str) -> Iterator[Fault]:
    if isinstance(value, dict) and "id" not in value and ("actor" in value or set(_IDENTIFIERS) & set(value)):
        allowed = {"allowed": "SubStatement" if "actor" in value else "Agent, Group"}
        yield Fault(rule=actor_rules.WRONG_KIND, where=f"{where}.objectType", facts=allowed)
        return
    yield from _ACTIVITY(value, where)


def _definition(value: Any, where: str) -> Iterator[Fault]:
    yield from _DEFINITION(value, where)
    yield from of_an_interaction(value, where)


def _score(value: Any, where: str) -> Iterator[Fault]:
    yield from _SCORE(value, where)
    if not isinstance(value, dict):
        return
    scaled, raw, low, high = (_number(value.get(name)) for name in ("scaled", "raw", "min", "max"))
    if scaled is not None and not -1 <= scaled <= 1:
        yield _out_of(f"{where}.scaled", "from -1 to 1", "entre -1 et 1")
    if low is not None and high is not None and low >= high:
        yield _out_of(f"{where}.min", "below max", "inférieur à max")
    if raw is not None and ((low is not None and raw < low) or (high is not None and raw > high)):
        yield _out_of(f"{where}.raw", "from min to max", "entre min et max")


def _out_of(where: str, range: str, range_fr: str) -> Fault:
    return Fault(rule=result_rules.SCORE, where=where, facts={"range": range, "range_fr": range_fr})


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _activities(value: Any, where: str) -> Iterator[Fault]:
    """A list, or one activity alone as in earlier versions."""
    yield from (each(_ACTIVITY) if isinstance(value, list) else _ACTIVITY)(value, where)


def _of_2(value: Any, where: str) -> Iterator[Fault]:
    yield Fault(rule=context_rules.OF_VERSION_2, where=where)


def _types(value: Any, where: str) -> Iterator[Fault]:
    """Why somebody is named in the context: at least one reason."""
    yield from each(iri)(value, where)
    if value == []:
        yield _related(where, "a list of at least one IRI", "une liste d'au moins un IRI")


def _related(where: str, form: str, form_fr: str) -> Fault:
    return Fault(rule=context_rules.RELATED_PEOPLE, where=where, facts={"form": form, "form_fr": form_fr})


def _relation(name: str, kind: str, person: Check) -> Check:
    """An entry of contextAgents or contextGroups."""

    def typed(value: Any, where: str) -> Iterator[Fault]:
        if value != kind:
            yield _related(where, f"“{kind}”", f"« {kind} »")

    return record(
        {"objectType": typed, name: person, "relevantTypes": _types},
        required=("objectType", name), missing=context_rules.RELATED_PEOPLE,
        facts=lambda missing: {"form": "there", "form_fr": "présent"},
    )  # fmt: skip


def _statements(context: Check, time: Check, of: Check) -> Check:
    """Whole statements, with these contexts, times and versions."""
    said: dict[str, Check] = {
        "actor": _actor, "verb": _VERB, "result": _RESULT, "context": context, "timestamp": time,
        "attachments": each(_ATTACHMENT),
    }  # fmt: skip

    def within(value: Any, where: str) -> Iterator[Fault]:
        if isinstance(value, dict) and value.get("objectType") == "SubStatement":
            yield Fault(rule=context_rules.NOT_WITHIN, where=where)
        else:
            yield from about(value, where)

    sub_statement = record(
        {"objectType": one_of("SubStatement", rule=actor_rules.WRONG_KIND), **said, "object": within},
        required=_NEEDED, unknown=context_rules.NOT_WITHIN,
    )  # fmt: skip

    def about(value: Any, where: str) -> Iterator[Fault]:
        """By its objectType; without one it is an activity."""
        kind = value.get("objectType", "Activity") if isinstance(value, dict) else "Activity"
        if kind in ("Agent", "Group"):
            yield from _actor(value, where)
        elif kind == "SubStatement":
            yield from sub_statement(value, where)
            yield from _of_the_whole(value, f"{where}.")
        elif kind == "StatementRef":
            yield from _REFERENCE(value, where)
        else:
            yield from _activity(value, where)

    return record(
        {**said, "object": about, "id": uuid, "version": of, "stored": time, "authority": _actor}, required=_NEEDED
    )


_ACCOUNT = record(
    {"homePage": iri, "name": text}, required=("homePage", "name"), missing=actor_rules.NO_ADDRESS,
    facts=lambda name: {"form": "a value", "form_fr": "une valeur"},
)  # fmt: skip
_PERSON: dict[str, Check] = {
    "name": text, "mbox": _mailbox, "mbox_sha1sum": text, "openid": iri, "account": _ACCOUNT,
}  # fmt: skip
_AGENT = record({"objectType": one_of("Agent", rule=actor_rules.WRONG_KIND), **_PERSON})
_GROUP = record({"objectType": one_of("Group", rule=actor_rules.WRONG_KIND), **_PERSON, "member": each(_agent)})
_VERB = record({"id": iri, "display": language_map}, required=("id",))
_COMPONENTS = each(
    record(
        {"id": text, "description": language_map}, required=("id",), missing=activity_rules.BROKEN_QUESTION,
        facts=without_id,
    )
)  # fmt: skip
_DEFINITION = record({
    "name": language_map, "description": language_map, "type": iri, "moreInfo": iri, "extensions": extensions,
    "interactionType": text, "correctResponsesPattern": each(text), "choices": _COMPONENTS, "scale": _COMPONENTS,
    "source": _COMPONENTS, "target": _COMPONENTS, "steps": _COMPONENTS,
})  # fmt: skip
_ACTIVITY = record(
    {"objectType": one_of("Activity", rule=form_rules.UNKNOWN), "id": iri, "definition": _definition}, required=("id",)
)
_REFERENCE = record({"objectType": one_of("StatementRef", rule=actor_rules.WRONG_KIND), "id": uuid}, required=("id",))
_SCORE = record({"scaled": number, "raw": number, "min": number, "max": number})
_RESULT = record({
    "score": _score, "success": boolean, "completion": boolean, "response": text, "duration": duration,
    "extensions": extensions,
})  # fmt: skip
_CONTEXT_ACTIVITIES = record(
    dict.fromkeys(("parent", "grouping", "category", "other"), _activities), unknown=context_rules.STRANGE_RELATION
)
_CONTEXT: dict[str, Check] = {
    "registration": uuid, "instructor": _actor, "team": _actor, "contextActivities": _CONTEXT_ACTIVITIES,
    "revision": text, "platform": text, "language": language, "statement": _REFERENCE, "extensions": extensions,
}  # fmt: skip
_ATTACHMENT = record(
    {
        "usageType": iri, "display": language_map, "description": language_map, "contentType": text,
        "length": whole_number, "sha2": text, "fileUrl": iri,
    },
    required=("usageType", "display", "contentType", "length", "sha2"), missing=context_rules.POOR_ATTACHMENT,
)  # fmt: skip
_NEEDED = ("actor", "verb", "object")
_EDITIONS = {
    "1.0": _statements(
        record({**_CONTEXT, "contextAgents": _of_2, "contextGroups": _of_2}),
        timestamp,
        version(r"1\.0(\.\d+)?", context_rules.WRONG_VERSION),
    ),
    "2.0": _statements(
        record({
            **_CONTEXT,
            "contextAgents": each(_relation("agent", "contextAgent", _agent)),
            "contextGroups": each(_relation("group", "contextGroup", _group)),
        }),
        strict_timestamp,
        version(r"2\.0(\.\d+)?", context_rules.VERSION_2),
    ),
}  # fmt: skip
