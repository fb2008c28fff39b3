"""What is compared side by side. How its panels are read is tested with the accordion."""

import pytest
from playwright.sync_api import Page

from blocks.conftest import Open
from blocks.pages import block, broken


def written(count: int) -> str:
    return "::: compare\n\n" + "".join(f"## Title {at}\n\nText.\n\n" for at in range(count)) + ":::\n"


@pytest.mark.parametrize("count", [2, 3])
def test_two_or_three_parts_are_compared(count: int) -> None:
    assert len(block(written(count)).all("panel")) == count


@pytest.mark.parametrize("count", [1, 4])
def test_one_compares_nothing_and_four_are_too_many(count: int) -> None:
    assert broken(written(count)) == ["CRS-COMPARE-001"]


def test_without_headings_there_is_nothing_to_compare() -> None:
    assert broken("::: compare\nText.\n:::\n") == ["CRS-PANEL-001"]


def places(page: Page) -> list[tuple[float, float]]:
    boxes = [each.bounding_box() for each in page.locator("#ex-compare [data-part=one]").all()]
    return [(box["x"], box["y"]) for box in boxes if box]


def test_they_stand_side_by_side_from_where_reading_begins(open_example: Open) -> None:
    for language, step in (("en", 1), ("ar", -1)):
        (first, top), (second, beside) = places(open_example("compare", language))
        assert top == beside
        assert (second - first) * step > 0


def test_on_a_phone_they_stand_one_under_the_other(open_example: Open) -> None:
    (first, top), (second, under) = places(open_example("compare", viewport={"width": 320, "height": 640}))
    assert first == second
    assert under > top
