"""Figures."""

import pytest
from playwright.sync_api import expect

from blocks.conftest import Open
from blocks.pages import block, broken, said
from scormpack.blocks.figure import picture


def test_a_figure_has_a_picture_a_caption_and_a_long_description() -> None:
    found = block('::: figure\ncredit: Amal\n\n![A map](map.svg "The region")\n\nNorth is up.\n:::\n')
    shown = found.first("picture")
    assert shown and shown.data["src"] == "map.svg"
    assert said(shown) == ["A map"]
    assert said(found.first("caption")) == ["The region"]
    assert said(found.first("description")) == ["North is up."]


def test_a_picture_alone_in_its_paragraph_has_the_same_parts() -> None:
    found = block('![A map](map.svg "The region")\n')
    assert found.parts == picture("A map", "map.svg", "The region", 1)


def test_an_alternative_text_is_no_markdown() -> None:
    shown = picture("A *map*", "map.svg", "", 1)[0]
    assert [unit.plain for unit in shown.prose if not isinstance(unit, str)] == [True]  # type: ignore[union-attr]


def test_a_figure_begins_with_its_picture() -> None:
    assert broken("::: figure\n\nA map.\n\n![A map](map.svg)\n:::\n") == ["CRS-FIGURE-001"]
    assert broken("::: figure\n:::\n") == ["CRS-FIGURE-001"]
    assert broken("::: figure\n\n![A map](map.svg) and text\n:::\n") == ["CRS-FIGURE-001"]


@pytest.mark.wcag("1.1.1")
def test_a_picture_says_something_or_decorates() -> None:
    assert broken("![](map.svg)\n") == ["CRS-FIGURE-002"]
    assert broken("::: figure\n\n![](map.svg)\n:::\n") == ["CRS-FIGURE-002"]
    assert broken("::: figure\ndecorative: no\n\n![ ](map.svg)\n:::\n") == ["CRS-FIGURE-002"]
    assert broken("::: figure\ndecorative: yes\n\n![](map.svg)\n:::\n") == []
    assert broken("::: figure\ndecorative: yes\n\n![A map](map.svg)\n:::\n") == ["CRS-FIGURE-003"]


@pytest.mark.wcag("1.1.1")
def test_a_decorative_picture_is_hidden_from_screen_readers_only(open_example: Open) -> None:
    page = open_example("figure")
    assert page.locator("figure img").count() == 3
    assert page.get_by_role("img").count() == 2


def test_the_long_description_opens_under_the_picture(open_example: Open) -> None:
    page = open_example("figure")
    page.get_by_text("Description of the picture").press("Enter")
    expect(page.get_by_text("Three lines of steam")).to_be_visible()
