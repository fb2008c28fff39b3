"""A block whose options became more or fewer starts anew, and the author is told."""

from __future__ import annotations

from pathlib import Path

from course.write import PAGE, course
from scormpack.pipeline import build
from scormpack.results import Wish


def findings(root: Path, out: Path) -> list[str]:
    return [f"{found.where} {found.rule}" for found in build(root, Wish(targets=("web",), out=out)).diagnostics]


def test_another_option_is_told_once(tmp_path: Path) -> None:
    root = course(tmp_path)
    assert findings(root, tmp_path / "out") == []
    (root / "01-one/10-page.md").write_text(PAGE.replace("- [x]", "- [ ] The third\n- [x]"), "utf-8")
    assert findings(root, tmp_path / "out") == ["01-one/10-page.md:5:1 CRS-LCK-004"]
    (root / "01-one/10-page.md").write_text(PAGE.replace("- [x]", "- [ ] A third\n- [x]"), "utf-8")
    assert findings(root, tmp_path / "out") == []


def test_options_in_another_order_and_other_words_are_not_worth_a_word(tmp_path: Path) -> None:
    root = course(tmp_path)
    findings(root, tmp_path / "out")
    page = PAGE.replace("- [ ] The first\n- [x] The second\n", "- [x] The second one\n- [ ] The first\n")
    (root / "01-one/10-page.md").write_text(page, "utf-8")
    assert findings(root, tmp_path / "out") == []
