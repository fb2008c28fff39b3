"""Each rule on SCORM 2004: one thing broken in a good package gives its finding and nothing else."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from targets.samples import broken, found, zipped
from targets.samples_2004 import PAGE_2004, SCORM2004, scorm2004

FOURTH = "2004 4th Edition"
SCO = 'adlcp:scormType="sco"'
GREEN, LEAVES = "<title>Green</title>", "<title>Leaves</title>"
END = "      <imsss:sequencing>\n        <imsss:controlMode choice"
RULES = '<imsss:controlMode choice="true" flow="true"/>'
PRESENTATION = SCORM2004[SCORM2004.index("<adlnav:pres") : SCORM2004.index("        <imsss:sequencing IDRef")]
DATA = SCORM2004[SCORM2004.index("<adlcp:data>") : SCORM2004.index("        <adlnav:pres")]
OF_ADL = SCORM2004[SCORM2004.index("<adlseq:objectives>") :].partition("        </imsss:sequencing>")[0]
COLLECTION = SCORM2004[SCORM2004.index("  <imsss:sequencingC") : SCORM2004.index("</manifest>")]
READING_TOO = '<imsss:mapInfo targetObjectiveID="x" readNormalizedMeasure="false"/>'
WRITING = '<adlseq:mapInfo targetObjectiveID="urn:tea:score" writeRawScore="true"/>'
READING = '<adlseq:mapInfo targetObjectiveID="urn:tea:score"/>'
UNNAMED = (
    "<imsss:objectives><imsss:primaryObjective>"
    '<imsss:mapInfo targetObjectiveID="urn:tea:all"/></imsss:primaryObjective></imsss:objectives>'
)
LEAVING = (
    "<imsss:sequencingRules><imsss:postConditionRule><imsss:ruleConditions>"
    '<imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="previous"/>'
    "</imsss:postConditionRule></imsss:sequencingRules>"
)


def test_a_good_package_has_no_findings(tmp_path: Path) -> None:
    assert found(zipped(tmp_path, scorm2004())) == []


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("CP-ITM-002", 'identifierref="R1"', 'identifierref="R9"'),
        ("CP-RES-003", SCO, ""),
        ("CP-RES-004", SCO, 'adlcp:scormtype="sco"'),
        ("XML-006", "continue,no message", "continue"),
        ("S04-MAN-001", "<item identifier=\"I3\"", '<item adlcp:scormType="sco" identifier="I3"'),
        ("S04-MAN-001", '<item identifier="I2"', '<item adlseq:objectivesGlobalToSystem="false" identifier="I2"'),
        ("S04-MAN-002", SCO, f'{SCO} adlcp:persistState="true"'),
        ("S04-MAN-003", FOURTH, "2004 3rd Edition"),
        ("S04-MAN-003", FOURTH, "CAM 1.3"),
        ("S04-MAN-004", GREEN, f"{GREEN}<adlcp:masteryscore>80</adlcp:masteryscore>"),
        ("S04-MAN-004", GREEN, f"{GREEN}<adlcp:datafromlms>a</adlcp:datafromlms>"),
        ("S04-ITM-001", LEAVES, f"{LEAVES}<adlcp:dataFromLMS>a</adlcp:dataFromLMS>"),
        ("S04-ITM-001", END, f"<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>{END}"),
        ("S04-ITM-002", "<adlcp:dataFromLMS>", "<adlcp:dataFromLMS>a</adlcp:dataFromLMS><adlcp:dataFromLMS>"),
        ("S04-ITM-002", PRESENTATION, PRESENTATION * 2),
        ("S04-ITM-003", "level=2", "x" * 4001),
        ("S04-ITM-004", 'progressWeight="1.0"/>', 'progressWeight="1.0">0.8</adlcp:completionThreshold>'),
        ("S04-ITM-004", 'minProgressMeasure="0.8"', 'minProgressMeasure="80"'),
        ("S04-ITM-004", 'progressWeight="1.0"', 'progressWeight="all"'),
        ("S04-ITM-004", 'completedByMeasure="false"', 'completedByMeasure="no"'),
        ("S04-ITM-005", 'completedByMeasure="false"', 'completedByMeasure="true"'),
        ("S04-ITM-006", DATA, "<adlcp:data/>"),
        ("S04-ITM-006", ' targetID="urn:store:2"', ""),
        ("S04-ITM-006", ' targetID="urn:store:2"', ' targetID=" "'),
        ("S04-ITM-006", "urn:store:2", "urn:store:1"),
        ("S04-ITM-007", "        <imsss:sequencing>\n", f"        {PRESENTATION}<imsss:sequencing>\n"),
        ("S04-ITM-007", "<adlnav:navigationInterface>", "<adlnav:navigationInterface><adlnav:presentation/>"),
        ("S04-ITM-008", ">suspendAll<", ">next<"),
        ("S04-ITM-008", ">suspendAll<", ">suspendall<"),
        ("S04-SEQ-001", RULES, f'<imsss:deliveryControls tracked="true"/>{RULES}'),
        ("S04-SEQ-001", RULES, RULES * 2),
        ("S04-SEQ-001", OF_ADL, OF_ADL * 2),
        ("S04-SEQ-003", 'IDRef="quiz"', 'IDRef="quizz"'),
        ("S04-SEQ-003", "        <imsss:sequencing>\n", '        <imsss:sequencing ID="own">\n'),
        ("S04-SEQ-003", 'ID="quiz"', 'ID="quiz" IDRef="quiz"'),
        ("S04-SEQ-003", "  </imsss:sequencingC", '<imsss:sequencing ID="quiz"/></imsss:sequencingC'),
        ("S04-SEQ-004", COLLECTION, f"{COLLECTION}<imsss:sequencingCollection/>"),
        ("S04-SEQ-005", "<imsss:objectives>", '<imsss:objectives><imsss:primaryObjective objectiveID="both"/>'),
        ("S04-SEQ-005", RULES, RULES + '<imsss:objectives><imsss:objective objectiveID="own"/></imsss:objectives>'),
        ("S04-SEQ-006", RULES, RULES + UNNAMED),
        ("S04-SEQ-007", "</imsss:objectives>", '<imsss:objective objectiveID="done"/></imsss:objectives>'),
        ("S04-SEQ-007", "</imsss:objectives>", '<imsss:objective objectiveID=" "/></imsss:objectives>'),
        ("S04-SEQ-007", "</imsss:objectives>", "<imsss:objective/></imsss:objectives>"),
        ("S04-SEQ-008", ">0.8<", ">80<"),
        ("S04-SEQ-008", ">0.8<", ">0,8<"),
        ("S04-SEQ-008", 'measureThreshold="0.5"', 'measureThreshold="50"'),
        ("S04-SEQ-009", "<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>", ""),
        ("S04-SEQ-010", "</imsss:primary", f"{READING_TOO}</imsss:primary"),
        ("S04-SEQ-010", '"urn:tea:earlier"/>', '"urn:tea:done" writeSatisfiedStatus="true"/>'),
        ("S04-SEQ-011", '<adlseq:objective objectiveID="done"', '<adlseq:objective objectiveID="dome"'),
        ("S04-SEQ-012", "</adlseq:objective>", f"{WRITING}</adlseq:objective>"),
        ("S04-SEQ-012", "</adlseq:objective>", f"{READING * 2}</adlseq:objective>"),
        ("S04-SEQ-013", 'referencedObjective="earlier%20one"', 'referencedObjective="earlier"'),
        ("S04-SEQ-014", 'action="skip"', 'action="jump"'),
        ("S04-SEQ-014", 'action="skip"', 'action="exit"'),
        ("S04-SEQ-014", ' action="incomplete"', ""),
        ("S04-SEQ-014", 'condition="attempted"', 'condition="always"'),
        ("S04-SEQ-014", 'operator="not" condition="sat', 'operator="isnot" condition="sat'),
        ("S04-SEQ-014", 'conditionCombination="any"', 'conditionCombination="some"'),
        ("S04-SEQ-015", RULES, RULES + LEAVING),
        ("S04-SEQ-016", 'condition="attempted"', 'condition="timeLimitExceeded"'),
        ("S04-SEQ-016", 'attemptLimit="2"', 'activityExperiencedDurationLimit="PT1H"'),
        ("S04-SEQ-017", 'objectiveMeasureWeight="0.5"', 'objectiveMeasureWeight="2"'),
        ("S04-SEQ-017", 'minimumPercent="0.5"', 'minimumPercent="50"'),
        ("S04-SEQ-017", 'minimumCount="1"', 'minimumCount="-1"'),
        ("S04-SEQ-017", '"atLeastPercent"', '"most"'),
        ("S04-SEQ-018", 'selectCount="2"', 'selectCount="9"'),
        ("S04-SEQ-018", 'selectCount="2"', 'selectCount="two"'),
        ("S04-SEQ-018", 'selectionTiming="once"', 'selectionTiming="onEachAttempt"'),
        ("S04-SEQ-019", 'choice="false" flow="true"', 'choice="false"'),
        ("S04-SEQ-021", ' completionSetByContent="true"', ""),
        ("S04-SEQ-021", ' objectiveSetByContent="true"', ""),
        ("S04-SEQ-022", 'choice="false" flow="true"', 'flow="true"'),
        ("S04-SEQ-022", 'preventActivation="true"', 'constrainChoice="true"'),
        ("S04-SEQ-023", ' adlseq:objectivesGlobalToSystem="false"', ""),
    ],
)  # fmt: skip
def test_one_thing_broken_is_one_finding(tmp_path: Path, rule: str, old: str, new: str) -> None:
    assert found(zipped(tmp_path, scorm2004(broken(SCORM2004, old, new)))) == [rule]


def test_sequencing_comes_last(tmp_path: Path) -> None:
    start, end = SCORM2004.index(END), SCORM2004.index("    </organization>")
    own = SCORM2004[start:end]
    moved = broken(SCORM2004.replace(own, ""), '      <item identifier="I1"', f'{own}      <item identifier="I1"')
    assert found(zipped(tmp_path, scorm2004(moved))) == ["S04-SEQ-002"]


def test_adl_speaks_of_objectives_within_sequencing(tmp_path: Path) -> None:
    moved = broken(SCORM2004.replace(OF_ADL, ""), GREEN, GREEN + OF_ADL)
    assert found(zipped(tmp_path, scorm2004(moved))) == ["S04-SEQ-011"]


def test_several_pages_need_flow(tmp_path: Path) -> None:
    manifest = SCORM2004.replace(' flow="true"', "").replace('choice="false" forwardOnly="true"', "")
    assert found(zipped(tmp_path, scorm2004(manifest))) == ["S04-SEQ-020"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level=2", "x" * 4000),
        (LEAVES, f"{LEAVES}<adlcp:dataFromLMS/>"),
        (LEAVES, f'{LEAVES}<adlcp:completionThreshold progressWeight="0.5"/>'),
        ("<adlnav:hideLMSUI>continue</adlnav:hideLMSUI>", "<adlnav:hideLMSUI> exitAll\n</adlnav:hideLMSUI>"),
        (">0.8<", "> -1.0 <"),
        (">0.8<", "><"),
        ('measureThreshold="0.5"', 'measureThreshold="+.5"'),
        ('conditionCombination="any"', ""),
        ('"urn:tea:earlier"', '" urn:tea:earlier "'),
        ('objectiveID="earlier one"', 'objectiveID=" earlier  one "'),
        ("</imsss:primary", '<imsss:mapInfo targetObjectiveID="x" readSatisfiedStatus="0" readNormalizedMeasure="0" '
         'writeNormalizedMeasure="1"/></imsss:primary'),
        ("</adlseq:objective>", '<adlseq:mapInfo targetObjectiveID="x" writeMaxScore="true"/></adlseq:objective>'),
        ('selectCount="2"', 'selectCount="0"'),
        ("<imsss:postCond", "<imsss:exitConditionRule>"
         '<imsss:ruleAction action="exit"/></imsss:exitConditionRule><imsss:postCond') ,
        ('minimumCount="1"', 'minimumCount="+01"'),
        ('choice="false" flow="true" forwardOnly="true"', 'choice="true"'),
        (' completionSetByContent="true"', ' completionSetByContent="1"'),
        ('completionSetByContent="true" objectiveSetByContent="true"', 'tracked="false"'),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_mistake_is_none(tmp_path: Path, old: str, new: str) -> None:
    assert found(zipped(tmp_path, scorm2004(broken(SCORM2004, old, new)))) == []


OLD = re.sub(
    r"<adlcp:data>.*?</adlcp:data>|<adlseq:objectives>.*?</adlseq:objectives>| adlcp:sharedDataGlobalToSystem=\S+\"",
    "",
    SCORM2004.replace(FOURTH, "2004 3rd Edition"),
    flags=re.DOTALL,
)
THRESHOLD = '<adlcp:completionThreshold completedByMeasure="false" minProgressMeasure="0.8" progressWeight="1.0"/>'


@pytest.mark.parametrize(
    ("threshold", "rules"),
    [
        ("<adlcp:completionThreshold>0.8</adlcp:completionThreshold>", []),
        ("<adlcp:completionThreshold>80</adlcp:completionThreshold>", ["S04-ITM-004"]),
        ("", []),
        (THRESHOLD, ["S04-MAN-003"]),
    ],
)
@pytest.mark.parametrize("edition", ["2004 3rd Edition", "CAM 1.3"])
def test_earlier_editions_have_their_own_threshold(
    tmp_path: Path, edition: str, threshold: str, rules: list[str]
) -> None:
    manifest = broken(OLD, THRESHOLD, threshold).replace("2004 3rd Edition", edition)
    assert found(zipped(tmp_path, scorm2004(manifest))) == rules


@pytest.mark.parametrize(
    ("page", "is_odd"),
    [
        (PAGE_2004.replace(b"success_status", b"progress_measure"), False),
        (PAGE_2004 + b"<iframe src='leaves.html'></iframe>", False),
        (PAGE_2004.partition(b"<script>")[0] + b'<script src="https://example.org/player.js"></script>', False),
        (PAGE_2004, True),
    ],
)
def test_what_is_completed_by_measure_reports_one(tmp_path: Path, page: bytes, is_odd: bool) -> None:
    manifest = broken(SCORM2004, 'completedByMeasure="false"', 'completedByMeasure="true"')
    files = {**scorm2004(manifest), "index.html": page}
    assert found(zipped(tmp_path, files)) == (["S04-ITM-005"] if is_odd else [])


def test_thousands_of_items_may_share_one_large_sequencing(tmp_path: Path) -> None:
    """Time grows with the size of the manifest, not with items times conditions; and a mistake is told 200 times."""
    item = '<item identifier="X{}" identifierref="R2"><title>X</title><imsss:sequencing IDRef="quiz"/></item>'
    condition = '<imsss:ruleCondition referencedObjective="o{}" condition="satisfied"/>'
    manifest = broken(SCORM2004, END, "".join(item.format(number) for number in range(4_000)) + END)
    conditions = "".join(condition.format(number) for number in range(4_000))
    manifest = broken(
        manifest,
        '<imsss:ruleCondition condition="objectiveMeasureLess',
        f'{conditions}<imsss:ruleCondition condition="objectiveMeasureLess',
    )
    begun = time.process_time()
    assert found(zipped(tmp_path, scorm2004(manifest))) == ["S04-SEQ-013"] * 200
    assert time.process_time() - begun < 10, "it takes two seconds, or minutes when time grows with the square"


@pytest.mark.parametrize(
    ("page", "rules"),
    [
        (b"<script>parent.API.LMSInitialize('')</script>", ["CP-RES-025"]),
        (b"<p>Nothing but text</p>", ["CP-RES-023"]),
        (b"<script>(parent.API_1484_11 || parent.API).Initialize('')</script>", []),
    ],
)
def test_a_sco_should_look_for_the_api_of_2004(tmp_path: Path, page: bytes, rules: list[str]) -> None:
    told = found(zipped(tmp_path, {**scorm2004(), "index.html": page}))
    assert [id for id in told if id.startswith("CP-")] == rules
