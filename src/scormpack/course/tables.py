"""Tables that Markdown would cut or not see: what an author wrote must not be lost without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

MORE_CELLS = declare(
    "CRS-TAB-001",
    Severity.ERROR,
    en=(
        "This row has {got} cells and the table has {want} columns: the last ones would be lost.",
        "Give the first row as many cells, or write a | that is part of the text as \\|",
    ),
    fr=(
        "Cette ligne a {got} cellules et le tableau {want} colonnes : les dernières seraient perdues.",
        "Donnez autant de cellules à la première ligne, ou écrivez \\| pour un | qui fait partie du texte.",
    ),
    why="Markdown drops the cells for which there is no column.",
)
NO_RULE = declare(
    "CRS-TAB-002",
    Severity.ERROR,
    en=(
        "This looks like a table, but its second line is missing: learners would see the bars.",
        "Write a line like | --- | --- | under the first row, with as many parts as columns.",
    ),
    fr=(
        "On dirait un tableau, mais sa deuxième ligne manque : les apprenants verraient les barres.",
        "Écrivez une ligne comme | --- | --- | sous la première, avec autant de parties que de colonnes.",
    ),
    why="Without that line Markdown reads the rows as one paragraph.",
)
_BAR = re.compile(r"(?<!\\)\|")
_ROW = re.compile(r"\|.*\S.*\|\s*$")


def table_findings(tokens: Sequence[Token], text: str, file: str, first_line: int) -> Iterator[Diagnostic]:
    """What is wrong with the tables of a page; `text` is what `tokens` were made of and begins on `first_line`."""
    lines = text.split("\n")
    for token in tokens:
        if token.type == "table_open" and token.map:
            yield from _cut(lines, token.map[0], token.map[1], file, first_line)
        elif token.type == "inline" and token.map and _unseen(token.content):
            yield NO_RULE.at(Location(file=file, line=token.map[0] + first_line, column=1))


def _cut(lines: Sequence[str], start: int, end: int, file: str, first_line: int) -> Iterator[Diagnostic]:
    want = _cells(lines[start])
    for number in range(start + 2, end):
        got = _cells(lines[number])
        if got > want:
            yield MORE_CELLS.at(Location(file=file, line=number + first_line, column=1), got=got, want=want)


def _cells(line: str) -> int:
    return len(_BAR.split(line.strip().removeprefix("|").removesuffix("|")))


def _unseen(text: str) -> bool:
    rows = text.split("\n")
    return len(rows) > 1 and all(_ROW.match(row.strip()) for row in rows)
