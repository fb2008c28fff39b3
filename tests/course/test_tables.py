"""Tables: no cell is lost without a word."""

from __future__ import annotations

import pytest

from scormpack.course.files import Source
from scormpack.course.page import read_page


def found(table: str) -> list[str]:
    _, said = read_page(Source(file="page.md", text=f"# Page\n\n{table}\n"), str)
    return [f"{finding.where.line} {finding.rule}" for finding in said]


@pytest.mark.parametrize(
    "table",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |",
        "a | b\n--|--\n1 | 2",
        "| a | b |\n|---|---|\n| x \\| y | 2 |",
        "::: note\n| a | b |\n|---|---|\n| 1 | 2 |\n:::",
        "- Item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |",
        "One | bar in a sentence\nand | another.",
    ],
)
def test_a_good_table_is_fine(table: str) -> None:
    assert found(table) == []


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |", 6),
        ("| a | b |\n|---|---|\n| [[term|shown]] | 2 |", 5),
        ("::: note\n| a |\n|---|\n| 1 | 2 |\n:::", 6),
    ],
)
def test_a_row_with_more_cells_than_columns_is_told(table: str, line: int) -> None:
    assert found(table) == [f"{line} CRS-TAB-001"]


def test_rows_without_the_line_that_makes_a_table_are_told() -> None:
    assert found("| a | b |\n| 1 | 2 |") == ["3 CRS-TAB-002"]
