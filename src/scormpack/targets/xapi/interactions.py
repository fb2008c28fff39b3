"""What the definition of a question may say, by the type of its interaction (xAPI 1.0.3 Data 2.4.4.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scormpack.targets.xapi.shapes import Fault, shown
from scormpack.targets.xapi.statement_rules import activity_rules

_COMPONENTS: dict[str, tuple[str, ...]] = {
    "true-false": (),
    "choice": ("choices",),
    "fill-in": (),
    "long-fill-in": (),
    "matching": ("source", "target"),
    "performance": ("steps",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "numeric": (),
    "other": (),
}
_ALL = ("choices", "scale", "source", "target", "steps")


def of_an_interaction(definition: Any, where: str) -> Iterator[Fault]:
    """Faults of the parts that go together; that each alone is well formed is for others to say."""
    if not isinstance(definition, dict):
        return
    kind = definition.get("interactionType")
    said = [name for name in (*_ALL, "correctResponsesPattern") if name in definition]
    if kind is None and said:
        says = (f"is missing, but there is {said[0]}", f"manque, mais il y a {said[0]}")
        yield _broken(f"{where}.interactionType", *says)
    elif kind is not None and (not isinstance(kind, str) or kind not in _COMPONENTS):
        known = ", ".join(_COMPONENTS)
        yield _broken(f"{where}.interactionType", f"must be one of {known}", f"doit être l'un de {known}")
    elif kind is not None:
        for name in sorted(set(said) & set(_ALL) - set(_COMPONENTS[kind])):
            says = (f"is not for an interaction of type {kind}", f"ne va pas avec une interaction de type {kind}")
            yield _broken(f"{where}.{name}", *says)
    for name in said:
        yield from _ids(definition[name], f"{where}.{name}")


def without_id(name: str) -> Mapping[str, str]:
    """The facts of a component that lacks a property."""
    return {"reason": "is missing", "reason_fr": "manque"}


def _broken(where: str, reason: str, reason_fr: str) -> Fault:
    facts = {"reason": reason, "reason_fr": reason_fr}
    return Fault(rule=activity_rules.BROKEN_QUESTION, where=where, facts=facts)


def _ids(components: Any, where: str) -> Iterator[Fault]:
    ids = [one.get("id") for one in components if isinstance(one, dict)] if isinstance(components, list) else []
    seen: set[str] = set()
    for id in ids:
        if isinstance(id, str):
            if id in seen:
                yield Fault(rule=activity_rules.COMPONENT_TWICE, where=where, facts={"id": shown(id)})
                return
            if any(sign.isspace() for sign in id):
                yield Fault(rule=activity_rules.BLANK_IN_ID, where=where, facts={"id": shown(id)})
            seen.add(id)
