"""Each rule on tincan.xml: one thing broken in a good package gives its finding and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from targets.samples import TINCAN, broken, found, xapi, zipped

ID = "https://courses.example.org/tea"


def test_a_good_package_has_no_findings(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, xapi())) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("XML-012", "http://projecttincan.com/tincan.xsd", "http://projecttincan.com/other.xsd"),
        ("TCX-011", "<activities>", "<activities><surprise/>"),
        ("TCX-003", f' id="{ID}"', ""),
        ("TCX-003", ID, "courses.example.org/tea"),
        ("TCX-003", ID, "https://[YOUR_HOST]/tea"),
        ("TCX-003", ID, "https://courses.example.org/@@id"),
        ("TCX-004", ID, "http://5Xc69DEL7Gs_course_id"),
        ("TCX-004", ID, "https://example.com/tea"),
        ("TCX-004", ID, "http://tea.local/course"),
        ("TCX-004", ID, "urn:articulate:rise:abc"),
        ("TCX-004", ID, "ispring://presentations/abc"),
        ("TCX-005", '<launch lang="en">index.html</launch>', ""),
        ("TCX-006", "index.html", "story.html?a=b"),
        ("TCX-007", ' type="http://adlnet.gov/expapi/activities/course"', ""),
        ("TCX-007", "http://adlnet.gov/expapi/activities/course", "course"),
        ("TCX-009", '<name lang="en">Tea', "<name>Tea"),
        ("TCX-009", '<name lang="en">Tea', '<name lang="und">Tea'),
        ("TCX-009", '<launch lang="en">', '<launch lang="english">'),
        ("TCX-008", '<description lang="en">All about tea</description>', ""),
        ("TCX-008", "Tea</name>", "</name>"),
        ("TCX-010", f"{ID}/green", ID),
    ],
)
def test_one_thing_broken_is_one_finding(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert found(zipped(tmp_path, xapi(broken(TINCAN, old, new)))) == [rule]


def test_a_descriptor_needs_an_activity(tmp_path: Path) -> None:
    start, end = TINCAN.index("    <activity "), TINCAN.index("  </activities>")
    assert found(zipped(tmp_path, xapi(TINCAN[:start] + TINCAN[end:]))) == ["TCX-001"]


def test_two_launches_are_one_too_many(tmp_path: Path) -> None:
    twice = broken(
        TINCAN,
        "Green</name>",
        'Green</name><description lang="en">.</description><launch lang="en">index.html</launch>',
    )
    assert found(zipped(tmp_path, xapi(twice))) == ["TCX-005"]


@pytest.mark.parametrize(
    "id", ["urn:scormpack:tea", "urn:uuid:0d9f0f5c-13c8-4a43-9d55-7a2a3e0fd0a1", "https://tea.ma/1"]
)
def test_ids_of_ones_own_are_good(tmp_path: Path, id: str) -> None:
    assert found(zipped(tmp_path, xapi(broken(TINCAN, ID, id)))) == []


@pytest.mark.parametrize(
    ("page", "rules"),
    [
        (b"<p>Tea</p>", ["TCX-012"]),
        (b"<script src='lib/play.js'></script>", []),
        (b"<script src='gone.js'></script>", []),
        (b"<script>location.href = 'story.html' + location.search</script>", []),
        (b"<iframe src='story.html'></iframe>", []),
    ],
)
def test_the_launch_page_listens_to_the_lms(tmp_path: Path, page: bytes, rules: list[str]) -> None:
    scripts = {"lib/play.js": b"const store = query('endpoint')"}
    assert found(zipped(tmp_path, {**xapi(), **scripts, "index.html": page})) == rules


def test_what_storyline_writes_is_told_once(tmp_path: Path) -> None:
    """As of 2024: an id without a domain, no language, questions in the descriptor."""
    texts = '<name lang="und">T</name><description lang="und">D</description>'
    component = '<component><id>choice_1</id><description lang="und">Yes</description></component>'
    activities = (
        '<activity id="http://6IJM_course_id" type="http://adlnet.gov/expapi/activities/course">'
        f'{texts}<launch lang="und">index.html</launch></activity>'
        f'<activity id="http://6IJM_course_id/1" type="http://adlnet.gov/expapi/activities/module">{texts}</activity>'
        '<activity id="http://6IJM_course_id/1/2" type="http://adlnet.gov/expapi/activities/cmi.interaction">'
        f"{texts}<interactionType>choice</interactionType><correctResponsePatterns><correctResponsePattern>choice_1"
        f"</correctResponsePattern></correctResponsePatterns><choices>{component}</choices></activity>"
    )
    descriptor = f'<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>{activities}</activities></tincan>'
    assert found(zipped(tmp_path, xapi(descriptor))) == ["TCX-004", "TCX-009"]


def test_there_is_one_tincan_xml(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, {**xapi(), "old/tincan.xml": TINCAN.encode()})) == ["TCX-002"]


def test_an_address_elsewhere_is_not_looked_for(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, xapi(broken(TINCAN, ">index.html", ">https://courses.example.org/tea/play")))) == []
