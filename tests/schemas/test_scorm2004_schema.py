"""What the schemas of the two editions of SCORM 2004 take and refuse."""

from __future__ import annotations

import pytest
from lxml import etree

from schemas.scorm2004_manifest import FOURTH, SHARED_SCORES, THIRD
from scormpack.targets import _schemas

LOM = """<lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general>
<title><string language="fr">Titre</string><string language="ar">عنوان</string></title>
<identifier><catalog>URI</catalog><entry>urn:a</entry></identifier></general>
<lifeCycle><contribute><role><source>LOMv1.0</source><value>author</value></role><entity>BEGIN:VCARD</entity>
<date><dateTime>2026</dateTime></date></contribute></lifeCycle>
<technical><requirement><orComposite><type><value>browser</value></type></orComposite></requirement></technical>
<educational><typicalLearningTime><duration>PT1H</duration></typicalLearningTime></educational>
<classification><taxonPath><source><string>DDC</string></source><taxon><id>3</id></taxon></taxonPath></classification>
<v:own xmlns:v="urn:v"/></lom>"""

BAD = [
    ("<imsss:minNormalizedMeasure>0.8", "<imsss:minNormalizedMeasure>80"),
    ('action="skip"', 'action="jump"'),
    ('condition="always"', 'condition="never"'),
    ('selectionTiming="once"', 'selectionTiming="twice"'),
    ("<imsss:objectives>", "<imsss:objectives/><imsss:objectives>"),
    ("primaryObjective", "objective"),
    (">exit,no message<", ">exit, no message<"),
    (">abandonAll<", ">abandonall<"),
    ('adlcp:scormType="sco"', 'adlcp:scormType="SCO"'),
    ('isvisible="true"', 'isVisible="true"'),
    ('identifier="I2"', 'identifier="I1"'),
    ('ID="SEQ"', 'ID="M"'),
    ("<adlseq:rollupConsiderations ", "<adlseq:rollupconsiderations "),
    ("<organizations/>", ""),
    ("</schemaversion>", "</schemaversion>" + LOM.replace("lifeCycle", "lifecycle")),
    ("</schemaversion>", "</schemaversion>" + LOM.replace("<id>3</id>", "3")),
]


def accepted(edition: int, document: str) -> bool:
    return _schemas.schema(f"scorm2004-{edition}").validate(etree.XML(document.encode()))


def test_each_edition_takes_its_own() -> None:
    assert accepted(4, FOURTH)
    assert accepted(3, THIRD)


def test_the_third_edition_refuses_what_the_fourth_added() -> None:
    assert not accepted(3, FOURTH)
    assert not accepted(3, THIRD.replace("</imsss:sequencing>", f"{SHARED_SCORES}</imsss:sequencing>"))


@pytest.mark.parametrize(("edition", "document"), [(3, THIRD), (4, FOURTH)])
def test_metadata_may_hold_lom(edition: int, document: str) -> None:
    assert accepted(edition, document.replace("</schemaversion>", f"</schemaversion>{LOM}"))


@pytest.mark.parametrize(("edition", "document"), [(3, THIRD), (4, FOURTH)])
@pytest.mark.parametrize(("old", "new"), BAD)
def test_what_the_standard_forbids_is_not_valid(edition: int, document: str, old: str, new: str) -> None:
    broken = document.replace(old, new)
    assert broken != document
    assert not accepted(edition, broken)


def test_only_the_third_edition_is_strict_about_strangers() -> None:
    stranger = '<v:x xmlns:v="urn:v"/></manifest>'
    assert accepted(4, stranger.join(FOURTH.rsplit("</manifest>", 1)))
    assert not accepted(3, stranger.join(THIRD.rsplit("</manifest>", 1)))


def test_what_the_editions_share_is_the_same_text() -> None:
    third, fourth = ({file.name: file for file in _schemas.files(f"scorm2004-{edition}")} for edition in (3, 4))
    differing = {name for name in fourth if third[name].read_bytes() != fourth[name].read_bytes()}
    assert differing == {"imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd"}
