"""Tables."""

import pytest

from blocks.conftest import Open
from blocks.pages import block, broken, said
from scormpack.blocks.numbers import number, two_readings

TEA = "| Tea | Minutes |\n| --- | --- |\n| Green | 3 |\n"


def scopes(text: str) -> list[list[str]]:
    found = block(text)
    return [[str(cell.data["scope"]) for cell in row.all("cell")] for row in (*found.all("head"), *found.all("row"))]


def test_a_table_has_a_title_and_text_around_it() -> None:
    found = block(f"::: table On *tea*\nFirst.\n\n{TEA}\nSource: me.\n:::\n")
    assert said(found.first("title")) == ["On *tea*"]
    assert said(found.first("intro")) == ["First."]
    assert said(found.first("notes")) == ["Source: me."]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("", [["col", "col"], ["", ""]]),
        ("first: row\n", [["col", "col"], ["", ""]]),
        ("first: column\n", [["row", ""], ["row", ""]]),
        ("first: both\n", [["col", "col"], ["row", ""]]),
    ],
)
def test_the_author_says_which_cells_are_headers(first: str, expected: list[list[str]]) -> None:
    assert scopes(f"::: table\n{first}\n{TEA}:::\n") == expected


def test_a_block_without_a_table_says_so() -> None:
    assert broken("::: table\nText.\n:::\n") == ["CRS-TABLE-001"]
    assert broken("::: table\n:::\n") == ["CRS-TABLE-001"]


def test_two_tables_are_two_blocks() -> None:
    assert broken(f"::: table\n\n{TEA}\n{TEA}:::\n") == ["CRS-TABLE-002"]


def test_a_row_of_headers_alone_is_no_table() -> None:
    assert broken("::: table\n\n| a | b |\n| --- | --- |\n:::\n") == ["CRS-TABLE-003"]


@pytest.mark.wcag("1.3.1")
def test_only_the_corner_may_have_an_empty_header() -> None:
    corner, head = "| | a |\n| --- | --- |\n| b | 1 |\n", "| a | |\n| --- | --- |\n| b | 1 |\n"
    assert broken(f"::: table\nfirst: both\n\n{corner}:::\n") == []
    assert broken(f"::: table\n\n{corner}:::\n") == ["CRS-TABLE-004"]
    assert broken(f"::: table\n\n{head}:::\n") == ["CRS-TABLE-004"]
    assert broken("::: table\nfirst: both\n\n| | a |\n| --- | --- |\n| | 1 |\n:::\n") == ["CRS-TABLE-004"]


def test_first_is_one_of_three() -> None:
    assert broken(f"::: table\nfirst: line\n\n{TEA}:::\n") == ["CRS-HDR-002"]


def test_a_column_of_numbers_stands_in_line_unless_the_author_wants_another_way() -> None:
    found = block("::: table\n\n| a | b | c |\n| --- | --- | :---: |\n| x | 1 | 1 |\n| 2 | −2,5 | 2 |\n:::\n")
    aligned = [[cell.data["align"] for cell in row.all("cell")] for row in found.all("row")]
    assert aligned == [["", "number", "center"]] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", 12),
        ("12.5", 12.5),
        ("12,5", 12.5),
        ("١٢٫٥", 12.5),
        ("1 234", 1234),
        ("1\u202f234\u202f567,5", 1234567.5),
        ("1'234", 1234),
        ("−3", -3),
        ("-3", -3),
        ("**40 %**", 40),
        ("٪٤٠", 40),
        ("40%", 40),
        ("0,125", 0.125),
        ("1,234", None),
        ("", None),
        ("three", None),
        ("1 23", None),
        ("3 kg", None),
        ("1.2.3", None),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, expected: float | None) -> None:
    assert number(text) == expected


def test_a_number_that_could_be_two_is_known() -> None:
    assert [text for text in ("1,234", "12.500", "-1,234 %", "1,23", "0,125", "1234") if two_readings(text)] == [
        "1,234",
        "12.500",
        "-1,234 %",
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_units_stand_under_each_other_and_the_box_scrolls(open_example: Open, language: str) -> None:
    page = open_example("table", language, viewport={"width": 320, "height": 640})
    ends = page.locator("#ex-table [data-align=number]:nth-child(4)").evaluate_all(
        """cells => cells.map((cell) => {
          const range = document.createRange()
          range.selectNodeContents(cell)
          return Math.round(range.getBoundingClientRect().right)
        })"""
    )
    assert len(set(ends[1:])) == 1
    box = page.locator("#ex-table [data-part=grid]")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert page.get_by_role("table", name="How to make tea").is_visible()
    assert page.get_by_role("rowheader", name="Black").is_visible()
