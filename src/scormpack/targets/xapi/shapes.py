"""The forms of values in statements: each check yields where a value departs from its form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from scormpack.diagnostics import Diagnostic, Facts, Location, Severity
from scormpack.rules import Rule
from scormpack.targets._iris import is_absolute
from scormpack.targets.xapi.statement_rules import context_rules, form_rules, result_rules

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3}|[xi])(-[A-Za-z0-9]{1,8})*")
_DURATION = re.compile(
    r"P(?:\d+(?:\.\d+)?W|(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(\.\d+)?S)?)?)"
)
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d|[+-]\d\d)?")
_STRICT_TIMESTAMP = re.compile(r"[^ ]*([Zz]|[+-]\d\d:\d\d)")
_TEXT = {"form": "text", "form_fr": "un texte"}
_LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`where` is the path in the statement, "" for the whole of it."""

    rule: Rule
    where: str
    facts: Facts = field(default_factory=dict)

    @property
    def mild(self) -> bool:
        """Whether a store takes the statement all the same."""
        return self.rule.severity < Severity.ERROR

    @property
    def sentence(self) -> str:
        """In English, for whoever debugs content."""
        return self.rule.en[0].format_map(self._told)

    def at(self, place: Location) -> Diagnostic:
        """A finding, for a statement at this place."""
        return self.rule.at(place, **self._told)

    @property
    def _told(self) -> Facts:
        return {**self.facts, "path": self.where or "The statement", "path_fr": self.where or "L'énoncé"}


Check = Callable[[Any, str], Iterator[Fault]]


def record(
    fields: Mapping[str, Check],
    *,
    required: tuple[str, ...] = (),
    missing: Rule = form_rules.MISSING,
    unknown: Rule = form_rules.UNKNOWN,
    facts: Callable[[str], Facts] = lambda name: {},
) -> Check:
    """An object with these properties and no other; `missing` is broken, with its `facts`, where a required one is."""

    def check(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield wrong(where, "an object", "un objet")
            return
        if not value:
            yield Fault(rule=form_rules.EMPTY, where=where)
        for name in required:
            if name not in value:
                yield Fault(rule=missing, where=below(where, name), facts=facts(name))
        for name, content in value.items():
            if name not in fields:
                yield Fault(rule=unknown, where=below(where, name), facts={"word": name})
            elif content is None:
                yield Fault(rule=form_rules.NULL, where=below(where, name))
            else:
                yield from fields[name](content, below(where, name))

    return check


def each(check: Check) -> Check:
    """A list."""

    def check_all(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield wrong(where, "a list", "une liste")
            return
        for index, content in enumerate(value):
            yield from check(content, f"{where}[{index}]")

    return check_all


def one_of(*values: str, rule: Rule) -> Check:
    """One of a few texts, in this case."""

    def check(value: Any, where: str) -> Iterator[Fault]:
        if value not in values:
            yield Fault(rule=rule, where=where, facts={"allowed": ", ".join(values), "word": shown(value)})

    return check


def text(value: Any, where: str) -> Iterator[Fault]:
    """Any text."""
    if not isinstance(value, str):
        yield Fault(rule=form_rules.WRONG_TYPE, where=where, facts=_TEXT)


def boolean(value: Any, where: str) -> Iterator[Fault]:
    """true or false, not the texts."""
    if not isinstance(value, bool):
        yield wrong(where, "true or false", "true ou false")


def number(value: Any, where: str) -> Iterator[Fault]:
    """A number, not text with digits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield wrong(where, "a number", "un nombre")


def whole_number(value: Any, where: str) -> Iterator[Fault]:
    """A number without a fraction."""
    if isinstance(value, bool) or not isinstance(value, int):
        yield wrong(where, "a whole number", "un nombre entier")


def iri(value: Any, where: str) -> Iterator[Fault]:
    """With a scheme."""
    yield from _formed(is_absolute, form_rules.NO_IRI)(value, where)


def language(value: Any, where: str) -> Iterator[Fault]:
    """A tag of RFC 5646."""
    yield from text(value, where)
    if isinstance(value, str) and not _LANGUAGE.fullmatch(value):
        reason = f"“{shown(value)}” is no language tag"
        reason_fr = f"« {shown(value)} » n'est pas une étiquette de langue"
        facts = {"reason": reason, "reason_fr": reason_fr}
        yield Fault(rule=context_rules.WRONG_CONTEXT, where=where, facts=facts)


def version(form: str, rule: Rule) -> Check:
    """Any that fits the pattern."""
    return _formed(re.compile(form).fullmatch, rule)


def uuid(value: Any, where: str) -> Iterator[Fault]:
    """Of RFC 4122, with hyphens: of its variant, and of a version that there is."""
    yield from _formed(_is_uuid, form_rules.NO_UUID)(value, where)


def _is_uuid(value: str) -> bool:
    return bool(_UUID.fullmatch(value)) and UUID(value).version in range(1, 9)


def language_map(value: Any, where: str) -> Iterator[Fault]:
    """Texts by language."""
    if not isinstance(value, dict):
        yield wrong(where, "an object of texts by language", "un objet de textes par langue")
        return
    for tag, content in value.items():
        if not _LANGUAGE.fullmatch(tag):
            yield Fault(rule=form_rules.NO_LANGUAGE, where=where, facts={"tag": tag})
        yield from text(content, below(where, tag))


def extensions(value: Any, where: str) -> Iterator[Fault]:
    """Anything, under IRIs."""
    if not isinstance(value, dict):
        yield wrong(where, "an object", "un objet")
        return
    for key in value:
        yield from iri(key, below(where, key))


def duration(value: Any, where: str) -> Iterator[Fault]:
    """Of ISO 8601, to hundredths of a second."""
    yield from _formed(_DURATION.fullmatch, result_rules.NO_DURATION)(value, where)
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match and match[1] and len(match[1]) > 3:
        yield Fault(rule=result_rules.FINE_DURATION, where=where, facts={"value": shown(value)})


def timestamp(value: Any, where: str) -> Iterator[Fault]:
    """Of ISO 8601; an offset of -00:00 would mean that the place is not known."""
    yield from _formed(_is_time, result_rules.NO_TIME)(value, where)


def strict_timestamp(value: Any, where: str) -> Iterator[Fault]:
    """Of RFC 3339, as xAPI 2.0 has it."""
    yield from timestamp(value, where)
    if isinstance(value, str) and _is_time(value) and not _STRICT_TIMESTAMP.fullmatch(value):
        yield Fault(rule=result_rules.LOOSE_TIME, where=where, facts={"value": shown(value)})


def _is_time(value: str) -> bool:
    match = _TIMESTAMP.fullmatch(value)
    if not match or re.fullmatch(r"-00(:?00)?", match[2] or ""):
        return False
    try:
        datetime.fromisoformat(value[:19])
    except ValueError:
        return False
    return True


def _formed(is_right: Callable[[str], Any], rule: Rule) -> Check:
    def check(value: Any, where: str) -> Iterator[Fault]:
        yield from text(value, where)
        if isinstance(value, str) and not is_right(value):
            yield Fault(rule=rule, where=where, facts={"value": shown(value)})

    return check


def wrong(where: str, form: str, form_fr: str) -> Fault:
    """A value of another type."""
    return Fault(rule=form_rules.WRONG_TYPE, where=where, facts={"form": form, "form_fr": form_fr})


def shown(value: Any) -> str:
    """The beginning of a value, for sentences."""
    text = str(value)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def below(where: str, name: str) -> str:
    """The path of a property."""
    return f"{where}.{name}" if where else name
