"""Markdown tables inside blocks: what table and chart have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scormpack.blocks.body import Body, Element
from scormpack.blocks.numbers import number, two_readings
from scormpack.content import Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_TABLE = declare(
    "CRS-TABLE-001",
    Severity.ERROR,
    en=(
        "There is no table in this “{kind}” block.",
        "Write a row a line with | between the cells, and under the first row a line like | --- | --- |",
    ),
    fr=(
        "Il n'y a pas de tableau dans ce bloc « {kind} ».",
        "Écrivez une rangée par ligne avec | entre les cases et, sous la première, une ligne comme | --- | --- |",
    ),
    why="The line of hyphens is what tells a table from text.",
)
TWO_TABLES = declare(
    "CRS-TABLE-002",
    Severity.ERROR,
    en=("A second table begins here.", "Put it into a “{kind}” block of its own."),
    fr=("Un deuxième tableau commence ici.", "Mettez-le dans son propre bloc « {kind} »."),
    why="The block has one title and one set of header cells.",
)
NO_ROWS = declare(
    "CRS-TABLE-003",
    Severity.ERROR,
    en=("This table has only one row.", "Add rows under the line of hyphens."),
    fr=("Ce tableau n'a qu'une rangée.", "Ajoutez des rangées sous la ligne de tirets."),
    why="One row of headings says nothing about anything.",
)
NO_HEADER = declare(
    "CRS-TABLE-004",
    Severity.ERROR,
    en=(
        "The header in column {number} of this row is empty.",
        "Write what stands in its row or column. If the headers are elsewhere, say so: first: row, column or both.",
    ),
    fr=(
        "L'en-tête de la colonne {number} de cette rangée est vide.",
        "Écrivez ce que contient sa rangée ou sa colonne. Si les en-têtes sont ailleurs, dites-le avec "
        "« first: row », « first: column » ou « first: both ».",
    ),
    why="Screen readers say the headers of each cell; an empty one says nothing. Only the corner may be empty.",
    clause="WCAG 2.2, 1.3.1",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is written. `align` is what the line of hyphens asks for, "" if nothing."""

    element: Element
    text: str
    align: str
    line: int

    @property
    def number(self) -> float | None:
        """Its number, None for words."""
        return number(self.text)


Grid = tuple[tuple[Cell, ...], ...]
"""Rows of cells, all of one length; the first is the one over the line of hyphens."""

_ALIGN = {"text-align:center": "center", "text-align:right": "end", "text-align:left": "start"}


def read_grid(body: Body) -> Grid:
    """The one table of a block; nothing, and a finding, where there is none."""
    tables = body.of("table")
    for another in tables[1:]:
        body.report(TWO_TABLES, another.line)
    if not tables:
        body.report(NO_TABLE)
        return ()
    grid = tuple(_row(row) for section in tables[0].inside for row in section.inside)
    if len(grid) < 2:
        body.report(NO_ROWS, tables[0].line)
    return grid


def _row(row: Element) -> tuple[Cell, ...]:
    return tuple(_cell(cell, row.line) for cell in row.inside)


def _cell(cell: Element, line: int) -> Cell:
    return Cell(cell, cell.text, _ALIGN.get(str(cell.token.attrs.get("style", "")), ""), cell.line or line)


def around(body: Body) -> Iterator[Part]:
    """What stands before the table as `intro`, and what follows it as `notes`."""
    before = body.until("table")
    after = tuple(element for element in body.elements[len(before) :] if element.type != "table")
    for role, found in (("intro", before), ("notes", after)):
        if found:
            yield Part(role=role, prose=body.prose(found), line=found[0].line)


def rows(body: Body, grid: Grid, first: str) -> Iterator[Part]:
    """Parts `head` and `row` of parts `cell`. `first`: header cells are in the first `row`, `column` or `both`."""
    looks = [_look(column) for column in zip(*grid, strict=True)]
    if looks and first != "row":
        looks[0] = ""  # numbers at the head of a row are its name
    for at, row in enumerate(grid):
        scopes = [_scope(at, across, first) for across in range(len(row))]
        _look_for_empty(body, row, scopes, corner=first == "both" and not at)
        cells = tuple(_part(body, *each) for each in zip(row, scopes, looks, strict=True))
        yield Part(role="head" if not at and first != "column" else "row", parts=cells, line=row[0].line)


def _part(body: Body, cell: Cell, scope: str, look: str) -> Part:
    """A cell; an empty one heads nothing."""
    prose = body.prose(cell.element.inside, cell.element.tag)
    data = {"scope": scope if cell.text else "", "align": cell.align or look}
    return Part(role="cell", prose=prose, data=data, line=cell.line)


def _look_for_empty(body: Body, row: tuple[Cell, ...], scopes: list[str], corner: bool) -> None:
    for across, (cell, scope) in enumerate(zip(row, scopes, strict=True)):
        if scope and not cell.text and not (corner and not across):
            body.report(NO_HEADER, cell.line, number=across + 1)


def _scope(at: int, across: int, first: str) -> str:
    if at == 0 and first in ("row", "both"):
        return "col"
    return "row" if across == 0 and first in ("column", "both") else ""


def _look(column: tuple[Cell, ...]) -> str:
    """`number` for a column in which every cell under the first is one or is empty."""
    written = [cell for cell in column[1:] if cell.text]
    numbers = all(cell.number is not None or two_readings(cell.text) for cell in written)
    return "number" if written and numbers else ""
