"""The forms of values in statements: each check yields where a value departs from its form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3}|[xi])(-[A-Za-z0-9]{1,8})*")
_DURATION = re.compile(
    r"P(?:\d+(?:\.\d+)?W|(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(\.\d+)?S)?)?)"
)
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:?\d\d|[+-]\d\d)?")
_VERSION = re.compile(r"1\.0(\.\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`where` is the path in the statement; `says` completes its sentence. A store takes what is only `mild`."""

    rule: str
    where: str
    says: str
    mild: bool = False

    @property
    def sentence(self) -> str:
        """In English, for whoever debugs content."""
        return f"{self.where or 'The statement'} {self.says}."


Check = Callable[[Any, str], Iterator[Fault]]


def record(
    fields: Mapping[str, Check],
    *,
    required: tuple[str, ...] = (),
    rule: str = "XST-001",
    unknown_rule: str = "XST-004",
) -> Check:
    """An object with these properties and no other; `rule` is broken where a required one is missing."""

    def check(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield _wrong(where, "an object")
            return
        if not value:
            yield Fault(rule="XST-029", where=where, says="is empty", mild=True)
        for name in required:
            if name not in value:
                yield Fault(rule=rule, where=_path(where, name), says="is missing")
        for name, content in value.items():
            if name not in fields:
                yield Fault(rule=unknown_rule, where=_path(where, name), says="is no property that there is")
            elif content is None:
                yield Fault(rule="XST-002", where=_path(where, name), says="is null; leave it out")
            else:
                yield from fields[name](content, _path(where, name))

    return check


def each(check: Check) -> Check:
    """A list."""

    def check_all(value: Any, where: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield _wrong(where, "a list")
            return
        for index, content in enumerate(value):
            yield from check(content, f"{where}[{index}]")

    return check_all


def one_of(*values: str, rule: str) -> Check:
    """One of a few texts, in this case."""

    def check(value: Any, where: str) -> Iterator[Fault]:
        if value not in values:
            yield Fault(rule=rule, where=where, says=f"must be {' or '.join(values)}")

    return check


def text(value: Any, where: str) -> Iterator[Fault]:
    """Any text."""
    if not isinstance(value, str):
        yield _wrong(where, "text")


def boolean(value: Any, where: str) -> Iterator[Fault]:
    """true or false, not the texts."""
    if not isinstance(value, bool):
        yield _wrong(where, "true or false")


def number(value: Any, where: str) -> Iterator[Fault]:
    """A number, not text with digits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield _wrong(where, "a number")


def whole_number(value: Any, where: str) -> Iterator[Fault]:
    """A number without a fraction."""
    if isinstance(value, bool) or not isinstance(value, int):
        yield _wrong(where, "a whole number")


def iri(value: Any, where: str) -> Iterator[Fault]:
    """With a scheme."""
    yield from _formed(_IRI, "XST-005", "an IRI with a scheme, like https://example.org/a")(value, where)


def language(value: Any, where: str) -> Iterator[Fault]:
    """A tag of RFC 5646."""
    yield from _formed(_LANGUAGE, "XST-022", "a language tag, like fr or ar-MA")(value, where)


def version(value: Any, where: str) -> Iterator[Fault]:
    """1.0 or any patch of it."""
    yield from _formed(_VERSION, "XST-023", "1.0 or 1.0.x")(value, where)


def uuid(value: Any, where: str) -> Iterator[Fault]:
    """Of RFC 4122, with hyphens: of its variant, and of a version that there is."""
    yield from text(value, where)
    if isinstance(value, str) and not (_UUID.fullmatch(value) and UUID(value).version in range(1, 9)):
        yield Fault(rule="XST-006", where=where, says="is no UUID")


def language_map(value: Any, where: str) -> Iterator[Fault]:
    """Texts by language."""
    if not isinstance(value, dict):
        yield _wrong(where, "an object of texts by language")
        return
    for tag, content in value.items():
        if not _LANGUAGE.fullmatch(tag):
            yield Fault(rule="XST-013", where=_path(where, tag), says="has no language tag for a key, like fr or ar-MA")
        yield from text(content, _path(where, tag))


def extensions(value: Any, where: str) -> Iterator[Fault]:
    """Anything, under IRIs."""
    if not isinstance(value, dict):
        yield _wrong(where, "an object")
        return
    for key in value:
        yield from iri(key, _path(where, key))


def duration(value: Any, where: str) -> Iterator[Fault]:
    """Of ISO 8601, to hundredths of a second."""
    yield from _formed(_DURATION, "XST-019", "a duration, like PT1M30.5S")(value, where)
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match and match[1] and len(match[1]) > 3:
        yield Fault(rule="XST-019", where=where, says="is finer than hundredths of a second", mild=True)


def timestamp(value: Any, where: str) -> Iterator[Fault]:
    """Of RFC 3339; an offset of -00:00 would mean that the place is not known."""
    yield from text(value, where)
    if isinstance(value, str) and not _is_time(value):
        yield Fault(rule="XST-020", where=where, says="is no time, like 2026-11-21T14:05:30Z")


def _is_time(value: str) -> bool:
    match = _TIMESTAMP.fullmatch(value)
    if not match or re.fullmatch(r"-00(:?00)?", match[2] or ""):
        return False
    try:
        datetime.fromisoformat(value[:19])
    except ValueError:
        return False
    return True


def _formed(form: re.Pattern[str], rule: str, what: str) -> Check:
    def check(value: Any, where: str) -> Iterator[Fault]:
        yield from text(value, where)
        if isinstance(value, str) and not form.fullmatch(value):
            yield Fault(rule=rule, where=where, says=f"must be {what}")

    return check


def _wrong(where: str, what: str) -> Fault:
    return Fault(rule="XST-003", where=where, says=f"must be {what}")


def _path(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name
