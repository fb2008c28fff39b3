"""Each mistake that an author can make is told at its place, with nothing else, and nothing is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.mistakes import KEYS, LOCK, LOCKED, MISTAKES, ONE, YAML, Mistake
from course.write import CHOICE, SETTINGS, command, course, said, told

UNTRANSLATED = "CRS-LNG-002"


def written(folder: Path, mistake: Mistake, content: str | bytes | None) -> Path:
    """The course of a mistake with this content in its file."""
    return course(folder, {**mistake.files, mistake.file: content})


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_told_at_its_place_and_nothing_else_is(mistake: Mistake, tmp_path: Path) -> None:
    found = told(written(tmp_path, mistake, mistake.wrong))
    assert [finding for finding in found if finding[0] != UNTRANSLATED] == [(mistake.rule, mistake.where)]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_nothing_is_written_where_there_is_a_mistake(
    mistake: Mistake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = written(tmp_path, mistake, mistake.wrong)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert command("build", root, "--target", "web", "--out", tmp_path / "dist") == 1
    assert mistake.where in capsys.readouterr().out
    assert not (tmp_path / "dist").exists()
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_the_same_put_right_is_not_complained_of(mistake: Mistake, tmp_path: Path) -> None:
    files = {name: content for name, content in mistake.files.items() if not name.endswith("20-page.md")}
    files |= {YAML: SETTINGS} if mistake.name == "no module" else {}
    found = told(course(tmp_path, {**files, mistake.file: mistake.right}))
    assert [finding for finding in found if finding[0] != UNTRANSLATED] == []


def test_mistakes_in_several_files_are_told_all_at_once_by_place(tmp_path: Path) -> None:
    root = course(
        tmp_path,
        {
            "course.yaml": SETTINGS + "titel: x\n",
            "references.yaml": "L-1: {}\n",
            ONE: "# A page\n\n::: noet\n:::\n\n[x](y.md) and [[z]]\n\n# Again\n",
            "01-one/20-other.md": "text\n",
            "index.md": "# A course\n\n:::\n",
        },
    )
    assert told(root) == [
        ("CRS-BLK-002", "01-one/10-page.md:3:1"),
        ("CRS-LNK-001", "01-one/10-page.md:6:5"),
        ("CRS-GLO-003", "01-one/10-page.md:6:15"),
        ("CRS-PAG-003", "01-one/10-page.md:8:1"),
        ("CRS-PAG-001", "01-one/20-other.md:1:1"),
        ("CRS-SET-001", "course.yaml:7:1"),
        ("CRS-BLK-003", "index.md:3:1"),
        ("CRS-SET-002", "references.yaml:1:6"),
    ]


@pytest.mark.parametrize(
    ("file", "content", "meant"),
    [
        (ONE, "# A page\n\n::: noet\nx\n:::\n", "note"),
        (ONE, "# A page\n\n::: Note\nx\n:::\n", "note"),
        (ONE, "# A page\n\n[here](10-pag.md)\n", "10-page.md"),
        (ONE, "# A page\n\n[here](../01-one/indx.md)\n", "index.md"),
        (ONE, "# A page\n\n![A map](Map.svg)\n", "map.svg"),
        (ONE, "# A page\n\n[here](www.example.org/law)\n", "https://www.example.org/law"),
        (YAML, SETTINGS + "keyword: a\n", "keywords"),
        (YAML, SETTINGS.replace("01-one", "01-oen"), "01-one"),
        (YAML, SETTINGS.replace("01-one", "03-quite-other"), "01-one"),
        (LOCK, "0 index/index 1\n1 one/pgae 1\n", "one/page"),
    ],
)
def test_a_misspelt_name_gets_a_guess(tmp_path: Path, file: str, content: str, meant: str) -> None:
    (finding,) = said(course(tmp_path, {file: content}))
    assert finding.facts["guess"] == f"Did you mean “{meant}”? "
    assert finding.facts["guess_fr"] == f"Vouliez-vous dire « {meant} » ? "


def test_nothing_is_called_gone_while_a_page_cannot_be_read(tmp_path: Path) -> None:
    root = course(tmp_path, {LOCK: LOCKED % KEYS, ONE: b"\xff"})
    assert told(root) == [("CRS-FIL-001", f"{ONE}:1:1")]


@pytest.mark.parametrize("completion", ["pass: 50", "require: [module-checks]"])
@pytest.mark.parametrize(
    ("files", "cause"),
    [
        ({ONE: "# A page\n\n::: chioce #q\nx\n:::\n"}, f"CRS-BLK-002 {ONE}:3:1"),
        ({YAML: SETTINGS.replace("01-one", "01-begin"), ONE: CHOICE}, "CRS-PAG-002 course.yaml:6:11"),
    ],
    ids=["misspelt", "renamed"],
)
def test_questions_are_not_called_missing_while_something_cannot_be_read(
    completion: str, files: dict[str, str], cause: str, tmp_path: Path
) -> None:
    settings = files.get(YAML, SETTINGS)
    root = course(tmp_path, {**files, YAML: f"{settings}completion: {{{completion}}}\n"})
    assert [" ".join(finding) for finding in told(root)] == [cause]


def test_html_is_told_but_no_reason_to_fail(tmp_path: Path) -> None:
    root = course(tmp_path, {ONE: "# A page\n\n2 < 3 and `<b>`\n\nand <b>bold</b>\n"})
    assert [(f.severity.word, f.rule, str(f.where)) for f in said(root)] == [("warning", "CRS-LNK-004", f"{ONE}:5:5")]


def test_a_page_that_no_module_reads_is_told_but_no_reason_to_fail(tmp_path: Path) -> None:
    root = course(tmp_path, {"01-one/more/10-page.md": "# Lost\n", "02-two/index.md": "# Draft\n"})
    assert [(f.severity.word, f.rule, str(f.where)) for f in said(root)] == [
        ("warning", "CRS-PAG-008", "01-one/more/10-page.md:1:1"),
        ("warning", "CRS-PAG-008", "02-two/index.md:1:1"),
    ]
