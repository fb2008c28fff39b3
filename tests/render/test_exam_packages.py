"""Which packages have the final test, and what its banks do to a course's ids, lock, size and statistics."""

from __future__ import annotations

import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from course.exam import BANK, LEAVES, PAPER, PLACES, TEST, WATER, YAML, choice, course
from course.write import SETTINGS, built, command, said
from course.write import course as written
from scormpack.course.state import worst_case
from scormpack.pipeline import build
from scormpack.reading import read_course
from scormpack.results import Wish

TWO = SETTINGS.replace("[01-one]", "[01-one, 09-test]")
APART = {
    "01-one/20-test.md": None,
    "09-test/index.md": "# The end\n",
    "09-test/20-test.md": PLACES,
}


def contents(package: bytes) -> dict[str, str]:
    """The text files of a zip."""
    with ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name).decode("utf-8", "replace") for name in opened.namelist()}


def brought(package: bytes, name: str) -> Any:
    """What a script of a zip brings."""
    text = contents(package)[name]
    return json.loads(text[text.index("push(") + 5 : text.rindex(")")])


def asked(package: bytes, page: str = "one/test") -> Any:
    """What the block of the final test is told."""
    found = re.search('data-exam="([^"]*)"', brought(package, f"content/en/{page}.js")["html"])
    assert found
    return json.loads(unescape(found[1]))


def test_a_package_with_the_test_says_where_it_is_and_brings_the_banks(tmp_path: Path) -> None:
    root = course(tmp_path)
    (package,) = built(root, tmp_path / "out").values()
    data = brought(package, "content/en/course.js")
    read, _ = read_course(root)
    assert read
    assert data["exam"] == {"slot": read.lock.by_id["final"], "page": "one/test", "pass": 80, "attempts": 0}
    assert {"content/en/exam/leaves.js", "content/en/exam/water.js"} <= set(contents(package))
    assert [page["id"] for module in data["modules"] for page in module["pages"] if "exam/" in page["id"]] == []
    assert [cell["take"] for cell in asked(package)["cells"]] == [1, 1, 2]
    taken = [at for cell in asked(package)["cells"] for at in cell["questions"]]
    assert sorted(taken) == list(range(12)), "each question is in one cell"


def test_of_a_course_by_modules_one_package_has_the_test_and_the_others_ask_for_their_pages(tmp_path: Path) -> None:
    settings = TEST.replace("[pages, exam]", "[exam]")
    root = course(tmp_path, {**APART, YAML: TWO + settings, "exam/water.md": WATER})
    packages = built(root, tmp_path / "out", split="modules")
    first, last = (packages[f"trial_{id}_en_web_1.0.zip"] for id in ("one", "test"))
    data = [brought(package, "content/en/course.js") for package in (first, last)]
    assert [each["exam"] is not None for each in data] == [False, True]
    assert [each["require"] for each in data] == [["pages"], ["exam"]]
    assert [any(name.startswith("content/en/exam/") for name in contents(each)) for each in (first, last)] == [
        False,
        True,
    ]


def test_a_test_for_some_is_in_their_package_alone(tmp_path: Path) -> None:
    page = "# The test\n\n::: only\naudience: police\n\n::: exam #final\n:::\n\n::: certificate #paper\n:::\n:::\n"
    root = course(tmp_path, {"01-one/20-test.md": page, YAML: f"{SETTINGS}audiences: [police]\n{TEST}"})
    (for_all,) = built(root, tmp_path / "all").values()
    (for_police,) = built(root, tmp_path / "police", audience="police").values()
    assert brought(for_all, "content/en/course.js")["exam"] is None
    assert brought(for_police, "content/en/course.js")["exam"]["page"] == "one/test"
    assert not any("/exam/" in name for name in contents(for_all))


def test_an_audience_without_the_test_gets_its_certificate_by_completing_its_path(tmp_path: Path) -> None:
    files = {
        YAML: TWO + TEST + "audiences: {police: {modules: [01-one, 11-police]}}\n",
        **APART,
        "11-police/index.md": "# For the police\n\n::: certificate #attestation\n:::\n",
    }
    root = course(tmp_path, files)
    (police,) = built(root, tmp_path / "police", audience="police").values()
    (everybody,) = built(root, tmp_path / "all").values()
    assert 'data-when="completed" data-pass=""' in brought(police, "content/en/police/index.js")["html"]
    assert 'data-when="passed" data-pass="80"' in brought(everybody, "content/en/test/test.js")["html"]


def test_another_bank_and_another_mark_are_in_the_next_build(tmp_path: Path) -> None:
    """What was kept of the page with the test is not used when anything it says has changed."""
    root = course(tmp_path)
    before = asked(*built(root, tmp_path / "out").values())
    (root / BANK).write_text(LEAVES.replace("answer: 4", "answer: 5", 1), "utf-8")
    (root / YAML).write_text((root / YAML).read_text("utf-8").replace("pass: 80", "pass: 60"), "utf-8")
    after = asked(*built(root, tmp_path / "out").values())
    assert [before["pass"], after["pass"]] == [80, 60]
    changed = [a["id"] for a, b in zip(before["questions"], after["questions"], strict=True) if a != b]
    assert changed == ["a-0"]


def test_other_words_of_the_certificate_are_in_the_next_build(tmp_path: Path) -> None:
    root = course(tmp_path)
    built(root, tmp_path / "out")
    (root / "certificate.md").write_text(PAPER.replace("has finished", "came to the end of"), "utf-8")
    (package,) = built(root, tmp_path / "out").values()
    html = brought(package, "content/en/one/test.js")["html"]
    assert '<span data-fill="learner"></span> came to the end of <span data-fill="course"></span>' in html


def test_a_place_in_an_address_stays_what_it_is(tmp_path: Path) -> None:
    paper = PAPER + "\n[The list](https://example.org/{code}) of {learner}\n"
    (package,) = built(course(tmp_path, {"certificate.md": paper}), tmp_path / "out").values()
    assert 'href="https://example.org/{code}"' in brought(package, "content/en/one/test.js")["html"]


def test_questions_of_banks_have_slots_and_their_pages_have_none(tmp_path: Path) -> None:
    root = course(tmp_path)
    built(root, tmp_path / "out")
    ids = [line.split()[1] for line in (root / "tracking.lock").read_text("utf-8").splitlines() if line[0].isdigit()]
    assert {"a-0", "r-2", "w-5", "final", "paper"} <= set(ids)
    assert not [id for id in ids if id.startswith(("exam/", "certificate"))]


def test_the_state_of_a_package_counts_the_questions_of_its_banks(tmp_path: Path) -> None:
    root = course(tmp_path)
    result = build(root, Wish(targets=("web",), out=tmp_path / "out"))
    read, _ = read_course(root)
    assert read
    used = {read.lock.by_id[slot.id] for page in read.everything for slot in page.slots}
    assert result.built[0].state == worst_case(read.lock.slots, used, 2)


def test_an_answer_in_a_bank_may_move_and_is_still_known(tmp_path: Path) -> None:
    """Positions and letters go by the text of an answer, not by its place in the file."""
    bank = choice("w-6")
    root = course(tmp_path, {"exam/water.md": f"{WATER}\n{bank}"})
    (before,) = built(root, tmp_path / "out").values()
    options = r'data-letter="(\w)">\s*<label><input type="radio" name="w-6" value="(\d)"><span>([^<]*)<'
    first = re.findall(options, brought(before, "content/en/exam/water.js")["html"])
    moved = bank.replace("- [ ] Roots\n- [x] Leaves\n", "- [x] Leaves\n- [ ] Roots\n")
    (root / "exam/water.md").write_text(f"{WATER}\n{moved}", "utf-8")
    (after,) = built(root, tmp_path / "out").values()
    then = re.findall(options, brought(after, "content/en/exam/water.js")["html"])
    assert [text for _, _, text in first] == ["Roots", "Leaves", "Roots and bark"]
    assert [text for _, _, text in then] == ["Leaves", "Roots", "Roots and bark"]
    assert {text: value for _, value, text in then} == {text: value for _, value, text in first}


def test_missing_ids_are_written_into_banks_too(tmp_path: Path) -> None:
    root = course(tmp_path, {"exam/water.md": WATER.replace(" #w-3", "", 1)})
    assert command("ids", root) == 0
    assert "::: numeric #exam-water-numeric-1" in (root / "exam/water.md").read_text("utf-8")
    assert not [finding for finding in said(root) if finding.severity.word == "error"]


def test_statistics_count_one_form_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = course(tmp_path, settings=TEST.replace("pass: 80", "pass: 80\n  minutes: 30"))
    assert command("stats", root) == 0
    lines = capsys.readouterr().out.splitlines()
    (row,) = [line.split() for line in lines if line.split()[0] == "exam"]
    assert [row[1], row[3], row[5]] == ["0", "4", "30"]
    assert 6 <= float(row[4]) <= 8, "four questions of ninety seconds, and their texts"


OTHERWISE = {
    "choice": ("::: choice #b\n\nWhich?\n\n- [x] A\n- [ ] B\n- [ ] C\n:::\n", "[x] A", "[ ] A", "[ ] B", "[x] B"),
    "several": ("::: choice #b\n\nWhich?\n\n- [x] A\n- [x] B\n- [ ] C\n:::\n", "[x] A", "[ ] A", "[ ] C", "[x] C"),
    "truefalse": ("::: truefalse #b\nanswer: true\n\nIs it?\n:::\n", "answer: true", "answer: false"),
    "numeric": ("::: numeric #b\nanswer: 4\ntolerance: 1\n\nHow many?\n:::\n", "answer: 4\ntolerance: 1", "answer: 5"),
    "fill": ("::: fill #b\n\nIt is {{a leaf}}.\n:::\n", "a leaf", "the roots of it|roots"),
    "hotspot": (
        "::: hotspot #b\nimage: map.svg\n\nWhere?\n\n- [x] A (circle 5 5 2)\n- [ ] B (circle 2 2 1)\n:::\n",
        "[x] A",
        "[ ] A",
        "[ ] B",
        "[x] B",
    ),
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_a_sealed_question_looks_the_same_whatever_is_right(name: str, tmp_path: Path) -> None:
    text, *changes = OTHERWISE[name]
    other = text
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        other = other.replace(old, new)
    root = course(tmp_path, {"exam/water.md": f"{WATER}\n{text}"})
    (before,) = built(root, tmp_path / "out").values()
    (root / "exam/water.md").write_text(f"{WATER}\n{other}", "utf-8")
    (after,) = built(root, tmp_path / "out").values()
    bank = "content/en/exam/water.js"
    assert brought(before, bank) == brought(after, bank)
    keys = [{each["id"]: each["key"] for each in asked(package)["questions"]}["b"] for package in (before, after)]
    assert keys[0] != keys[1]


def test_a_module_without_questions_can_be_completed_where_only_answers_are_required(tmp_path: Path) -> None:
    settings = TWO.replace("09-test", "02-two") + "completion: {require: [module-checks]}\n"
    pages = {"02-two/index.md": "# Two\n", "01-one/10-page.md": "# One\n\n" + choice("q-one")}
    root = written(tmp_path, {YAML: settings, **pages})
    packages = built(root, tmp_path / "out", split="modules")
    data = [brought(packages[f"trial_{id}_en_web_1.0.zip"], "content/en/course.js") for id in ("one", "two")]
    assert [each["require"] for each in data] == [["module-checks"], ["pages"]]
