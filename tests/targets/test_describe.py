"""The descriptors that we write: valid, complete, without findings, and the same in every LMS."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from scormpack.package.entries import Entry
from scormpack.package.read import open_package
from scormpack.package.write import pack, prepared
from scormpack.targets import targets
from scormpack.targets.judge import judge_descriptors, recognised
from scormpack.targets.target import Edition
from targets.samples import EDITION

SITE = ("index.html", "player.js", "content/fr/course.js", "media/the.svg")
NAMESPACES = {
    "cp": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "md": "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
    "tc": "http://projecttincan.com/tincan.xsd",
}
GOLDEN = Path(__file__).parent / "golden"


def described(target: str, edition: Edition = EDITION) -> dict[str, bytes]:
    """What the target adds to the site."""
    entries = targets()[target].describe(edition, SITE)
    return {entry.name: entry.content for entry in entries if isinstance(entry.content, bytes)}


def package(folder: Path, target: str, edition: Edition) -> Path:
    """A whole package."""
    files = {**dict.fromkeys(SITE, b"API endpoint"), **described(target, edition)}
    with prepared(folder / "a.zip", [pack(Entry(name=name, content=content)) for name, content in files.items()]):
        pass
    return folder / "a.zip"


@pytest.mark.parametrize("target", ["scorm12", "xapi"])
@pytest.mark.parametrize(
    "edition",
    [
        EDITION,
        replace(EDITION, languages=("ar",)),
        replace(EDITION, descriptions={}, keywords=(), minutes=0),
        replace(EDITION, titles={"fr": "0", "ar": "& " + "ب" * 400}),
        replace(EDITION, descriptions={"fr": "a\x0bb" * 900}, keywords=("k" * 1100,), version="1.0.0-alpha.1+build.2"),
    ],
    ids=["plain", "arabic", "bare", "odd titles", "odd texts"],
)
def test_our_packages_have_no_findings(tmp_path: Path, target: str, edition: Edition) -> None:
    opened = open_package(package(tmp_path, target, edition))
    assert recognised(opened) == [targets()[target].judgement]
    assert list(judge_descriptors(opened)) == []


@pytest.mark.parametrize(("target", "name"), [("scorm12", "imsmanifest.xml"), ("xapi", "tincan.xml")])
def test_descriptors_are_as_they_were(target: str, name: str) -> None:
    assert described(target)[name].decode() == (GOLDEN / name).read_text(encoding="utf-8")


def test_the_web_has_no_descriptor() -> None:
    assert described("web") == {}


def test_utf8_without_character_references() -> None:
    for target in ("scorm12", "xapi"):
        for name, content in described(target).items():
            if not name.endswith(".xsd"):
                assert b"&#" not in content
                assert "قهوة" in content.decode("utf-8")


def test_identifiers_stay_from_version_to_version() -> None:
    def identifiers(edition: Edition) -> list[str]:
        root = etree.fromstring(described("scorm12", edition)["imsmanifest.xml"])
        return [element.get("identifier", "") for element in root.iter("*") if element.get("identifier")]

    first = identifiers(EDITION)
    assert len(set(first)) == len(first) == 4
    assert identifiers(replace(EDITION, version="9", titles={"fr": "Autre", "ar": "آخر"})) == first


def test_every_file_is_listed_once_and_the_launch_file_first() -> None:
    root = etree.fromstring(described("scorm12")["imsmanifest.xml"])
    files = [file.get("href") for file in root.iterfind(".//cp:file", NAMESPACES)]
    assert sorted(files, key=str) == sorted(SITE)
    assert files[0] == "index.html"


def test_there_is_no_mastery_score() -> None:
    assert b"masteryscore" not in described("scorm12", replace(EDITION, pass_mark=80))["imsmanifest.xml"]


@pytest.mark.parametrize(
    "path",
    [
        "general/title/langstring",
        "general/catalogentry/entry/langstring",
        "general/description/langstring",
        "general/keyword/langstring",
        "lifecycle/version/langstring",
        "lifecycle/status/value/langstring",
        "metametadata/metadatascheme",
        "technical/format",
        "technical/location",
        "educational/typicallearningtime/datetime",
        "rights/cost/value/langstring",
        "rights/copyrightandotherrestrictions/value/langstring",
        "classification/purpose/value/langstring",
        "classification/description/langstring",
        "classification/keyword/langstring",
    ],
)
def test_the_metadata_are_all_that_adl_asks_for(path: str) -> None:
    root = etree.fromstring(described("scorm12")["imsmanifest.xml"])
    (lom,) = root.iterfind("cp:metadata/md:lom", NAMESPACES)
    found = lom.findall("/".join(f"md:{step}" for step in path.split("/")), NAMESPACES)
    assert found
    assert all((element.text or "").strip() for element in found)


@pytest.mark.parametrize(("minutes", "duration"), [(5, "PT5M"), (60, "PT1H"), (95, "PT1H35M")])
def test_the_learning_time_is_a_duration(minutes: int, duration: str) -> None:
    assert duration.encode() in described("scorm12", replace(EDITION, minutes=minutes))["imsmanifest.xml"]


def test_the_schemas_lie_at_the_root(tmp_path: Path) -> None:
    with zipfile.ZipFile(package(tmp_path, "scorm12", EDITION)) as archive:
        assert [name for name in archive.namelist() if name.endswith(".xsd")] == [
            "adlcp_rootv1p2.xsd",
            "ims_xml.xsd",
            "imscp_rootv1p1p2.xsd",
            "imsmd_rootv1p2p1.xsd",
        ]
        assert archive.namelist()[:2] == ["imsmanifest.xml", "index.html"]


def test_tincan_names_the_activity_in_each_language() -> None:
    root = etree.fromstring(described("xapi")["tincan.xml"])
    assert [name.get("lang") for name in root.iterfind(".//tc:name", NAMESPACES)] == ["fr", "ar"]
    assert [launch.text for launch in root.iterfind(".//tc:launch", NAMESPACES)] == ["index.html"]


def test_the_driver_of_xapi_gets_what_its_statements_need() -> None:
    settings = targets()["xapi"].driver_settings(EDITION)
    assert settings["iri"] == EDITION.iri
    assert settings["languages"] == ["fr", "ar"]
    assert settings["statements"]
