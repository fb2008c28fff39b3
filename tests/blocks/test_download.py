"""Files to keep."""

from pathlib import Path

import pytest

from blocks.conftest import Open
from blocks.pages import PICTURE, block, broken, said, site


def test_a_title_may_follow_the_file() -> None:
    found = block("::: download tea.pdf On *tea* #d\nTwo pages.\n:::\n")
    assert (found.data["file"], found.id) == ("tea.pdf", "d")
    assert said(found.first("title")) == ["On *tea*"]
    assert said(found.first("description")) == ["Two pages."]


def test_a_file_is_enough() -> None:
    found = block("::: download tea.pdf\n:::\n")
    assert found.data["file"] == "tea.pdf"
    assert found.parts == ()


def test_without_a_file_there_is_nothing_to_keep() -> None:
    assert broken("::: download\nTwo pages.\n:::\n") == ["CRS-BLK-008"]
    assert broken("::: download #d\n:::\n") == ["CRS-BLK-008"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="CRS-MED-004"):
        site(tmp_path, {"page": "# Page\n\n::: download taepot.svg\n:::\n"})


def test_the_link_says_name_type_and_size(open_example: Open) -> None:
    link = open_example("download").get_by_role("link", name="A teapot to colour in SVG · 1 kB")
    assert link.get_attribute("download") == "teapot.svg"


def test_each_language_has_its_own_file_and_size(tmp_path: Path) -> None:
    more = {"media/ar/teapot.svg": PICTURE + " " * 2_340_000}
    root = site(tmp_path, {"page": "# Page\n\n::: download teapot.svg\n:::\n"}, "ar", more)
    html = (root / "content/ar/blocks/page.js").read_text("utf-8")
    assert "media/ar/teapot.svg" in html
    assert "2,3 ميغابايت" in html
    assert (root / "media/ar/teapot.svg").is_file()
