"""What the definition of a question may say, by the type of its interaction (xAPI 1.0.3 Data 2.4.4.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scormpack.targets.xapi.shapes import Fault

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
        yield Fault(rule="XST-015", where=f"{where}.interactionType", says=f"is missing, but there is {said[0]}")
    elif kind is not None and (not isinstance(kind, str) or kind not in _COMPONENTS):
        yield Fault(rule="XST-015", where=f"{where}.interactionType", says=f"must be one of {', '.join(_COMPONENTS)}")
    elif kind is not None:
        for name in set(said) & set(_ALL) - set(_COMPONENTS[kind]):
            yield Fault(rule="XST-015", where=f"{where}.{name}", says=f"is not for an interaction of type {kind}")
    for name in said:
        yield from _repeated(definition[name], f"{where}.{name}")


def _repeated(components: Any, where: str) -> Iterator[Fault]:
    ids = [one.get("id") for one in components if isinstance(one, dict)] if isinstance(components, list) else []
    for id in ids:
        if ids.count(id) > 1:
            yield Fault(rule="XST-016", where=where, says=f"has two components with the id {id}")
            return
