"""How rules are run, and what rules must have to be told."""

from __future__ import annotations

import re
import string
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scormpack.package.read import open_package
from scormpack.package.rules import DOCUMENT_RULES, PACKAGE_RULES
from scormpack.rules import Finding, Rule, known_rules
from scormpack.targets import judge, judgements
from scormpack.targets._validity import MOST
from targets.samples import MANIFEST, SITE, TINCAN, broken, scorm12, zipped
from targets.samples_2004 import SCORM2004
from targets.samples_cmi5 import COURSE


def every_rule() -> list[Rule]:
    """Those of packages, documents and each standard."""
    rules = [*PACKAGE_RULES, *DOCUMENT_RULES, *(rule for judgement in judgements() for rule in judgement.rules())]
    return list({rule.id: rule for rule in rules}.values())


def test_a_rule_that_crashes_is_a_finding_and_the_others_still_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(package: object) -> Iterator[Finding]:
        raise ZeroDivisionError("by nought")
        yield

    first = PACKAGE_RULES[0]
    crashing = Rule(**{name: getattr(first, name) for name in first.__slots__} | {"look": crash})
    monkeypatch.setattr(judge, "PACKAGE_RULES", (crashing, *PACKAGE_RULES))
    files = {**scorm12(), "extra.js": b""}
    found = {finding.rule: finding for finding in judge.judge(open_package(zipped(tmp_path, files)))}
    assert set(found) == {"INT-001", "CP-FIL-003"}
    assert found["INT-001"].facts == {"rule": first.id, "error": "ZeroDivisionError: by nought"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</resources>", '<x:y xmlns:x="urn:x"/>' * 20_000 + "</resources>"),
        ("</resources>", '<resource identifier="R1" type="w"/>' * 20_000 + "</resources>"),
        ("<title>Green</title>", "<title>Green</title>" + '<item identifier="5" isvisible="yes"/>' * 20_000),
    ],
)
def test_a_manifest_full_of_mistakes_is_judged_in_bounded_time(tmp_path: Path, old: str, new: str) -> None:
    path = zipped(tmp_path, scorm12(broken(MANIFEST, old, new)))
    begun = time.process_time()
    findings = list(judge.judge(open_package(path)))
    assert len([finding for finding in findings if finding.rule == "XML-006"]) <= MOST
    assert "INT-001" not in {finding.rule for finding in findings}
    assert time.process_time() - begun < 5, "it takes a second, or half a minute when time grows with the square"


@settings(max_examples=200)
@given(
    st.sampled_from([MANIFEST, SCORM2004, TINCAN, COURSE]),
    st.lists(st.tuples(st.integers(0), st.integers(0)), min_size=1, max_size=4),
)
def test_no_descriptor_makes_a_rule_crash(
    tmp_path_factory: pytest.TempPathFactory, sample: str, moves: list[tuple[int, int]]
) -> None:
    pieces = re.findall(r"<[^<>\s]*|\s[\w:]+=\"[^\"]*\"|[^<]", sample)
    for source, target in moves:
        pieces[target % len(pieces)] = pieces[source % len(pieces)] if source % 3 else ""
    name = {TINCAN: "tincan.xml", COURSE: "cmi5.xml"}.get(sample, "imsmanifest.xml")
    path = zipped(tmp_path_factory.getbasetemp(), {name: "".join(pieces).encode(), **SITE})
    assert "INT-001" not in {finding.rule for finding in judge.judge(open_package(path))}


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_rules_speak_both_languages_of_the_same_facts(rule: Rule) -> None:
    def facts(saying: tuple[str, str]) -> set[str]:
        fields = {field for text in saying for _, field, _, _ in string.Formatter().parse(text) if field}
        return {field.removesuffix("_fr") for field in fields}

    assert facts(rule.fr) == facts(rule.en)
    assert all(rule.en) and all(rule.fr) and rule.why
    assert rule.strict >= rule.severity
    assert known_rules()[rule.id] is rule
