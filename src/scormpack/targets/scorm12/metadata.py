"""What a SCORM 1.2 manifest says about the course: IMS LRM 1.2.1, complete as ADL asks of a content aggregation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from scormpack.targets._elements import Elements
from scormpack.targets._titles import one_line, shown
from scormpack.targets.scorm12.namespaces import IMSMD
from scormpack.targets.target import Edition

_MD = Elements(IMSMD, {"imsmd": IMSMD})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_LANGUAGE = "x-none"
_LONGEST_DESCRIPTION, _LONGEST_KEYWORD = 2000, 1000


def lom(edition: Edition) -> etree._Element:
    """All nine categories but relation and annotation, which say nothing about a course on its own."""
    return _MD(
        "lom",
        _general(edition),
        _MD("lifecycle", _MD("version", _langstring(_NO_LANGUAGE, edition.version)), _term("status", "Final")),
        _MD("metametadata", _MD("metadatascheme", "ADL SCORM 1.2"), _MD("language", edition.languages[0])),
        _MD("technical", _MD("format", "text/html"), _MD("location", {"type": "URI"}, edition.launch_file)),
        *_educational(edition),
        # Every work is protected unless its owner says otherwise, and asking a price is the LMS's affair.
        _MD("rights", _term("cost", "no"), _term("copyrightandotherrestrictions", "yes")),
        _MD("classification", _term("purpose", "Educational Objective"), _description(edition), *_keywords(edition)),
    )


def _general(edition: Edition) -> etree._Element:
    return _MD(
        "general",
        _MD("title", *_langstrings({code: shown(edition.titles[code]) for code in edition.languages})),
        _MD("catalogentry", *_entry(edition)),
        *(_MD("language", code) for code in edition.languages),
        _description(edition),
        *_keywords(edition),
    )


def _entry(edition: Edition) -> tuple[etree._Element, etree._Element]:
    catalog, entry = ("URI", edition.iri) if edition.iri else ("Course", edition.identifier)
    return _MD("catalog", catalog), _MD("entry", _langstring(_NO_LANGUAGE, entry))


def _description(edition: Edition) -> etree._Element:
    """The title stands in where a language has no description: ADL wants one."""
    texts = {code: edition.descriptions.get(code) or edition.titles[code] for code in edition.languages}
    return _MD(
        "description", *_langstrings({code: one_line(text)[:_LONGEST_DESCRIPTION] for code, text in texts.items()})
    )


def _keywords(edition: Edition) -> Iterator[etree._Element]:
    """The title stands in where there are none: ADL wants one."""
    for keyword in edition.keywords or (edition.titles[edition.languages[0]],):
        yield _MD("keyword", _langstring(edition.languages[0], one_line(keyword)[:_LONGEST_KEYWORD]))


def _educational(edition: Edition) -> Iterator[etree._Element]:
    if edition.minutes > 0:
        hours, minutes = divmod(edition.minutes, 60)
        duration = "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
        yield _MD("educational", _MD("typicallearningtime", _MD("datetime", duration)))


def _term(name: str, value: str) -> etree._Element:
    """A word out of LOM's own vocabulary."""
    source = _MD("source", _langstring(_NO_LANGUAGE, "LOMv1.0"))
    return _MD(name, source, _MD("value", _langstring(_NO_LANGUAGE, value)))


def _langstrings(texts: Mapping[str, str]) -> Iterator[etree._Element]:
    for code, text in texts.items():
        yield _langstring(code, text)


def _langstring(code: str, text: str) -> etree._Element:
    return _MD("langstring", {_LANG: code}, text)
