"""The pages of docs/ that are made from the code say what the code says, and links between documents lead somewhere."""

from __future__ import annotations

import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
ACCESSIBILITY = runpy.run_path(str(ROOT / "scripts" / "accessibility.py"))
SCREENSHOTS = runpy.run_path(str(ROOT / "scripts" / "screenshots.py"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"(?<!\\)\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_CODE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", ["blocks.md", "rules.md", "profiles.md"])
def test_made_pages_are_up_to_date(name: str) -> None:
    made = runpy.run_path(str(ROOT / "scripts" / "reference.py"))["PAGES"][name]()
    assert (ROOT / "docs" / name).read_text("utf-8") == made, "run: make docs"


def test_the_page_of_accessibility_is_up_to_date() -> None:
    assert (DOCS / "accessibility.md").read_text("utf-8") == ACCESSIBILITY["accessibility_page"](), "run: make docs"


def test_every_criterion_of_wcag_has_a_proof_or_somebody_whose_duty_it_is() -> None:
    criteria, proofs, rules = (ACCESSIBILITY[name]() for name in ("criteria", "proofs", "rules"))
    assert Counter(each.level for each in criteria) == {"A": 31, "AA": 24}
    assert all(each.duty in ACCESSIBILITY["DUTIES"] and each.text for each in criteria)
    assert ACCESSIBILITY["unproven"](proofs, rules) == []
    without = [proof for proof in proofs if "1.4.12" not in proof.criteria]
    assert ACCESSIBILITY["unproven"](without, rules) == ["1.4.12 Text Spacing has no proof"]
    strange = ACCESSIBILITY["Proof"](name="test_x", file="tests/test_x.py", criteria=frozenset({"4.1.1"}))
    assert ACCESSIBILITY["unproven"]([*proofs, strange], rules) == ["4.1.1 is no criterion of level A or AA"]


def test_every_test_that_is_named_as_a_proof_is_there() -> None:
    page = (DOCS / "accessibility.md").read_text("utf-8")
    named = re.findall(r"\[([^\]]+)\]\(\.\./(tests/[\w/]+\.py)\)", page)
    assert len(named) > 100
    for sentence, file in named:
        assert f"def test_{sentence.replace(' ', '_')}(" in (ROOT / file).read_text("utf-8"), sentence


def test_the_page_of_screenshots_is_up_to_date() -> None:
    assert (DOCS / "screenshots.md").read_text("utf-8") == SCREENSHOTS["screenshots_page"](), "run: make screenshots"


def test_every_kind_of_block_and_every_page_has_its_pictures_and_there_are_no_others() -> None:
    wanted = set(SCREENSHOTS["wanted"]())
    there = {path.relative_to(DOCS) for path in DOCS.rglob("*.webp")}
    assert sorted(wanted - there) == [], "run: make screenshots"
    assert sorted(there - wanted) == [], "no kind and no page has these any more"


def test_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in DOCS.rglob("*.webp")}
    assert {name: size for name, size in sizes.items() if not 1_000 < size < 80_000} == {}
    assert sum(sizes.values()) < 3_000_000


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    text = _CODE.sub("", document.read_text("utf-8"))
    for target, anchor in _LINK.findall(text):
        file = (document.parent / target).resolve() if target else document
        assert file.exists(), f"{target} is not there"
        if anchor and file.suffix == ".md":
            assert anchor in _anchors(file.read_text("utf-8")), f"{target}#{anchor} is not there"


def _anchors(text: str) -> list[str]:
    """Headings as GitHub names them."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
