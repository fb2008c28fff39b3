"""What CI servers and code scanning get, by their own schemas, and the lines that text shows."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from course.write import PAGE, course
from partners.places import npm_package
from reports.judged import BROKEN, package, told
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.package.name_rules import awkward_name
from scormpack.quoting import LONGEST, quotes
from scormpack.reports import Setting, reports
from scormpack.results import Judged
from scormpack.targets._imscp.file_rules import listed_file_missing
from scormpack.validation import judged
from targets.samples import MANIFEST

HOSTILE = awkward_name.at(
    Location(file="a\x1b[2J:\r\n,%\ud800\u202e.js", line=3), name="a\x00\x1b\n::error::", part="]]>"
)


def test_sarif_follows_its_schema_and_points_at_lines_and_rules(tmp_path: Path) -> None:
    schema = npm_package("@microsoft/jest-sarif") / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
    log = json.loads(told("sarif", package(tmp_path)))
    jsonschema.validate(log, json.loads(schema.read_text("utf-8")))
    (run,) = log["runs"]
    result = next(result for result in run["results"] if result["ruleId"] == "CP-ITM-002")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/course.zip/imsmanifest.xml")
    assert place["region"]["startLine"] == 12 and "ZZ" in place["region"]["snippet"]["text"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == "CP-ITM-002" and rule["help"]["text"] and rule["shortDescription"]["text"]
    assert result["level"] == "error"


def test_sarif_of_hostile_names_and_of_nothing_follows_its_schema() -> None:
    schema = npm_package("@microsoft/jest-sarif") / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
    for found in ([HOSTILE], []):
        log = reports()["sarif"](found)
        jsonschema.validate(json.loads(log.encode("utf-8")), json.loads(schema.read_text("utf-8")))


def test_fingerprints_outlive_a_line_put_before_and_differ_by_fact(tmp_path: Path) -> None:
    def prints(manifest: str) -> list[str]:
        log = json.loads(told("sarif", package(tmp_path, manifest)))
        return [result["partialFingerprints"]["scormpack/v1"] for result in log["runs"][0]["results"]]

    before = prints(BROKEN)
    assert prints(BROKEN.replace("<metadata>", "\n\n<metadata>")) == before
    assert prints(BROKEN.replace('"ZZ"', '"YY"')) != before
    assert len(set(before)) == len(before)


def test_junit_has_a_failure_for_each_failing_finding_and_passes_a_good_package(tmp_path: Path) -> None:
    bad = package(tmp_path)
    root = etree.fromstring(told("junit", bad, replace(bad, called="good.zip", findings=())).encode())
    assert [suite.get("failures") for suite in root] == ["1", "0"]
    (failure,) = root.iter("failure")
    assert failure.get("type") == "error" and "ZZ" in str(failure.get("message"))
    assert root[1][0].tag == "testcase" and len(root[1][0]) == 0
    strict = etree.fromstring(told("junit", bad, fail_on=Severity.WARNING).encode())
    assert int(strict.get("failures", "")) == len(bad.findings)
    never = etree.fromstring(told("junit", bad, fail_on=None).encode())
    assert never.get("failures") == "0"


def test_junit_of_hostile_names_is_xml() -> None:
    assert etree.fromstring(reports()["junit"]([HOSTILE]).encode("utf-8")).get("tests") == "1"


def test_annotations_say_file_line_and_rule(tmp_path: Path) -> None:
    first = told("github", package(tmp_path)).splitlines()[0]
    assert first.startswith("::error file=") and ",line=12,title=CP-ITM-002::The item I1 launches ZZ" in first


def test_annotations_cannot_be_broken_out_of() -> None:
    lines = reports()["github"]([HOSTILE]).splitlines()
    assert len(lines) == 1
    assert lines[0].count("::") == 2 + lines[0].split("::", 2)[2].count("::")
    assert "%2C" in lines[0].split("::")[1] and "\x1b" not in lines[0]


def test_files_of_a_course_are_named_from_here_for_programs_and_from_the_course_for_people(tmp_path: Path) -> None:
    folder = course(tmp_path, {"01-one/10-page.md": PAGE.replace("[x]", "[ ]")})
    one = judged(folder)
    assert f"file={folder.as_posix()}/01-one/10-page.md," in told("github", one)
    assert told("text", one).startswith("01-one/10-page.md:5:1: error")


def test_the_line_stands_under_the_finding(tmp_path: Path) -> None:
    one = package(tmp_path)
    assert '     12 | <item identifier="I1" identifierref="ZZ" isvisible="true">\n' in told("text", one)
    folder = course(tmp_path, {"01-one/10-page.md": PAGE.replace("[x]", "[ ]")})
    assert "      5 | ::: choice #q-one\n" in told("text", judged(folder))


def test_the_line_is_cut_to_the_terminal(tmp_path: Path) -> None:
    lines = told("text", package(tmp_path), width=40).splitlines()
    quoted = [line for line in lines if line[:10].strip(" |").isdigit()]
    assert quoted and all(len(line) <= 40 for line in quoted)
    assert any(line.endswith("…") for line in quoted)


def test_of_an_endless_line_the_part_with_the_mistake_is_shown(tmp_path: Path) -> None:
    (line,) = {
        line
        for where, line in package(tmp_path, " ".join(BROKEN.split())).quotes.items()
        if where.file.endswith(".xml")
    }
    assert "…" in line and len(line) <= LONGEST + 2


def test_a_column_or_a_fact_says_where_in_an_endless_line() -> None:
    text = "a" * 5000 + "HERE" + "b" * 5000
    for finding in (
        Diagnostic(rule="X", severity=Severity.ERROR, where=Location(file="f", line=1, column=5001)),
        Diagnostic(rule="X", severity=Severity.ERROR, where=Location(file="f", line=1), facts={"what": "HERE"}),
    ):
        assert "HERE" in quotes([finding], lambda file: text)[finding.where]


def test_no_line_of_a_binary_is_shown_and_none_that_is_not_there() -> None:
    found = [Diagnostic(rule="X", severity=Severity.ERROR, where=Location(file="f", line=line)) for line in (1, 2, 99)]
    assert list(quotes(found, lambda file: "PK\x03\x04\x00\nfine").values()) == ["fine"]
    assert quotes(found, lambda file: None) == {}


def test_control_characters_of_a_line_are_escaped() -> None:
    from scormpack.results import Judged

    finding = Diagnostic(rule="X", severity=Severity.ERROR, where=Location(file="f", line=1))
    lines = {finding.where: "left \u202e right \x9b31m"}
    one = Judged(called="f", findings=(finding,), quotes=lines)
    text = reports()["text"]([finding], setting=Setting(judged=(one,)))
    assert "\\u202e right \\x9b31m" in text and not {"\u202e", "\x9b"} & set(text)


def lost(count: int) -> Judged:
    """A package with that many missing files."""
    where = [Location(file="a/tea.zip/imsmanifest.xml", line=n + 1) for n in range(count)]
    findings = [listed_file_missing.at(place, href=f"{place.line}.png") for place in where]
    return Judged(called="a/tea.zip", findings=tuple(findings))


def test_people_see_fifty_of_a_rule_and_how_many_more_and_programs_see_all() -> None:
    text, page, rows = told("text", lost(120)), told("html", lost(120)), json.loads(told("json", lost(120)))
    assert text.count("CP-FIL-002 ") == 50 and "a/tea.zip: 70 more of CP-FIL-002" in text and "120 errors" in text
    assert page.count("<bdi>CP-FIL-002</bdi>") == 51 and "+70" in page
    assert len(rows["findings"]) == 120
    assert told("sarif", lost(120)).count('"ruleId"') == 120 and told("junit", lost(120)).count("<testcase") == 120


def test_fifty_are_shown_whole_and_each_package_has_its_own_fifty() -> None:
    assert " more of " not in told("text", lost(50))
    other = replace(lost(50), called="b.zip", findings=[
        replace(one, where=replace(one.where, file="b.zip/imsmanifest.xml")) for one in lost(50).findings
    ])  # fmt: skip
    assert " more of " not in told("text", lost(50), other)
    assert "encore 2 fois CP-FIL-002" in told("text", lost(52), language="fr")


def test_json_tells_what_each_lms_will_do(tmp_path: Path) -> None:
    whole = json.loads(told("json", package(tmp_path)))
    (one,) = whole["judged"]
    assert one["formats"] == ["scorm12"]
    moodle = next(verdict for verdict in one["verdicts"] if verdict["lms"] == "moodle")
    assert moodle["outcome"] == "unfinished" and moodle["reasons"][0]["rules"] == ["CP-ITM-002"]
    assert moodle["sentence"].startswith("Moodle will import this; parts of it will never report completion because")


@pytest.mark.parametrize("form", ["github", "html", "json", "junit", "sarif", "text"])
def test_every_format_takes_a_good_package_and_french(form: str, tmp_path: Path) -> None:
    assert "{" + "item}" not in told(form, package(tmp_path, MANIFEST), language="fr")
