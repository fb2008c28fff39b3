"""Hostile XML: refused or read, but in bounded time, without opening a file or a connection."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scormpack.package.xml import parse_xml

LAUGHS = b"<!DOCTYPE l [<!ENTITY a 'ha'>" + b"".join(
    b"<!ENTITY %c '%s'>" % (98 + number, b"&%c;" % (97 + number) * 10) for number in range(9)
)


def rules(content: bytes) -> list[str]:
    """The ids of what is found."""
    return [finding.rule for finding in parse_xml(content, "a.xml").findings]


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS + b"]><l>&j;</l>",
        LAUGHS + b"]><l a='&j;'/>",
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>',
        b"\xef\xbb\xbf\n <!DOCTYPE a><a/>".replace(b"\n ", b""),
        "<!DOCTYPE a><a/>".encode("utf-16"),
        b'<?xml version="1.0"?>' + b"<!-- a -->" * 10_000 + b"<!DOCTYPE a><a/>",
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4-',
    ],
)
def test_document_types_are_refused(content: bytes) -> None:
    assert rules(content) in (["XML-004"], ["XML-001"])
    assert parse_xml(content, "a.xml").root is None


def test_a_doctype_in_a_comment_is_none() -> None:
    assert rules(b"<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>") == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"plain text",
        b"<a>",
        b"<a/><b/>",
        b"<a>\0</a>",
        b"<a>" * 100_000,
        b"<a b='" + b"c" * 11_000_000 + b"'/>",
        b"<?xml version='1.0' encoding='nonsense'?><a/>",
        b"<a>\xff\xfe</a>",
        b"<?xml " + b"x" * 100_000,
        b"<!--" * 50_000,
        b"<?a" * 50_000,
    ],
)
def test_what_is_not_well_formed_has_a_place(content: bytes) -> None:
    begun = time.process_time()
    document = parse_xml(content, "a.xml")
    assert [finding.rule for finding in document.findings] == ["XML-001"]
    assert document.root is None
    assert time.process_time() - begun < 5


def test_the_place_is_that_of_the_mistake() -> None:
    (finding,) = parse_xml(b"<a>\n  <title>R & D</title>\n</a>", "a.xml").findings
    assert (finding.where.line, finding.where.column) == (2, 13)


@pytest.mark.parametrize("many", [b" b%d='c'", b" xmlns:b%d='c'"])
def test_a_hundred_thousand_attributes_take_no_time(many: bytes) -> None:
    begun = time.process_time()
    parse_xml(b"<a" + b"".join(many % number for number in range(100_000)) + b"/>", "a.xml")
    assert time.process_time() - begun < 5


def test_nothing_is_included(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    include = f'<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="{secret.as_uri()}" parse="text"/></a>'
    root = parse_xml(include.encode(), "a.xml").root
    assert root is not None
    assert "".join(str(text) for text in root.itertext()) == ""
