"""Each rule on a manifest: one thing broken in a good package gives its finding and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scormpack.package.read import open_package
from scormpack.targets.judge import judge, judge_descriptors
from targets.samples import MANIFEST, PAGE, broken, found, scorm12, zipped

ITEM = '<item identifier="I1" identifierref="R1" isvisible="true">'
SCO = '<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html">'
NAMESPACE = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
TITLE = "<title>Green</title>"
LIMIT = "<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>"
ORGANIZATION = MANIFEST[MANIFEST.index("    <organization ") : MANIFEST.index("  </organizations>")]
SECOND = MANIFEST[MANIFEST.index('    <resource identifier="R2"') : MANIFEST.index("  </resources>")]


def test_a_good_package_has_no_findings(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, scorm12())) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("XML-001", "<title>Tea</title>", "<title>Tea & milk</title>"),
        ("XML-001", "<title>Tea</title>", "<title>Tea</titel>"),
        ("XML-001", "Tea", "Te\0a"),
        ("XML-001", "<title>Tea</title>", "<title>&nbsp;</title>"),
        ("XML-002", 'encoding="UTF-8"', 'encoding="windows-1252"'),
        ("XML-003", "<?xml", "\ufeff<?xml"),
        ("XML-004", "<manifest", "<!DOCTYPE manifest><manifest"),
        ("XML-004", "<manifest", '<!-- a --> <?b c?>\n<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest'),
        ("XML-005", "<title>Tea</title>", "<title>Th&#233;</title>"),
        ("XML-006", ITEM, f'{ITEM[:-1]} href="index.html">'),
        ("XML-006", "<schema>", "<schema>ADL SCORM</schema><schema>"),
        ("CP-MAN-001", ' identifier="M1"', ""),
        ("CP-MAN-002", 'item identifier="I2"', 'item identifier="I1"'),
        ("CP-MAN-002", 'item identifier="I2"', 'item identifier="R1"'),
        ("CP-MAN-003", '"I2"', '"5 whys"'),
        ("CP-MET-001", "    <schemaversion>1.2</schemaversion>\n", ""),
        ("CP-MET-002", "ADL SCORM<", "IMS Content<"),
        ("CP-MET-003", "1.2</schemaversion>", "2004 4th Edition</schemaversion>"),
        ("CP-MET-004", "1.2</schemaversion>", "2004 2nd Edition</schemaversion>"),
        ("CP-ORG-001", ' default="O1"', ""),
        ("CP-ORG-002", 'default="O1"', 'default="O2"'),
        ("CP-ORG-003", ORGANIZATION, ""),
        ("CP-ORG-004", "<title>Tea</title>", ""),
        ("CP-ORG-004", "<title>Tea</title>", "<title> </title>"),
        ("CP-ITM-001", ' identifier="I2"', ""),
        ("CP-ITM-002", 'identifierref="R1" isvisible', 'identifierref="R9" isvisible'),
        ("CP-ITM-005", TITLE, ""),
        ("CP-ITM-005", TITLE, "<title/>"),
        ("CP-ITM-007", 'isvisible="true"', 'isvisible="True"'),
        ("CP-RES-001", ' type="webcontent"', ""),
        ("CP-RES-002", 'type="webcontent"', 'type="text/html"'),
        ("CP-RES-003", ' adlcp:scormtype="sco"', ""),
        ("CP-RES-003", 'adlcp:scormtype="sco"', 'adlcp:scormtype="SCO"'),
        ("CP-RES-004", "adlcp:scormtype", "adlcp:scormType"),
        ("CP-RES-008", 'scormtype="sco" href="index.html"', 'scormtype="sco" href="/index.html"'),
        ("CP-RES-008", 'scormtype="sco" href="index.html"', 'scormtype="sco" href="file:///index.html"'),
        ("CP-RES-009", 'scormtype="sco" href="index.html"', r'scormtype="sco" href="a\index.html"'),
        ("CP-RES-010", 'scormtype="sco" href="index.html"', 'scormtype="sco" href="a/../../index.html"'),
        ("CP-RES-010", 'scormtype="sco" href="index.html"', 'scormtype="sco" href="%2e%2e/index.html"'),
        ("CP-RES-014", '      <file href="index.html"/>\n', ""),
        ("CP-RES-016", '<dependency identifierref="R2"/>', '<dependency identifierref="R9"/>'),
        ("CP-RES-022", 'adlcp:scormtype="sco"', 'adlcp:scormtype="asset"'),
        ("CP-FIL-001", '<file href="index.html"/>', '<file href="index.html"/><file/>'),
        ("CP-FIL-002", '<file href="index.html"/>', '<file href="index.html"/><file href="missing.js"/>'),
        ("CP-FIL-003", '      <file href="media/tea%2Dpot.png"/>\n', ""),
        ("S12-EXT-001", TITLE, f"{TITLE}<adlcp:prerequisites>I2</adlcp:prerequisites>"),
        ("S12-EXT-006", TITLE, f"{TITLE}<adlcp:maxtimeallowed>PT30M</adlcp:maxtimeallowed>"),
        ("S12-EXT-006", TITLE, f"{TITLE}<adlcp:maxtimeallowed>half an hour or so</adlcp:maxtimeallowed>"),
        ("S12-EXT-007", TITLE, f"{TITLE}{LIMIT}<adlcp:timelimitaction>exit, no message</adlcp:timelimitaction>"),
        ("S12-EXT-010", TITLE, f"{TITLE}<adlcp:masteryscore>150</adlcp:masteryscore>"),
        ("S12-EXT-010", TITLE, f"{TITLE}<adlcp:masteryscore>abc</adlcp:masteryscore>"),
        ("S12-EXT-012", "<title>Leaves</title>", "<title>Leaves</title><adlcp:masteryscore>8</adlcp:masteryscore>"),
        ("S12-EXT-016", TITLE, f'{TITLE}<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss"/>'),
    ],
)
def test_one_thing_broken_is_one_finding(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert found(zipped(tmp_path, scorm12(broken(MANIFEST, old, new)))) == [rule]


def test_a_manifest_needs_organizations_once(tmp_path: Path) -> None:
    start, end = MANIFEST.index("  <organizations"), MANIFEST.index("  <resources>")
    assert found(zipped(tmp_path, scorm12(MANIFEST[:start] + MANIFEST[end:]))) == ["CP-MAN-004"]


def test_an_organization_needs_items(tmp_path: Path) -> None:
    start, end = MANIFEST.index("      <item "), MANIFEST.index("    </organization>")
    assert found(zipped(tmp_path, scorm12(MANIFEST[:start] + MANIFEST[end:]))) == ["CP-ORG-005"]


def test_a_launched_resource_needs_an_href(tmp_path: Path) -> None:
    manifest = broken(MANIFEST, SCO, SCO.replace(' href="index.html"', ""))
    assert found(zipped(tmp_path, scorm12(manifest))) == ["CP-RES-005"]


def test_the_launched_resource_is_wanted_first(tmp_path: Path) -> None:
    manifest = broken(broken(MANIFEST, SECOND, ""), "  <resources>\n", f"  <resources>\n{SECOND}")
    assert found(zipped(tmp_path, scorm12(manifest))) == ["CP-RES-020"]


def test_a_missing_launch_file_is_one_finding(tmp_path: Path) -> None:
    files = scorm12()
    del files["index.html"]
    assert found(zipped(tmp_path, files)) == ["CP-RES-006"]


@pytest.mark.parametrize(
    ("loaded", "is_there"),
    [
        ('<script src="player.js" defer></script>', False),
        ('<link rel="stylesheet" href="css/player.css">', False),
        ('<video poster="media/tea.jpg"></video>', False),
        ('<img src="media/tea%2Dpot.png?size=2#top" alt="">', True),
        ('<img src="./leaves.html" alt="">', True),
        ('<img src="data:image/png;base64,AAAA" alt=""><iframe src="https://example.org/a"></iframe>', True),
        ('<link rel="canonical" href="elsewhere"><a href="later.html">later</a>', True),
        ('<!-- <img src="old.png"> --><script>const tag = "<img src=old.png>"</script>', True),
        ('<base href="https://example.org/"><img src="a.png" alt="">', True),
    ],
)
def test_what_the_first_page_loads_should_be_there(tmp_path: Path, loaded: str, is_there: bool) -> None:
    files = {**scorm12(), "index.html": PAGE + f"\n{loaded}".encode()}
    assert found(zipped(tmp_path, files)) == ([] if is_there else ["CP-FIL-005"])


def test_a_file_in_other_capitals_is_one_finding(tmp_path: Path) -> None:
    files = scorm12()
    files["Index.html"] = files.pop("index.html")
    assert found(zipped(tmp_path, files)) == ["CP-RES-007"]


def test_a_named_schema_should_be_there(tmp_path: Path) -> None:
    located = f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{NAMESPACE} cp.xsd" xmlns='
    files = scorm12(broken(MANIFEST, "xmlns=", located))
    assert found(zipped(tmp_path, files)) == ["XML-008"]
    assert found(zipped(tmp_path, {**files, "cp.xsd": b'<schema xmlns="http://www.w3.org/2001/XMLSchema"/>'})) == []


def test_another_root_is_no_manifest(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("<manifest", "<package").replace("</manifest", "</package")
    assert found(zipped(tmp_path, scorm12(manifest))) == ["XML-012"]


@pytest.mark.parametrize(
    ("adl", "version", "wanted"),
    [
        ("adlcp_rootv1p2", "1.2", ["imscp_rootv1p1p2"]),
        ("adlcp_v1p3", "2004 4th Edition", ["imscp_v1p1"]),
        ("adlcp_v1p3", "CAM 1.3", ["imscp_v1p1"]),
        ("adlcp_v1p3", "1.2", ["imscp_rootv1p1p2", "imscp_v1p1"]),
    ],
)
def test_the_wanted_root_is_that_of_the_scorm_that_is_said_elsewhere(
    tmp_path: Path, adl: str, version: str, wanted: list[str]
) -> None:
    manifest = MANIFEST.replace("imscp_rootv1p1p2", "imscp_v9").replace("adlcp_rootv1p2", adl)
    files = scorm12(manifest.replace(">1.2<", f">{version}<"))
    facts = {one.rule: one.facts for one in judge_descriptors(open_package(zipped(tmp_path, files)))}["XML-012"]
    assert re.findall(r"imscp_\w+", str(facts["wanted"])) == wanted


def test_the_prefix_of_adl_is_compared_letter_by_letter(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("adlcp:", "adl:").replace(":adlcp=", ":adl=")
    assert found(zipped(tmp_path, scorm12(manifest))) == ["XML-010"]


def test_a_prefixed_manifest_is_seen_by_few(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("xmlns=", "xmlns:cp=").replace("</", "</cp:").replace("<", "<cp:")
    manifest = manifest.replace("<cp:/cp:", "</cp:").replace("<cp:?", "<?")
    assert found(zipped(tmp_path, scorm12(manifest))) == ["XML-010"]


def test_utf16_is_read_with_a_warning(tmp_path: Path) -> None:
    files = scorm12()
    files["imsmanifest.xml"] = MANIFEST.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert found(zipped(tmp_path, files)) == ["XML-002"]


def test_findings_know_their_line(tmp_path: Path) -> None:
    path = zipped(tmp_path, scorm12(broken(MANIFEST, 'isvisible="true"', 'isvisible="True"')))
    (finding,) = judge(open_package(path, called="tea.zip"))
    line = MANIFEST[: MANIFEST.index(ITEM)].count("\n") + 1
    assert str(finding.where) == f"tea.zip/imsmanifest.xml:{line}"
