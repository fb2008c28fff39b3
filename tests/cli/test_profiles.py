"""Profiles say what the pages of evidence say, of rules that exist; and severities follow them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.families import every_rule
from scormpack.profiles import profiles
from scormpack.profiles.profile import Profile
from scormpack.profiles.verdict import FORMATS, as_grave_as_there, own_findings, verdict_of
from scormpack.reports._verdicts import further
from scormpack.results import GRAVITY

HERE = Location(file="course.zip")


def finding(rule: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(rule=rule, severity=severity, where=HERE)


@pytest.mark.parametrize("profile", profiles().values(), ids=lambda profile: profile.name)
def test_a_profile_names_rules_that_exist_formats_that_exist_and_its_sources(profile: Profile) -> None:
    named = {rule for effect in profile.effects for rule in effect.rules}
    assert named <= set(every_rule())
    formats = {*profile.takes, *(format for effect in profile.effects for format in effect.formats)}
    assert formats <= set(FORMATS)
    sources = [*(effect.source for effect in profile.effects), *(taking.source for taking in profile.takes.values())]
    assert all(re.match(r"(MOODLE|LMS_QUIRKS)\.md \d", source) for source in sources)
    assert all(profile.basis) and bool(profile.megabytes) == bool(profile.size_source)
    for effect in profile.effects:
        assert effect.outcome in GRAVITY
        for clause in effect.saying:
            assert clause[0].islower() and not clause.endswith("."), "it goes on after “because”"


@pytest.mark.parametrize(
    ("lms", "rule", "before", "there"),
    [
        ("moodle", "CP-RES-004", Severity.WARNING, Severity.INFO),
        ("moodle", "CP-RES-022", Severity.WARNING, Severity.WARNING),
        ("moodle", "CP-RES-023", Severity.WARNING, Severity.ERROR),
        ("moodle", "PKG-021", Severity.WARNING, Severity.ERROR),
        ("moodle", "CP-ITM-005", Severity.INFO, Severity.WARNING),
        ("moodle", "CP-MAN-002", Severity.ERROR, Severity.ERROR),
        ("openedx", "PKG-003", Severity.ERROR, Severity.INFO),
        ("canvas", "PKG-003", Severity.ERROR, Severity.ERROR),
    ],
)
def test_what_an_lms_tolerates_is_a_note_and_what_it_refuses_an_error(
    lms: str, rule: str, before: Severity, there: Severity
) -> None:
    assert as_grave_as_there(profiles()[lms], ["scorm12"], finding(rule, before)).severity is there


def test_an_effect_may_be_one_format_s_only() -> None:
    moodle = profiles()["moodle"]
    assert as_grave_as_there(moodle, ["scorm12"], finding("CP-MET-004")).severity is Severity.INFO
    assert as_grave_as_there(moodle, ["scorm2004"], finding("CP-MET-004")).severity is Severity.ERROR


def test_of_several_descriptors_a_remark_on_cmi5_comes_only_where_there_is_one() -> None:
    cloud, twice = profiles()["scormcloud"], finding("PKG-019", Severity.WARNING)
    assert verdict_of(cloud, ["xapi", "cmi5"], [twice], HERE, 0, 1).outcome == "wrong"
    assert verdict_of(cloud, ["scorm12", "xapi"], [twice], HERE, 0, 1).outcome == "works"


@pytest.mark.parametrize(("rule", "outcome"), [("CP-MET-003", "unfinished"), ("XML-012", "wrong")])
def test_moodle_s_own_reading_of_versions_and_namespaces_is_known(rule: str, outcome: str) -> None:
    verdict = verdict_of(profiles()["moodle"], ["scorm12"], [finding(rule)], HERE, 0, 1)
    assert (verdict.outcome, verdict.unknown) == (outcome, ())


def test_a_package_over_the_limit_is_refused_and_one_at_it_is_not() -> None:
    cornerstone = profiles()["cornerstone"]
    assert [one.rule for one in own_findings(cornerstone, ["scorm12"], 250_000_001, HERE)] == ["PKG-017"]
    assert not list(own_findings(cornerstone, ["scorm12"], 250_000_000, HERE))
    assert not list(own_findings(profiles()["moodle"], ["scorm12"], 10**10, HERE)), "its limit is not known"


def test_the_gravest_reason_is_the_verdict_and_the_unknown_is_told() -> None:
    found = [finding("CP-ITM-005"), finding("XML-001"), finding("CP-RES-001")]
    verdict = verdict_of(profiles()["moodle"], ["scorm12"], found, HERE, 0, 1)
    assert verdict.outcome == "refused"
    assert [reason.rules for reason in verdict.reasons] == [("XML-001",), ("CP-ITM-005",)]
    assert verdict.unknown == ("CP-RES-001",)


def test_no_error_known_there_is_no_promise() -> None:
    def outcome(lms: str, *found: Diagnostic) -> str:
        return verdict_of(profiles()[lms], ["scorm12"], found, HERE, 0, 1).outcome

    assert outcome("docebo") == "works"
    assert outcome("docebo", finding("CP-RES-001")) == "unknown"
    assert outcome("docebo", finding("CP-RES-002", Severity.WARNING)) == "works"
    assert outcome("canvas") == "unknown", "whether it takes SCORM 1.2 stands on no page that we have"


def test_what_is_only_good_to_know_keeps_the_verdict_and_is_told() -> None:
    """Of a package of assets the finding and the verdict say the same."""
    verdict = verdict_of(profiles()["moodle"], ["scorm12"], [finding("CP-RES-022", Severity.WARNING)], HERE, 0, 1)
    assert verdict.outcome == "works"
    assert any("completed as soon as it is opened" in sentence for sentence in further(verdict, "en"))
    verdict = verdict_of(profiles()["moodle"], ["scorm12"], [finding("CP-RES-022"), finding("XML-001")], HERE, 0, 1)
    assert verdict.outcome == "refused"


def test_profiles_are_where_the_wheel_takes_them_from() -> None:
    import scormpack.profiles

    assert {path.stem for path in Path(scormpack.profiles.__file__).parent.glob("*.toml")} == set(profiles())
