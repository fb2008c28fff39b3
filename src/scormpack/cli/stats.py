"""scormpack stats"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose, show


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("stats", help=stats.__doc__)(stats)


def stats(
    course: Annotated[Path, typer.Argument(help="The folder with course.yaml.", show_default=False)],
    audience: Annotated[str, typer.Option(metavar="AUDIENCE", help="For one audience of course.yaml.")] = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Count words, questions and minutes by module and language, beside what course.yaml plans for."""
    from scormpack.pipeline import seat_time

    table, diagnostics = seat_time(course, audience)
    if table is None:
        show(diagnostics, verbose=verbose)
        raise typer.Exit(1)
    for language, rows in table.rows.items():
        typer.echo(f"{language}: {'module':<26} pages   words  questions  minutes  planned")
        for row in rows:
            typer.echo(_line(row.module, row.pages, row.words, row.questions, row.minutes, row.declared))
        total = sum(row.minutes for row in rows)
        budget = table.budget
        share = f" of {budget} planned ({total / budget:.0%})" if budget else ""
        typer.echo(
            f"    {'total':<26} {sum(r.pages for r in rows):5} {sum(r.words for r in rows):7} "
            f"{sum(r.questions for r in rows):10} {total:8.0f}{share}"
        )
        if exam := table.exam[language]:
            line = _line(exam.module, exam.pages, exam.words, exam.questions, exam.minutes, exam.declared)
            typer.echo(f"{line}  on top of the total")


def _line(module: str, pages: int, words: int, questions: int, minutes: float, declared: float) -> str:
    planned = f"{declared:8.0f}" if declared else "       –"
    return f"    {module:<26} {pages:5} {words:7} {questions:10} {minutes:8.0f} {planned}"
