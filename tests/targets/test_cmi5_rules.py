"""Each rule on cmi5: one thing broken in a good package gives its finding and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scormpack.package.read import open_package
from scormpack.targets.judge import judge_descriptors
from targets.samples import broken, found, zipped
from targets.samples_cmi5 import CMI5, COURSE, EXTENSION, ID, SITE, cmi5, texts


def test_a_good_package_has_no_findings(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, cmi5())) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("CM5-PKG-002", "index.html", "start.html"),
        ("CM5-PKG-003", "https://elsewhere.example.org/black/start", f"{ID}/index.html"),
        ("CM5-PKG-005", "index.html", "/index.html"),
        ("CM5-PKG-005", "index.html", "../index.html"),
        ("CM5-CRS-001", "<launchParameters>", "<launchMethod>OwnWindow</launchMethod><launchParameters>"),
        ("CM5-CRS-001", ' moveOn="NotApplicable"', ' moveOn="NotApplicable" moveon="Passed"'),
        ("CM5-CRS-002", CMI5, "http://www.adlnet.gov/cmi5/CourseStructure.xsd"),
        ("CM5-CRS-002", f' xmlns="{CMI5}"', ""),
        ("CM5-CRS-003", f'id="{ID}"', 'id="tea"'),
        ("CM5-CRS-003", f'id="{ID}"', 'id=""'),
        ("CM5-CRS-003", f'id="{ID}"', ""),
        ("CM5-CRS-003", f'id="{ID}/green"', 'id="courses.example.org/tea"'),
        ("CM5-CRS-003", f'id="{ID}/green"', 'id="https://[YOUR_HOST]/tea"'),
        ("CM5-CRS-004", f'id="{ID}/leaves/black"', f'id="{ID}/green"'),
        ("CM5-CRS-004", f'id="{ID}/leaves"', f'id="{ID}/objectives/brew"'),
        ("CM5-CRS-005", "objectives/brew", "objectives/steep"),
        ("CM5-CRS-005", f' idref="{ID}/objectives/brew"', ""),
        ("CM5-CRS-006", '<langstring lang="en">About Tea</langstring>', ""),
        ("CM5-CRS-006", '<description><langstring lang="en">About Green</langstring></description>', ""),
        ("CM5-CRS-006", texts("Brewing").split("\n")[0], ""),
        ("CM5-CRS-007", ">Tea<", "> <"),
        ("CM5-CRS-007", '<langstring lang="en">About Tea', "<langstring>About Tea"),
        ("CM5-CRS-007", '"fr-MA">Du Green', '"EN">Du Green'),
        ("CM5-CRS-023", ">About Tea<", "> <"),
        ("CM5-CRS-008", 'lang="en"', 'lang="english language"'),
        ("CM5-CRS-009", "0.8", "80"),
        ("CM5-CRS-009", "0.8", "0,8"),
        ("CM5-CRS-009", "0.8", ""),
        ("CM5-CRS-010", "0.8", "0.80001"),
        ("CM5-CRS-011", "CompletedOrPassed", "completedOrPassed"),
        ("CM5-CRS-012", ' moveOn="NotApplicable"', ""),
        ("CM5-CRS-013", "AnyWindow", "NewWindow"),
        ("CM5-CRS-014", "<url>https://elsewhere.example.org/black/start</url>", ""),
        ("CM5-CRS-014", "https://elsewhere.example.org/black/start", ""),
        ("CM5-CRS-014", "https://elsewhere.example.org/black/start", "pages\\index.html"),
        ("CM5-CRS-015", "page=1", "page=1&amp;fetch="),
        ("CM5-CRS-015", "/black/start", "/black/start?activityId=3"),
        ("CM5-CRS-016", "http://adlnet.gov/expapi/activities/lesson", "lesson"),
        ("CM5-CRS-017", "<launchParameters>", "<requires/><launchParameters>"),
        ("CM5-CRS-020", "<launchParameters>speed=3</launchParameters>", EXTENSION),
        ("CM5-CRS-021", '"NotApplicable"', '"Completed" masteryScore="1"'),
        ("CM5-CRS-022", "/black/start", "/black tea"),
    ],
)
def test_one_thing_broken_is_one_finding(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert found(zipped(tmp_path, cmi5(broken(COURSE, old, new)))) == [rule]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0.8", "1"),
        ("0.8", "0.80000"),
        (' masteryScore="0.8"', ""),
        (' launchMethod="AnyWindow"', ""),
        ("https://elsewhere.example.org/black/start", "teapot://brew/black"),
        ("https://elsewhere.example.org/black/start", "index.html"),
        ("page=1", "page=1&amp;activityid=2"),
        (f'<objectives><objective idref="{ID}/objectives/brew"/></objectives>', ""),
    ],
)
def test_what_cmi5_allows_is_no_finding(tmp_path: Path, old: str, new: str) -> None:
    assert found(zipped(tmp_path, cmi5(broken(COURSE, old, new)))) == []


RISE = "http://-nchSVz-tTon4jdS8NUlcpkaUv6kM1eL_rise"


@pytest.mark.parametrize(
    ("id", "unit", "url"),
    [
        (RISE, 'launchMethod="OwnWindow" moveOn="Passed"', "scormdriver/indexAPI.html"),
        ("ispring://presentations/B9D4", 'moveOn="CompletedAndPassed" masteryScore="0.0000"', "res/index.html"),
        ("https://example.com/course/6Bqn9", 'launchMethod="OwnWindow" moveOn="CompletedOrPassed"', "./index_lms.html"),
    ],
    ids=["Rise", "iSpring", "Storyline"],
)
def test_what_authoring_tools_write_is_no_error_and_no_warning(tmp_path: Path, id: str, unit: str, url: str) -> None:
    texts = '<title><langstring lang="und">T</langstring></title><description><langstring lang="und"/></description>'
    course = (
        f'<courseStructure xmlns="{CMI5}"><course id="{id}">{texts}</course><objectives><objective id="{id}/o">{texts}'
        f'</objective></objectives><au id="{id}/a" {unit}>{texts}<objectives><objective idref="{id}/o"/></objectives>'
        f"<url>{url}</url></au></courseStructure>"
    )
    page = {url.removeprefix("./"): b'<!doctype html><html lang="en"><title>Tea</title>'}
    assert found(zipped(tmp_path, {"cmi5.xml": course.encode(), **page})) == ["CM5-CRS-023"]


def test_the_descriptor_has_one_name(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, {**SITE, "course.xml": COURSE.encode()})) == ["CM5-PKG-001"]


def test_other_xml_at_the_root_is_no_course(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, {**SITE, "data.xml": b"<data/>"})) == ["PKG-002"]


def test_a_course_structure_alone_has_nothing_to_be_relative_to(tmp_path: Path) -> None:
    path = tmp_path / "tea.xml"
    path.write_text(COURSE, "utf-8")
    assert found(path) == ["CM5-PKG-004"]
    path.write_text(broken(COURSE, "index.html?page=1", "https://courses.example.org/tea/index.html"), "utf-8")
    assert found(path) == []


def test_an_addition_with_its_schema_is_good(tmp_path: Path) -> None:
    course = broken(COURSE, "<launchParameters>speed=3</launchParameters>", EXTENSION)
    assert found(zipped(tmp_path, {**cmi5(course), "words.xsd": b"<schema/>"})) == []


@pytest.mark.parametrize(("units", "rules"), [(998, []), (999, ["CM5-CRS-018"])])
def test_more_than_a_thousand_units_are_worth_a_trial(tmp_path: Path, units: int, rules: list[str]) -> None:
    more = "".join(
        f'<au id="{ID}/{at}" moveOn="Passed">{texts(f"Tea {at}")}<url>index.html</url></au>' for at in range(units)
    )
    assert found(zipped(tmp_path, cmi5(broken(COURSE, "</courseStructure>", f"{more}</courseStructure>")))) == rules


def test_an_id_that_is_written_into_the_content_is_told(tmp_path: Path) -> None:
    files = {**cmi5(), "unit.js": f"const activity = '{ID}/green'".encode()}
    assert found(zipped(tmp_path, files)) == ["CM5-CRS-019"]


def test_findings_name_their_line(tmp_path: Path) -> None:
    course = broken(COURSE, "https://elsewhere.example.org/black/start", "gone.html")
    [finding] = judge_descriptors(open_package(zipped(tmp_path, cmi5(course))))
    assert COURSE.split("\n")[finding.where.line - 1].strip() == "<url>https://elsewhere.example.org/black/start</url>"
