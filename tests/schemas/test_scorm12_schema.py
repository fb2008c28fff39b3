"""What the SCORM 1.2 schemas take and refuse, told on a small manifest."""

from __future__ import annotations

import time

import pytest
from lxml import etree

from schemas.scorm12_manifest import ADLCP, CP, LOM, MANIFEST
from scormpack.targets import _schemas

SMALL = f"""<manifest identifier="M" version="1.0" xmlns="{CP}" xmlns:adlcp="{ADLCP}">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>T</title>
<item identifier="I" identifierref="R" isvisible="true"><title>T</title>
<adlcp:masteryscore>80</adlcp:masteryscore></item></organization></organizations>
<resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html">
<file href="index.html"/></resource></resources></manifest>"""

GOOD = [
    ("</schemaversion>", f"</schemaversion>{LOM}"),
    ("</schemaversion>", "</schemaversion><adlcp:location>lom.xml</adlcp:location>"),
    ('isvisible="true"', 'isvisible="0" parameters="?a=b"'),
    ("<file", "<metadata><adlcp:location>l.xml</adlcp:location></metadata><file"),
    ("</resource>", '<dependency identifierref="R"/></resource>'),
    ("<resources>", '<resources xml:base="a/">'),
    ('identifierref="R" ', ""),
    (' default="O"', ""),
    ("<title>T</title>", ""),
]

BAD = [
    (' identifier="M"', ""),
    ('identifier="R"', 'identifier="I"'),
    ('identifier="I"', 'identifier="5-Why_SCO"'),
    ('isvisible="true"', 'isvisible="True"'),
    ('isvisible="true"', 'isVisible="true"'),
    ("<title>T</title>", f"<title>{'T' * 201}</title>"),
    ('version="1.0"', f'version="{"1" * 21}"'),
    (' type="webcontent"', ""),
    ('"sco"', '"SCO"'),
    ("scormtype", "scormType"),
    ("masteryscore", "masteryScore"),
    ("</adlcp:masteryscore>", "</adlcp:masteryscore><metadata/>"),
    ("<adlcp:masteryscore>80", "<adlcp:timelimitaction>exit, no message</adlcp:timelimitaction><adlcp:masteryscore>80"),
    ("<adlcp:masteryscore>80", "<adlcp:prerequisites>I</adlcp:prerequisites><adlcp:masteryscore>80"),
    ("<adlcp:masteryscore>80", f"<adlcp:datafromlms>{'x' * 256}</adlcp:datafromlms><adlcp:masteryscore>80"),
    ('<file href="index.html"/>', "<file/>"),
    ('href="index.html">', 'href="a%zz.html">'),
    ("<resources>", "<resources><adlcp:location>l.xml</adlcp:location>"),
    ("<resources>", '<resources><v:x xmlns:v="urn:v"/>'),
    ("</resources>", "</resources><resources/>"),
    ("<metadata>", '<metadata xml:lang="fr">'),
    ("</schemaversion>", "</schemaversion>" + LOM.replace("<format>", "<format/><size/><format>")),
    ("</schemaversion>", "</schemaversion>" + LOM.replace("xml:lang='fr'", "xml:lang='français'")),
    ("</schemaversion>", "</schemaversion>" + LOM.replace("lifecycle", "lifeCycle")),
]


def accepted(document: str) -> bool:
    return _schemas.schema("scorm12").validate(etree.XML(document.encode()))


def test_the_small_and_the_rich_manifest_are_valid() -> None:
    assert accepted(SMALL)
    assert accepted(MANIFEST)


@pytest.mark.parametrize(("old", "new"), GOOD)
def test_what_the_standard_allows_is_valid(old: str, new: str) -> None:
    assert old in SMALL
    assert accepted(SMALL.replace(old, new))


@pytest.mark.parametrize(("old", "new"), BAD)
def test_what_the_standard_forbids_is_not_valid(old: str, new: str) -> None:
    assert old in SMALL
    assert not accepted(SMALL.replace(old, new))


@pytest.mark.parametrize("entry", ["imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"])
def test_either_file_alone_is_enough_to_validate_with(entry: str) -> None:
    alone = etree.XMLSchema(file=str(_schemas.folder("scorm12") / entry))
    assert alone.validate(etree.XML(MANIFEST.encode()))


def test_ten_times_the_items_take_about_ten_times_as_long() -> None:
    few, many = (seconds(items) for items in (1_000, 10_000))
    assert many < 40 * few


def seconds(items: int) -> float:
    """The best of five, of a manifest with an item, a score, a resource and a file for each page."""
    document = SMALL
    for part, end in ((ITEM, "</organization>"), (RESOURCE, "</resources>")):
        document = document.replace(end, "".join(map(part.format, range(items))) + end)
    return min(_measured(document) for _ in range(5))


ITEM = """<item identifier="I{0}" identifierref="R{0}"><title>T</title>
<adlcp:masteryscore>80</adlcp:masteryscore></item>"""
RESOURCE = """<resource identifier="R{0}" type="webcontent" href="{0}.html" adlcp:scormtype="sco">
<file href="{0}.html"/></resource>"""


def _measured(document: str) -> float:
    tree = etree.XML(document)
    start = time.process_time()
    assert _schemas.schema("scorm12").validate(tree)
    return time.process_time() - start
