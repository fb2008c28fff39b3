"""What makes a table one that can be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scormpack.blocks.body import Body
from scormpack.blocks.numbers import is_percent, two_readings
from scormpack.blocks.tables import Cell, Grid
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_NUMBER = declare(
    "CRS-CHART-001",
    Severity.ERROR,
    en=("“{text}” is no number.", "Write only a number in this cell, like 12, 12.5 or 1 234, with % if you like."),
    fr=(
        "« {text} » n'est pas un nombre.",
        "N'écrivez dans cette case qu'un nombre, comme 12, 12,5 ou 1 234, suivi de % si vous voulez.",
    ),
    why="Under the first row and beside the first column, every cell is drawn.",
)
TWO_NUMBERS = declare(
    "CRS-CHART-002",
    Severity.ERROR,
    en=(
        "“{text}” can be read as two numbers, one a thousand times the other.",
        "Part thousands with a space, as in 1 234, and write decimals with one, two or four digits.",
    ),
    fr=(
        "« {text} » peut se lire comme deux nombres, l'un mille fois l'autre.",
        "Séparez les milliers par une espace, comme dans 1 234, et écrivez les décimales avec un, deux ou quatre "
        "chiffres.",
    ),
    why="Here a comma parts decimals, there thousands; nobody can tell which was meant.",
)
TOO_MANY_ROWS = declare(
    "CRS-CHART-003",
    Severity.ERROR,
    en=(
        "A chart of this type draws at most {limit} rows, not {count}.",
        "Put the smallest together into one row, or make two charts.",
    ),
    fr=(
        "Un graphique de ce type dessine au plus {limit} rangées, et non {count}.",
        "Réunissez les plus petites en une seule rangée, ou faites deux graphiques.",
    ),
    why="On a phone, more could not be told apart.",
)
TOO_MANY_COLUMNS = declare(
    "CRS-CHART-004",
    Severity.ERROR,
    en=(
        "A chart of this type draws one to {limit} columns of numbers, not {count}.",
        "Name things in the first column, write their numbers beside them, and make another chart of what is too much.",
    ),
    fr=(
        "Un graphique de ce type dessine une à {limit} colonnes de nombres, et non {count}.",
        "Mettez les noms dans la première colonne, les nombres à côté, et faites un autre graphique de ce qui est "
        "de trop.",
    ),
    why="Each column has a colour and a pattern of its own, and more could not be told apart.",
)
NEGATIVE = declare(
    "CRS-CHART-005",
    Severity.ERROR,
    en=("Bars and shares cannot show {text}, which is less than nothing.", "Write type: line, or check the number."),
    fr=(
        "Les barres et les parts ne montrent pas {text}, qui est moins que rien.",
        "Écrivez type: line, ou vérifiez le nombre.",
    ),
    why="The length of a bar is its number.",
)
NOT_A_WHOLE = declare(
    "CRS-CHART-006",
    Severity.WARNING,
    en=("These shares add up to {sum}.", "Shares in percent make 100; add what is missing, or check the numbers."),
    fr=(
        "Ces parts font {sum} au total.",
        "Des parts en pour cent font 100 ; ajoutez ce qui manque, ou vérifiez les nombres.",
    ),
    why="The drawing shows parts of a whole, and would stretch them to fill it.",
)
LONG_NAME = declare(
    "CRS-CHART-007",
    Severity.WARNING,
    en=("“{text}” is too long to stand under a line.", "Use at most {limit} characters, or write type: bars."),
    fr=("« {text} » est trop long pour tenir sous une courbe.", "Prenez au plus {limit} caractères, ou type: bars."),
    why="On a phone it would run into the next name.",
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a type of chart can draw, and how long the names of its rows may be."""

    rows: int
    columns: int
    name: int = 200


LIMITS: Mapping[str, Limits] = {
    "bars": Limits(rows=12, columns=4),
    "line": Limits(rows=36, columns=4, name=10),
    "share": Limits(rows=6, columns=1),
}
_ROUNDING = 1
"""By how much percents may miss a hundred: each may have been rounded."""


def look(body: Body, grid: Grid, type: str) -> bool:
    """Whether the table can be drawn; if not, why has been said."""
    limits = LIMITS.get(type)
    if len(grid) < 2 or limits is None:
        return False
    count, columns = len(grid) - 1, len(grid[0]) - 1
    fits = 1 <= columns <= limits.columns
    if count > limits.rows:
        body.report(TOO_MANY_ROWS, grid[0][0].line, count=count, limit=limits.rows)
    if not fits:
        body.report(TOO_MANY_COLUMNS, grid[0][0].line, count=columns, limit=limits.columns)
    for name in (row[0] for row in grid[1:] if len(row[0].text) > limits.name):
        body.report(LONG_NAME, name.line, text=name.text, limit=limits.name)
    bad = [cell for cell in _values(grid) if not _is_number(body, cell, type)]
    if fits and not bad and type == "share":
        _look_at_sum(body, grid)
    return fits and not bad


def _values(grid: Grid) -> Iterator[Cell]:
    return (cell for row in grid[1:] for cell in row[1:])


def _is_number(body: Body, cell: Cell, type: str) -> bool:
    if two_readings(cell.text):
        body.report(TWO_NUMBERS, cell.line, text=cell.text)
    elif cell.number is None:
        body.report(NO_NUMBER, cell.line, text=cell.text)
    elif cell.number < 0 and type != "line":
        body.report(NEGATIVE, cell.line, text=cell.text)
    return cell.number is not None


def _look_at_sum(body: Body, grid: Grid) -> None:
    """Percents make a hundred; other numbers make a whole of any size, but not of none."""
    values = list(_values(grid))
    total = sum(cell.number or 0 for cell in values)
    percents = is_percent(str(body.header.get("unit", ""))) or any(is_percent(cell.text) for cell in values)
    if (percents and abs(total - 100) > _ROUNDING) or total == 0:
        body.report(NOT_A_WHOLE, grid[0][0].line, sum=f"{total:g}")
