"""Names that are well but awkward, and what a descriptor says of its schemas."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from scormpack.package.read import open_package
from scormpack.targets.judge import judge_descriptors
from targets.samples import MANIFEST, broken, found, scorm12, zipped

SCHEMA = b'<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="%s"/>'
IMS, ADL = "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.adlnet.org/xsd/adlcp_rootv1p2"


def listed(*names: str) -> dict[str, bytes]:
    """The good package with more files, all of them on the manifest's list."""
    hrefs = "".join(f'<file href="{quote(name)}"/>' for name in names)
    manifest = broken(MANIFEST, '<file href="leaves.html"/>', f'<file href="leaves.html"/>{hrefs}')
    return {**scorm12(manifest), **dict.fromkeys(names, b"a")}


def located(locations: str) -> str:
    """The good manifest with an xsi:schemaLocation."""
    xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    return broken(MANIFEST, "<manifest ", f'<manifest {xsi} xsi:schemaLocation="{locations}" ')


@pytest.mark.parametrize(
    ("rules", "names"),
    [
        (["PKG-011"], ("thé.png", "café.png")),
        (["PKG-013"], ("green tea.png", "black tea/a.png")),
        (["PKG-018"], ("a.PHP", "b.py")),
        (["PKG-018"], ("media/.htaccess",)),
        ([], ("phper.png", "sh", "python.txt")),
    ],
)
def test_names_are_told_once(tmp_path: Path, rules: list[str], names: tuple[str, ...]) -> None:
    assert found(zipped(tmp_path, listed(*names))) == rules


def test_programs_are_named_and_counted(tmp_path: Path) -> None:
    findings = judge_descriptors(open_package(zipped(tmp_path, listed("a.php", "b.php", "c.php", "d.php"))))
    facts = {finding.rule: finding.facts for finding in findings}["PKG-018"]
    assert facts == {"files": "a.php, b.php, c.php and 1 more", "files_fr": "a.php, b.php, c.php et 1 autre"}


@pytest.mark.parametrize(
    ("inner", "is_told"),
    [
        ({"imsmanifest.xml": b"a"}, True),
        ({"tea/imsmanifest.xml": b"a"}, True),
        ({"index.html": b"imsmanifest.xml"}, False),
    ],
)
def test_a_package_inside_a_zip_is_pointed_at(tmp_path: Path, inner: dict[str, bytes], is_told: bool) -> None:
    package = zipped(tmp_path, inner).read_bytes()
    (finding,) = judge_descriptors(open_package(zipped(tmp_path, {"readme.txt": b"a", "out/tea.zip": package})))
    assert finding.rule == "PKG-002"
    assert ("out/tea.zip" in str(finding.facts["guess"])) is is_told
    assert ("out/tea.zip" in str(finding.facts["guess_fr"])) is is_told


@pytest.mark.parametrize(
    ("rules", "locations"),
    [
        ([], f"{IMS} a.xsd {ADL} b.xsd"),
        (["XML-007"], f"{IMS} a.xsd {ADL}"),
        (["XML-008"], f"{IMS} a.xsd {ADL} absent.xsd"),
        (["XML-009"], f"{IMS} a.xsd {ADL} http://www.adlnet.org/b.xsd"),
        (["XML-011"], f"{IMS} b.xsd"),
        (["XML-011"], f"{IMS} index.html"),
    ],
)
def test_schemas(tmp_path: Path, rules: list[str], locations: str) -> None:
    schemas = {"a.xsd": SCHEMA % IMS.encode(), "b.xsd": SCHEMA % ADL.encode()}
    assert found(zipped(tmp_path, {**scorm12(located(locations)), **schemas})) == rules


def test_a_schema_with_a_doctype_is_let_be(tmp_path: Path) -> None:
    schemas = {"a.xsd": b'<!DOCTYPE xs:schema SYSTEM "XMLSchema.dtd"><xs:schema/>'}
    assert found(zipped(tmp_path, {**scorm12(located(f"{IMS} a.xsd")), **schemas})) == []
