"""What can be wrong with a final test is told at its place, and nothing else is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from course.exam import BANK, CERTIFICATE, LEAVES, PAPER, PLACES, TEST, WATER, YAML, choice, course, numeric
from course.write import FRENCH, SETTINGS, Files, said, told
from scormpack.course.load import load
from scormpack.diagnostics import Severity

PAGE = "01-one/20-test.md"
EASY = "\n".join(["# Water\n", *(choice(f"w-{at}") for at in range(6))])


@dataclass(frozen=True)
class Case:
    """`files` and `settings` that differ from those of a good course; `found` is rule and place."""

    name: str
    found: str
    files: Files = field(default_factory=dict)
    settings: str = TEST
    severity: Severity = Severity.ERROR


def drawn(old: str, new: str) -> str:
    """The settings with another draw."""
    assert old in TEST
    return TEST.replace(old, new)


CASES = [
    Case("a bank that is not there", f"CRS-EXAM-001 {YAML}:13:14", settings=drawn("water.md", "watter.md")),
    Case("a bank that is a page", f"CRS-EXAM-002 {YAML}:13:14", settings=drawn("exam/water.md", "01-one/10-page.md")),
    Case("an empty bank", "CRS-EXAM-003 exam/water.md:1:1", {"exam/water.md": "# Water\n"}),
    Case(
        "a text in a bank", "CRS-EXAM-004 exam/water.md:3:1", {"exam/water.md": f"# Water\n\nSome text.\n\n{WATER[8:]}"}
    ),
    Case(
        "a note in a bank",
        "CRS-EXAM-004 exam/water.md:3:1",
        {"exam/water.md": f"# Water\n\n::: note\nx\n:::\n{WATER[8:]}"},
    ),
    Case("more than there is", f"CRS-EXAM-005 {YAML}:13:35", settings=drawn("take: 2", "take: 7")),
    Case("one question in two draws", f"CRS-EXAM-006 {YAML}:12:45", settings=drawn("{apply: 1}", "2")),
    Case("a misspelt level", f"CRS-EXAM-017 {YAML}:11:37", settings=drawn("apply", "aply")),
    Case("a misspelt objective", f"CRS-EXAM-017 {YAML}:12:60", settings=drawn("O-1", "O-11")),
    Case("no place", f"CRS-EXAM-011 {YAML}:8:1", {PAGE: "# Test\n\n::: certificate #paper\n:::\n"}),
    Case("no settings", f"CRS-EXAM-012 {PAGE}:3:1", settings="certificate: {when: completed}\n"),
    Case("two places", f"CRS-EXAM-013 {PAGE}:9:1", {PAGE: PLACES + "\n::: exam #again\n:::\n"}),
    Case(
        "required and not described",
        f"CRS-EXAM-014 {YAML}:7:31",
        {PAGE: "# Test\n", BANK: None, "exam/water.md": None},
        "completion: {require: [pages, exam]}\n",
    ),
    Case("two pass marks", f"CRS-EXAM-015 {YAML}:7:44", settings=drawn("exam]", "exam], pass: 60")),
    Case("a bank of no module", f"CRS-EXAM-016 {BANK}:1:1", {BANK: LEAVES.replace("module: one", "module: oen")}),
    Case(
        "a bank that nothing draws from",
        "CRS-EXAM-018 exam/more.md:1:1",
        {"exam/more.md": f"# More\n\n{numeric('m-1')}"},
        severity=Severity.WARNING,
    ),
    Case(
        "a small bank",
        f"CRS-EXAM-007 {YAML}:13:35",
        settings=drawn("take: 2", "take: 3"),
        severity=Severity.WARNING,
    ),
    Case(
        "the same question twice",
        "CRS-EXAM-009 exam/water.md:33:1",
        {"exam/water.md": WATER.replace("pot w-5", "pot w-0")},
        severity=Severity.WARNING,
    ),
    Case(
        "a test that guessers pass",
        f"CRS-EXAM-010 {YAML}:8:1",
        {"exam/water.md": EASY, BANK: None},
        "completion: {require: [pages, exam]}\nexam: {attempts: 2, draw: [{from: exam/water.md, take: 2}]}\n"
        "certificate: {when: passed}\n",
        Severity.WARNING,
    ),
    Case("no place for the certificate", f"CRS-CERT-001 {YAML}:14:1", {PAGE: "# Test\n\n::: exam #final\n:::\n"}),
    Case("no settings of the certificate", f"CRS-CERT-002 {PAGE}:6:1", settings=TEST.replace("certificate: {", "#")),
    Case("two certificates", f"CRS-CERT-003 {PAGE}:9:1", {PAGE: PLACES + "\n::: certificate #again\n:::\n"}),
    Case("a certificate without words", f"CRS-CERT-004 {YAML}:14:1", {CERTIFICATE: None}),
    Case("a misspelt place", f"CRS-CERT-005 {CERTIFICATE}:3:1", {CERTIFICATE: PAPER.replace("{learner}", "{lerner}")}),
    Case(
        "a certificate that nobody gets",
        f"CRS-CERT-006 {YAML}:7:21",
        {PAGE: "# Test\n\n::: certificate #paper\n:::\n", BANK: None, "exam/water.md": None},
        "certificate: {when: passed}\n",
    ),
    Case(
        "a question in a certificate", f"CRS-CERT-007 {CERTIFICATE}:3:1", {CERTIFICATE: f"# Paper\n\n{numeric('n-1')}"}
    ),
]


def test_a_good_course_with_a_test_has_nothing_to_be_said_of_it(tmp_path: Path) -> None:
    assert told(course(tmp_path)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_in_a_test_is_told_at_its_place_and_nothing_else_is(case: Case, tmp_path: Path) -> None:
    found = said(course(tmp_path, case.files, case.settings))
    assert [f"{finding.rule} {finding.where}" for finding in found] == [case.found]
    assert found[0].severity is case.severity


BIASED = "\n".join(choice(f"b-{at}", "The leaves of a small evergreen tree", keys="level: apply") for at in range(8))


def test_right_answers_that_are_longest_too_often_are_told_once_a_bank(tmp_path: Path) -> None:
    found = said(course(tmp_path / "biased", {BANK: f"{LEAVES}\n{BIASED}"}))
    assert [(finding.rule, str(finding.where)) for finding in found] == [("CRS-EXAM-008", f"{BANK}:4:1")]
    assert found[0].facts == {"share": 100, "count": 8}
    even = BIASED.replace("[x] The leaves of a small evergreen tree", "[x] Leaf")
    assert told(course(tmp_path / "even", {BANK: f"{LEAVES}\n{even}"})) == []


@pytest.mark.parametrize(
    "answer",
    [
        "All of the above",
        "None of these",
        "Toutes les réponses ci-dessus",
        "Aucune de ces réponses",
        "Tout ce qui précède",
        "جميع ما سبق",
        "كل ما ذكر",
        "لا شيء مما سبق",
    ],
)
def test_an_answer_that_speaks_of_the_others_is_told(answer: str, tmp_path: Path) -> None:
    page = f"# A page\n\n::: choice #q-one\nWhich?\n\n- [x] One\n- [ ] Two\n- [ ] {answer}.\n= Since.\n:::\n"
    found = said(course(tmp_path, {"01-one/10-page.md": page}))
    assert [(f.rule, str(f.where), f.severity.word) for f in found] == [
        ("CRS-QST-008", "01-one/10-page.md:8:1", "warning")
    ]


@pytest.mark.parametrize("answer", ["Tous les habitants", "All of Morocco", "لا شيء", "Rien"])
def test_an_answer_that_speaks_of_something_else_is_not(answer: str, tmp_path: Path) -> None:
    page = f"# A page\n\n::: choice #q-one\nWhich?\n\n- [x] One\n- [ ] {answer}\n= Since.\n:::\n"
    assert told(course(tmp_path, {"01-one/10-page.md": page})) == []


@pytest.mark.parametrize(
    ("told_why", "expected"),
    [("", ["CRS-QST-009 01-one/10-page.md:3:1"]), ("  : No.\n", []), ("= It is.\n", [])],
    ids=["nothing", "a comment", "an explanation"],
)
def test_practice_that_teaches_nothing_is_told(told_why: str, expected: list[str], tmp_path: Path) -> None:
    page = f"# A page\n\n::: choice #q-one\nWhich?\n\n- [x] One\n- [ ] Two\n{told_why}:::\n"
    assert [" ".join(each) for each in told(course(tmp_path, {"01-one/10-page.md": page}))] == expected


def test_where_answers_are_shown_after_the_test_each_question_is_to_be_explained(tmp_path: Path) -> None:
    asked = TEST.replace("  pass: 80\n", "  pass: 80\n  feedback: question\n")
    bank = LEAVES.replace("pot a-0?\n", "pot a-0?\n\n= Four.\n")
    found = told(course(tmp_path, {BANK: bank}, asked))
    assert {rule for rule, _ in found} == {"CRS-EXAM-019"}
    assert len(found) == 11, "twelve questions, of which one is explained"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("pass: 80", "pass: 80\n  extra-time: 301", "extra-time must be at most 300"),
        ("pass: 80", "pass: 80\n  attempts: 64", "attempts must be at most 63"),
        ("pass: 80", "pass: 80\n  pause-hours: -1", "pause-hours must be at least 0"),
        ("take: 2", "take: many", "take must be a whole number"),
        ("{apply: 1}", "{apply: few}", "apply must be a whole number"),
        ("{apply: 1}", "{}", "take must be one entry or more"),
        ("{apply: 1}", "{Apply: 1}", "Apply must be small letters a–z, digits and hyphens, beginning with a letter"),
    ],
)
def test_numbers_that_cannot_be_are_told_in_the_words_of_the_file(
    old: str, new: str, word: str, tmp_path: Path
) -> None:
    found = said(course(tmp_path, settings=TEST.replace(old, new, 1)))
    assert [f"{f.facts['key']} must be {f.facts['want']}" for f in found] == [word]


def test_nothing_is_said_of_a_test_while_something_cannot_be_read(tmp_path: Path) -> None:
    broken = {BANK: LEAVES.replace("::: numeric #a-0", "::: numric #a-0")}
    assert [rule for rule, _ in told(course(tmp_path, broken))] == ["CRS-BLK-002"]


def test_texts_of_banks_and_of_the_certificate_are_translated_too(tmp_path: Path) -> None:
    root = course(tmp_path, settings=TEST.replace("completion", "keywords: a\ncompletion"))
    (root / YAML).write_text((root / YAML).read_text("utf-8").replace(SETTINGS, FRENCH), "utf-8")
    missing = {str(f.where): f.facts["count"] for f in said(root) if f.rule == "CRS-LNG-002"}
    assert set(missing) == {"locale/fr/course.po", "locale/fr/01-one.po", "locale/fr/exam.po"}
    assert missing["locale/fr/exam.po"] == 14, "two titles and a text each for twelve questions"
    loaded, _ = load(root)
    assert loaded and [page.id for page in loaded.everything][-3:] == ["exam/leaves", "exam/water", "certificate"]


def test_the_only_draw_misspelt_is_one_mistake(tmp_path: Path) -> None:
    settings = "exam: {draw: [{from: exam/water.md, tke: 2}]}\n"
    assert told(course(tmp_path, settings=settings)) == [("CRS-SET-001", f"{YAML}:7:37")]
