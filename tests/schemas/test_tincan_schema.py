"""What the tincan.xml schema takes and refuses; there is no official one to compare with."""

from __future__ import annotations

import pytest
import xmlschema
from lxml import etree

from scormpack.targets import _schemas

NAMESPACE = "http://projecttincan.com/tincan.xsd"

RICH = f"""<tincan xmlns="{NAMESPACE}"><activities>
<activity id="https://courses.example.org/a" type="http://adlnet.gov/expapi/activities/course">
<name lang="fr">Cours</name><name lang="ar">دورة</name><description lang="fr">D</description>
<launch lang="fr">index.html?l=fr</launch></activity>
<activity id="https://courses.example.org/a/q1" type="http://adlnet.gov/expapi/activities/cmi.interaction">
<name lang="">Q</name><description>Q</description><interactionType>choice</interactionType>
<correctResponsePatterns><correctResponsePattern>a[,]b</correctResponsePattern></correctResponsePatterns>
<choices><component><id>a</id><description lang="fr">A</description></component></choices>
<extensions><extension key="urn:example:e"><any xmlns="urn:x">1</any></extension></extensions>
</activity></activities></tincan>"""

GOOD = [
    (' type="http://adlnet.gov/expapi/activities/course"', ""),
    (' lang="fr"', ""),
    (' lang="fr"', ' lang="en-us"'),
    ("<activities>", "<activities><provider><name>P</name></provider>"),
    ("</activities>", '</activities><activities><activity id="urn:b"/></activities>'),
    ("</activity>", '<x:y xmlns:x="urn:x"/></activity>'),
    ("<launch", "<resource>r.pdf</resource><launch"),
]

BAD = [
    (NAMESPACE, "http://projecttincan.com/tincan"),
    ("activities>", "activity>"),
    (' id="https://courses.example.org/a"', ""),
    (' id="https://courses.example.org/a"', ' id="  "'),
    ("launch", "lunch"),
    ("name", "Name"),
    (">choice<", ">multiple<"),
    (' key="urn:example:e"', ""),
    ("<id>a</id>", ""),
    ("<activities>", "<activities>text"),
]


def verdicts(document: str) -> set[bool]:
    other = xmlschema.XMLSchema(str(_schemas.folder("tincan") / "tincan.xsd"), allow="local")
    return {_schemas.schema("tincan").validate(etree.XML(document.encode())), other.is_valid(document)}


def test_a_course_with_a_question_is_valid() -> None:
    assert verdicts(RICH) == {True}


@pytest.mark.parametrize(("old", "new"), GOOD)
def test_what_authoring_tools_write_is_valid(old: str, new: str) -> None:
    assert old in RICH
    assert verdicts(RICH.replace(old, new)) == {True}


@pytest.mark.parametrize(("old", "new"), BAD)
def test_what_cannot_be_meant_is_not_valid(old: str, new: str) -> None:
    assert old in RICH
    assert verdicts(RICH.replace(old, new)) == {False}


def test_an_empty_list_of_activities_is_not_valid() -> None:
    assert verdicts(f'<tincan xmlns="{NAMESPACE}"><activities/></tincan>') == {False}
    assert verdicts(f'<tincan xmlns="{NAMESPACE}"/>') == {False}
