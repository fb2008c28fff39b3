"""What the cmi5 schema takes and refuses; the official one is in no registry, so these stand for it."""

from __future__ import annotations

import pytest
import xmlschema
from lxml import etree

from scormpack.targets import _schemas

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
NAMED = """<title><langstring lang="fr">Titre</langstring><langstring lang="ar">عنوان</langstring></title>
<description><langstring lang="fr">D</langstring></description>"""
REFERENCES = '<objectives><objective idref="urn:o"/></objectives>'

RICH = f"""<courseStructure xmlns="{NAMESPACE}" xmlns:k="urn:k"><course id="urn:c">{NAMED}</course>
<objectives><objective id="urn:o">{NAMED}</objective></objectives>
<au id="urn:a" moveOn="CompletedOrPassed" masteryScore="0.8" launchMethod="AnyWindow" activityType="urn:t" k:x="y">
{NAMED}{REFERENCES}<url>index.html</url><launchParameters>a=b</launchParameters><entitlementKey/><k:keyword/></au>
<block id="urn:b">{NAMED}{REFERENCES}<au id="urn:d">{NAMED}<url>https://example.org/</url></au>
<block id="urn:e">{NAMED}<au id="urn:f">{NAMED}<url>x.html</url></au></block></block>
<k:keywords/></courseStructure>"""

GOOD = [
    (' lang="fr"', ""),
    (f'<objectives><objective id="urn:o">{NAMED}</objective></objectives>', ""),
    (REFERENCES, ""),
    ("<k:keyword/>", ""),
    (' moveOn="CompletedOrPassed"', ' moveOn="NotApplicable"'),
    ('"0.8"', '"1"'),
]

BAD = [
    (NAMESPACE, "http://www.adlnet.gov/cmi5/CourseStructure.xsd"),
    (' id="urn:a"', ""),
    ("<url>index.html</url>", ""),
    ("<url>index.html</url>", "<url/>"),
    ("<url>index.html</url>", "<url>index.html</url><launchMethod>OwnWindow</launchMethod>"),
    ('"0.8"', '"80"'),
    ('"CompletedOrPassed"', '"passed"'),
    ('"AnyWindow"', '"NewWindow"'),
    ('lang="fr"', 'lang="english language"'),
    ('<langstring lang="fr">D</langstring>', ""),
    ("<url>index.html</url>", "<URL>index.html</URL>"),
    ("<k:keywords/>", "<keywords/>"),
    (f"{NAMED}{REFERENCES}<url>", f"{REFERENCES}{NAMED}<url>"),
    (f'<au id="urn:f">{NAMED}<url>x.html</url></au>', ""),
]


def verdicts(document: str) -> set[bool]:
    other = xmlschema.XMLSchema(str(_schemas.folder("cmi5") / "CourseStructure.xsd"), allow="local")
    return {_schemas.schema("cmi5").validate(etree.XML(document.encode())), other.is_valid(document)}


def test_a_course_of_units_and_blocks_is_valid() -> None:
    assert verdicts(RICH) == {True}


@pytest.mark.parametrize(("old", "new"), GOOD)
def test_what_the_specification_allows_is_valid(old: str, new: str) -> None:
    assert old in RICH
    assert verdicts(RICH.replace(old, new)) == {True}


@pytest.mark.parametrize(("old", "new"), BAD)
def test_what_the_specification_forbids_is_not_valid(old: str, new: str) -> None:
    assert old in RICH
    assert verdicts(RICH.replace(old, new)) == {False}
