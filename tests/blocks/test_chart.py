"""Charts."""

from __future__ import annotations

import pytest

from blocks.conftest import Open
from blocks.pages import block, broken, said
from scormpack.content import Block


def written(type: str, *rows: str, more: str = "") -> str:
    """A chart of these rows, cells parted by commas and a space."""
    cells = ["| " + " | ".join(row.split(", ")) + " |" for row in rows]
    line = "|" + " --- |" * (cells[0].count("|") - 1)
    return "\n".join(
        ["::: chart On tea", f"type: {type}", *([more] if more else []), "", cells[0], line, *cells[1:], ":::", ""]
    )


def places(found: Block, name: str) -> list[list[object]]:
    return [[cell.data.get(name) for cell in row.all("cell")] for row in found.all("row")]


def test_the_longest_bar_leaves_room_for_its_number() -> None:
    found = block(written("bars", "Tea, Cups, Pots", "Green, 10, 5", "Black, 20, 0"))
    assert places(found, "length") == [[None, 35, 17.5], [None, 70, 0]]


def test_shares_fill_the_whole() -> None:
    found = block(written("share", "Tea, Cups", "Green, 1", "Black, 3"))
    assert places(found, "start") == [[None, 0], [None, 25]]
    assert places(found, "length") == [[None, 25], [None, 75]]


def test_a_line_goes_from_one_round_number_to_another() -> None:
    found = block(written("line", "Year, Cups", "2020, -1", "2021, 950", "2022, 1 900,5"))
    assert [tick.data["number"] for tick in found.all("tick")] == [-500, 0, 500, 1000, 1500, 2000]
    heights = [row.all("cell")[1].data["at"] for row in found.all("row")]
    assert heights == sorted(heights, key=float, reverse=True)
    assert [row.all("cell")[0].data["at"] for row in found.all("row")] == [18, 55, 92]


@pytest.mark.parametrize("rows", [["2020, 0"], ["2020, 5", "2021, 5"], ["2020, 0,001", "2021, 0,002"]])
def test_a_line_of_hardly_anything_has_a_scale(rows: list[str]) -> None:
    assert len(block(written("line", "Year, Cups", *rows)).all("tick")) > 1


def test_few_names_stand_under_a_long_line() -> None:
    found = block(written("line", "Year, Cups", *(f"{year}, 1" for year in range(2000, 2036))))
    assert sum(bool(row.all("cell")[0].data["shown"]) for row in found.all("row")) <= 5


def test_the_unit_is_for_translators_too() -> None:
    assert said(block(written("bars", "Tea, Cups", "Green, 1", more="unit: cups a day")).first("unit")) == [
        "cups a day"
    ]


def test_the_numbers_are_read_once() -> None:
    """What is drawn is what stands in the table: no text is there twice."""
    found = block(written("bars", "Tea, Cups", "Green, 1"))
    assert [text for row in found.all("row") for cell in row.parts for text in said(cell)] == ["Green", "1"]


def test_a_chart_has_a_title_a_type_and_a_table() -> None:
    good = written("bars", "Tea, Cups", "Green, 1")
    assert broken(good) == []
    assert broken(good.replace(" On tea", "")) == ["CRS-BLK-009"]
    assert broken(good.replace("type: bars\n", "")) == ["CRS-HDR-003"]
    assert broken(good.replace("bars", "pie")) == ["CRS-HDR-002"]
    assert broken("::: chart On tea\ntype: bars\n\nText.\n:::\n") == ["CRS-TABLE-001"]
    assert broken(written("bars", "Tea, Cups")) == ["CRS-TABLE-003"]
    assert broken(written("bars", "Tea, ", "Green, 1")) == ["CRS-TABLE-004"]


@pytest.mark.parametrize("cell", ["three", "", "3 kg"])
def test_what_is_drawn_is_a_number(cell: str) -> None:
    assert broken(written("bars", "Tea, Cups", f"Green, {cell}")) == ["CRS-CHART-001"]


def test_a_number_has_one_reading() -> None:
    assert broken("::: chart On tea\ntype: bars\n\n| a | b |\n| --- | --- |\n| c | 1,234 |\n:::\n") == ["CRS-CHART-002"]


@pytest.mark.parametrize(("type", "most"), [("bars", 12), ("line", 36), ("share", 6)])
def test_more_rows_could_not_be_told_apart(type: str, most: int) -> None:
    rows = [f"r{at}, 10" for at in range(most + 1)]
    assert broken(written(type, "Tea, Cups", *rows[:-1])) == []
    assert broken(written(type, "Tea, Cups", *rows)) == ["CRS-CHART-003"]


@pytest.mark.parametrize(("type", "most"), [("bars", 4), ("line", 4), ("share", 1)])
def test_more_columns_could_not_be_told_apart(type: str, most: int) -> None:
    def table(count: int) -> str:
        return written(type, "Tea" + ", Cups" * count, "Green" + ", 10" * count)

    assert broken(table(most)) == []
    assert broken(table(most + 1)) == ["CRS-CHART-004"]
    assert broken(table(0)) == ["CRS-CHART-004"]


def test_only_a_line_goes_below_nothing() -> None:
    assert broken(written("line", "Year, Cups", "2020, −1")) == []
    assert broken(written("bars", "Year, Cups", "2020, −1")) == ["CRS-CHART-005"]
    assert broken(written("share", "Year, Cups", "2020, −1", "2021, 3")) == ["CRS-CHART-005"]


def test_shares_in_percent_make_a_hundred() -> None:
    assert broken(written("share", "Tea, Cups", "Green, 33,3 %", "Black, 66,6 %")) == []
    assert broken(written("share", "Tea, Cups", "Green, 30 %", "Black, 60 %")) == ["CRS-CHART-006"]
    assert broken(written("share", "Tea, Cups", "Green, 30", "Black, 60", more="unit: %")) == ["CRS-CHART-006"]
    assert broken(written("share", "Tea, Cups", "Green, 30", "Black, 60")) == []
    assert broken(written("share", "Tea, Cups", "Green, 0", "Black, 0")) == ["CRS-CHART-006"]


def test_names_under_a_line_are_short() -> None:
    assert broken(written("line", "Year, Cups", "In the year 2020, 1")) == ["CRS-CHART-007"]
    assert broken(written("bars", "Year, Cups", "In the year 2020, 1")) == []


@pytest.mark.wcag("1.1.1", "1.4.5")
def test_a_chart_is_a_picture_with_a_name_and_its_table_under_it(open_example: Open) -> None:
    page = open_example("chart")
    assert page.get_by_role("img", name="Tea drunk in a year (litres a person)").count() == 1
    page.get_by_text("The numbers in a table").first.press("Enter")
    assert page.get_by_role("table", name="Tea drunk in a year").get_by_role("row").count() == 4


@pytest.mark.parametrize(("language", "edge"), [("en", "left"), ("ar", "right")])
def test_bars_grow_from_where_reading_begins(open_example: Open, language: str, edge: str) -> None:
    page = open_example("chart", language)
    bars = page.locator("#ex-bars [data-series] > rect")
    edges = bars.evaluate_all(f"bars => bars.map((bar) => Math.round(bar.getBoundingClientRect().{edge}))")
    assert len(edges) == 3
    assert len(set(edges)) == 1


@pytest.mark.parametrize(("language", "sign"), [("en", 1), ("ar", -1)])
def test_a_line_goes_on_where_reading_goes(open_example: Open, language: str, sign: int) -> None:
    page = open_example("chart", language)
    x = [
        page.get_by_text(year, exact=True).and_(page.locator("text")).evaluate("it => it.getBoundingClientRect().x")
        for year in ("2020", "2023")
    ]
    assert (x[1] - x[0]) * sign > 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_text_leaves_a_narrow_window(open_example: Open, language: str) -> None:
    page = open_example("chart", language, viewport={"width": 320, "height": 640})
    outside = page.locator("article svg text").evaluate_all(
        """texts => texts.filter((text) => {
          const box = text.getBoundingClientRect()
          return box.left < 0 || box.right > 320
        }).map((text) => text.textContent)"""
    )
    assert outside == []
