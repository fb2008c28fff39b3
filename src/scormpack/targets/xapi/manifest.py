"""tincan.xml: the one activity that is launched, in each language of the package."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from scormpack.package.entries import Entry
from scormpack.targets._elements import Elements, document
from scormpack.targets._titles import one_line, shown
from scormpack.targets.target import Edition
from scormpack.targets.xapi.namespaces import TINCAN

_COURSE = "http://adlnet.gov/expapi/activities/course"

_TC = Elements(TINCAN, {None: TINCAN})


def describe(edition: Edition) -> Iterator[Entry]:
    """The descriptor alone: no package carries a tincan.xsd, since none was ever published."""
    yield Entry(name="tincan.xml", content=manifest(edition))


def manifest(edition: Edition) -> bytes:
    """Names and descriptions once a language; one launch, since an LMS takes only one."""
    activity = _TC(
        "activity",
        {"id": edition.iri, "type": _COURSE},
        *(_TC("name", {"lang": code}, shown(edition.titles[code])) for code in edition.languages),
        *(_TC("description", {"lang": code}, _description(edition, code)) for code in edition.languages),
        _TC("launch", {"lang": edition.languages[0]}, quote(edition.launch_file)),
    )
    root = _TC("tincan", _TC("activities", activity))
    return document(root)


def _description(edition: Edition, code: str) -> str:
    return one_line(edition.descriptions.get(code) or edition.titles[code])
