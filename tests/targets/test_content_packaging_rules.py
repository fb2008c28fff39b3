"""Rules on the manifest of either SCORM: one thing broken in a good package gives its finding and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormpack.package.read import open_package
from scormpack.targets.judge import judge, judge_descriptors
from targets.samples import LOM, MANIFEST, PAGE, broken, found, scorm12, zipped

TITLE = "<title>Green</title>"
LAUNCHED = 'scormtype="sco" href="index.html"'
SECOND = '<item identifier="I2" identifierref="R2" isvisible="true">'
METADATA = "    <schemaversion>1.2</schemaversion>\n"
LAST = "  </resources>"
UNUSED = '<resource identifier="R3" type="webcontent" adlcp:scormtype="asset"><file href="leaves.html"/></resource>'
FOREIGN = '<v:hint xmlns:v="urn:vendor">1</v:hint>'
INNER = '<manifest identifier="M2"><organizations/><resources/></manifest>'
ORGANIZATION = (
    '<organization identifier="O2"><title>Again</title><item identifier="I3" identifierref="R1" isvisible="true">'
    "<title>Green</title></item></organization>"
)
HEADING = '<item identifier="I9" isvisible="true"><title>Heading</title></item>'


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("CP-MAN-006", LAST, LAST + INNER),
        ("CP-MAN-007", TITLE, f"{TITLE}<surprise/>"),
        ("CP-MAN-007", 'isvisible="true"', 'isVisible="true"'),
        ("CP-MAN-007", TITLE, f"{TITLE}<adlcp:masterscore>80</adlcp:masterscore>"),
        ("CP-MAN-007", 'adlcp:scormtype="sco"', 'adlcp:scormtype="sco" adlcp:kind="sco"'),
        ("CP-MAN-008", TITLE, TITLE + FOREIGN),
        ("CP-MAN-009", 'version="1.0"\n', 'version="1.0 of the first of May 2024"\n'),
        ("CP-MAN-009", SECOND, f'{SECOND[:-1]} parameters="a={"b" * 1000}">'),
        ("CP-MAN-010", "<title>Tea</title>", "<title>@@course.title</title>"),
        ("CP-MAN-010", "<title>Tea</title>", "<title>%COURSE_TITLE%</title>"),
        ("CP-MAN-010", "<title>Tea</title>", "<title>[YOUR_TITLE]</title>"),
        ("CP-MAN-010", 'identifier="M1"', 'identifier="@@config.id"'),
        ("CP-ORG-006", "  </organizations>", ORGANIZATION + "  </organizations>"),
        ("CP-ITM-003", SECOND, HEADING + SECOND),
        ("CP-ITM-004", TITLE, f'{TITLE}<item identifier="I9" identifierref="R2"><title>In it</title></item>'),
        ("CP-ITM-006", "<title>Tea</title>", f"<title>{'T' * 201}</title>"),
        ("CP-ITM-008", SECOND, SECOND[:-1] + ' parameters="a b">'),
        ("CP-ITM-008", SECOND, SECOND[:-1] + ' parameters="page=1&amp;where">'),
        ("CP-ITM-009", SECOND, SECOND[:-1] + ' parameters="?page=1">'),
        ("CP-RES-011", LAUNCHED, 'scormtype="sco" href="https://example.org/tea/"'),
        ("CP-RES-012", "media/tea%2Dpot.png", "media/tea-pot.png?a b"),
        ("CP-RES-013", "leaves.html?page=1", "leaves.html?100%"),
        ("CP-RES-015", LAST, UNUSED + LAST),
        ("CP-RES-017", '<dependency identifierref="R2"/>', '<dependency identifierref="R1"/>'),
        ("CP-RES-018", 'identifier="R1"', 'xml:base="/" identifier="R1"'),
        ("CP-RES-018", 'identifier="R1"', r'xml:base="media\tea\" identifier="R1"'),
        ("CP-RES-019", "<resources>", '<resources xml:base="media/../">'),
        ("CP-RES-023", 'adlcp:scormtype="asset" href="leaves.html', 'adlcp:scormtype="sco" href="leaves.html'),
        ("CP-FIL-004", '<file href="index.html"/>', '<file href="index.html"/><file href="./index.html"/>'),
        ("CP-MET-005", METADATA, f"{METADATA}<adlcp:location>tea.xml</adlcp:location>"),
        ("CP-MET-006", METADATA, METADATA + LOM.replace("<catalog>URI</catalog>", "")),
        ("CP-MET-007", METADATA, METADATA + LOM.replace("imsmd_rootv1p2p1", "imsmd_v1p2")),
        ("CP-MET-008", METADATA, METADATA + LOM.replace("ADL SCORM 1.2", "IMS 1.2")),
        ("CP-MET-009", METADATA, METADATA + LOM.replace('xml:lang="en"', 'xml:lang="en_US"')),
        ("CP-MET-009", METADATA, METADATA + LOM.replace('xml:lang="en"', 'xml:lang="english"')),
    ],
)
def test_one_thing_broken_is_one_finding(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert found(zipped(tmp_path, scorm12(broken(MANIFEST, old, new)))) == [rule]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<title>Tea</title>", "<title>100 % tea [new] {hot} $5</title>"),
        ("<title>Tea</title>", f"<title>{'T' * 200}</title>"),
        ("<schemaversion>", f"<!-- {FOREIGN} --><schemaversion>"),
        (SECOND, SECOND[:-1] + ' parameters="&amp;page=1&amp;where=a%20b#top">'),
        (SECOND, SECOND[:-1] + ' parameters="#top">'),
        (SECOND, SECOND.replace("true", "false")),
        ('identifier="R1"', 'xml:base="media/../" identifier="R1"'),
        ("leaves.html?page=1", "leaves.html?page=1&amp;of=%D8%A7#top"),
        (METADATA, METADATA + LOM),
        (METADATA, METADATA + LOM.replace('xml:lang="en"', 'xml:lang="ar-MA"')),
    ],
)
def test_what_only_looks_like_a_mistake_is_none(tmp_path: Path, old: str, new: str) -> None:
    assert found(zipped(tmp_path, scorm12(broken(MANIFEST, old, new)))) == []


def test_the_order_of_elements_is_given(tmp_path: Path) -> None:
    start, end = MANIFEST.index("  <organizations"), MANIFEST.index("  <resources>")
    outline = MANIFEST[start:end]
    moved = MANIFEST.replace(outline, "").replace("</manifest>", f"{outline}</manifest>")
    assert found(zipped(tmp_path, scorm12(moved))) == ["CP-MAN-005"]


def test_an_outline_that_nobody_sees_is_told(tmp_path: Path) -> None:
    hidden = MANIFEST.replace('isvisible="true"', 'isvisible="false"')
    assert found(zipped(tmp_path, scorm12(hidden))) == ["CP-ITM-010"]


def test_parameters_need_something_to_launch(tmp_path: Path) -> None:
    heading = '<item identifier="I9" parameters="page=1"><title>More</title>' + MANIFEST[MANIFEST.index(SECOND) :]
    manifest = MANIFEST[: MANIFEST.index(SECOND)] + heading.replace("</organization>", "</item></organization>", 1)
    assert found(zipped(tmp_path, scorm12(manifest))) == ["CP-ITM-009"]


@pytest.mark.parametrize(("name", "rules"), [("tea.zip", ["CP-RES-021"]), ("tea", ["CP-RES-021"]), ("tea.PDF", [])])
def test_what_is_launched_should_be_something_to_look_at(tmp_path: Path, name: str, rules: list[str]) -> None:
    manifest = broken(MANIFEST, 'href="leaves.html?page=1"', f'href="{name}"')
    manifest = broken(manifest, '<file href="leaves.html"/>', f'<file href="leaves.html"/><file href="{name}"/>')
    assert found(zipped(tmp_path, scorm12(manifest) | {name: b""})) == rules


@pytest.mark.parametrize(
    ("page", "is_odd"),
    [
        ("<p>Nothing but text</p>", True),
        ('<p><a href="#end">Down</a> <a href="https://example.org/">More</a></p>', True),
        ('<script src="plain.js"></script>', True),
        ('<script src="player.js"></script>', False),
        ('<script src="plain.js"></script><iframe src="inner.html"></iframe>', False),
        ('<script src="https://example.org/player.js"></script>', False),
    ],
)
def test_a_sco_should_speak_to_the_lms(tmp_path: Path, page: str, is_odd: bool) -> None:
    listed = '<file href="index.html"/><file href="plain.js"/><file href="player.js"/><file href="inner.html"/>'
    files = scorm12(broken(MANIFEST, '<file href="index.html"/>', listed))
    files |= {"index.html": page.encode(), "plain.js": b"open = 1", "player.js": b"find('API')", "inner.html": b""}
    assert found(zipped(tmp_path, files)) == (["CP-RES-023"] if is_odd else [])


@pytest.mark.parametrize(
    ("page", "rules"),
    [
        ("<script>parent.API_1484_11.Initialize('')</script>", ["CP-RES-025"]),
        ("<script>const api = parent.API_1484_11 || parent.API; api.LMSInitialize('')</script>", []),
        ("<script>// An API object\nparent.API_1484_11.Initialize('')</script>", ["CP-RES-025"]),
        ("<script>for (const name of ['API', 'API_1484_11']) parent[name]</script>", []),
        ("<script src=more.js></script><script>parent.API_1484_11.Initialize('')</script>", []),
    ],
)
def test_a_sco_should_look_for_the_api_of_its_version(tmp_path: Path, page: str, rules: list[str]) -> None:
    listed = broken(MANIFEST, '<file href="index.html"/>', '<file href="index.html"/><file href="more.js"/>')
    files = scorm12(listed) | {"index.html": page.encode(), "more.js": b"opener.API.LMSGetValue"}
    assert found(zipped(tmp_path, files)) == rules


@pytest.mark.parametrize(
    ("more", "rules"),
    [
        ({"shown.js": b"show(1)"}, ["CP-RES-023"]),
        ({"shown.js": b"import('https://example.org/player.js')"}, []),
        ({"shown.js": b"show(1)", "player.swf": b""}, []),
        ({"shown.js": b"new Player(API)"}, []),
    ],
)
def test_where_a_page_may_load_more_all_of_the_package_is_searched(
    tmp_path: Path, more: dict[str, bytes], rules: list[str]
) -> None:
    page = b"<script>document.body.append(Object.assign(document.createElement('script'), {src: 'shown.js'}))</script>"
    listed = "".join(f'<file href="{name}"/>' for name in ("index.html", *more))
    manifest = broken(MANIFEST, '<file href="index.html"/>', listed)
    assert found(zipped(tmp_path, scorm12(manifest) | {"index.html": page, **more})) == rules


@pytest.mark.parametrize(
    "page",
    [
        "<script>parent.API.LMSInitialize('')</script>".encode("utf-16"),
        b"<script>eval(atob('cGFyZW50LkFQSQ=='))</script>",
        b'<p><a class="start" href="start.html">Start</a></p>',
        b"<script src='https://example.org/player.js'></script>",
    ],
)
def test_what_may_yet_speak_is_let_be(tmp_path: Path, page: bytes) -> None:
    manifest = broken(MANIFEST, '<file href="index.html"/>', '<file href="index.html"/><file href="start.html"/>')
    assert found(zipped(tmp_path, scorm12(manifest) | {"index.html": page, "start.html": PAGE})) == []


def test_a_sco_that_is_a_document_says_nothing_and_what_was_searched_is_told(tmp_path: Path) -> None:
    manifest = MANIFEST.replace('"index.html"', '"tea.pdf"')
    files = {**scorm12(manifest), "tea.pdf": b"%PDF"}
    del files["index.html"]
    findings = {finding.rule: finding for finding in judge_descriptors(open_package(zipped(tmp_path, files)))}
    assert findings["CP-RES-023"].facts == {"identifier": "R1", "files": "tea.pdf", "files_fr": "tea.pdf"}


def test_an_asset_should_not_speak_to_the_lms(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, {**scorm12(), "leaves.html": PAGE})) == ["CP-RES-024"]


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        (LOM, []),
        ("<html/>", []),
        (LOM.replace("<catalog>URI</catalog>", ""), ["CP-MET-006"]),
        (LOM.replace("imsmd_rootv1p2p1", "imsmd_v1p2"), ["CP-MET-007"]),
        (LOM.replace("<technical>", "<technical><format/>").replace("index.html", ""), ["CP-MET-008"]),
        (LOM.replace('xml:lang="en"', 'xml:lang="en_US"'), ["CP-MET-009"]),
        (LOM.replace("</lom>", ""), ["CP-MET-005"]),
        (f"<!DOCTYPE lom>{LOM}", ["CP-MET-005"]),
    ],
)
def test_metadata_may_be_in_a_file_of_their_own(tmp_path: Path, content: str, rules: list[str]) -> None:
    named = broken(MANIFEST, METADATA, f"{METADATA}<adlcp:location>about/tea.xml</adlcp:location>")
    assert found(zipped(tmp_path, scorm12(named) | {"about/tea.xml": content.encode()})) == rules


def test_findings_in_a_metadata_file_know_their_line(tmp_path: Path) -> None:
    named = broken(MANIFEST, METADATA, f"{METADATA}<adlcp:location>tea.xml</adlcp:location>")
    lom = LOM.replace('xml:lang="en"', 'xml:lang="english"')
    (finding,) = judge(open_package(zipped(tmp_path, scorm12(named) | {"tea.xml": lom.encode()}), called="tea.zip"))
    assert str(finding.where) == "tea.zip/tea.xml:3"


def test_the_metadata_of_an_item_need_not_say_all_that_those_of_a_course_must(tmp_path: Path) -> None:
    short = '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"/>'
    manifest = broken(MANIFEST, TITLE, f"{TITLE}<metadata>{short}</metadata>")
    assert found(zipped(tmp_path, scorm12(manifest))) == []
    manifest = broken(MANIFEST, METADATA, METADATA + short)
    assert found(zipped(tmp_path, scorm12(manifest))) == ["CP-MET-008"]


def test_resources_in_a_circle_are_told_once(tmp_path: Path) -> None:
    asset = 'href="leaves.html?page=1">\n      <file href="leaves.html"/>'
    circle = broken(MANIFEST, asset, f'{asset}<dependency identifierref="R1"/>')
    assert found(zipped(tmp_path, scorm12(circle))) == ["CP-RES-017"]


def test_a_long_chain_of_resources_is_no_circle(tmp_path: Path) -> None:
    """And it does not need a deep stack."""
    links = "".join(
        f'<resource identifier="C{i}" type="webcontent" adlcp:scormtype="asset"><dependency identifierref="C{i + 1}"/>'
        "</resource>"
        for i in range(3000)
    )
    end = '<resource identifier="C3000" type="webcontent" adlcp:scormtype="asset"/>'
    manifest = broken(MANIFEST, '<dependency identifierref="R2"/>', '<dependency identifierref="C0"/>')
    assert found(zipped(tmp_path, scorm12(broken(manifest, LAST, links + end + LAST)))) == []


@pytest.mark.parametrize(
    ("href", "rules"),
    [
        ("media/50% off.png", ["CP-RES-012"]),
        ("media/50%25%20off.png", []),
        ("media/50%.png", ["CP-FIL-002", "CP-RES-012"]),
    ],
)
def test_names_of_files_that_were_not_escaped_are_still_found(tmp_path: Path, href: str, rules: list[str]) -> None:
    manifest = broken(MANIFEST, '<file href="index.html"/>', f'<file href="index.html"/><file href="{href}"/>')
    ids = found(zipped(tmp_path, scorm12(manifest) | {"media/50% off.png": b""}))
    assert [id for id in ids if id not in ("PKG-012", "PKG-013", "CP-FIL-003")] == rules


def test_metadata_of_2004_are_held_to_the_schema_of_2004(tmp_path: Path) -> None:
    named = broken(MANIFEST, METADATA, f"{METADATA}<adlcp:location>tea.xml</adlcp:location>")
    named = named.replace("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.imsglobal.org/xsd/imscp_v1p1")
    named = named.replace("adlcp_rootv1p2", "adlcp_v1p3").replace(":scormtype", ":scormType")
    named = named.replace(">1.2<", ">2004 4th Edition<")
    title = '<title><string language="en">Tea</string></title>'
    lom = f'<lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general>{title}</general></lom>'

    def told(metadata: str) -> list[str]:
        ids = found(zipped(tmp_path, scorm12(named) | {"tea.xml": metadata.encode()}))
        return [id for id in ids if id.startswith("CP-MET")]

    assert told(lom) == []
    assert told(lom.replace('"en"', '"english"')) == ["CP-MET-009"]
    assert told(lom.replace("general>", "generally>")) == ["CP-MET-006"]
    assert told(LOM) == ["CP-MET-007"]
