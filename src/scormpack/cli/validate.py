"""scormpack validate"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from scormpack.cli.terminal import Bar, Debug, Quiet, Verbose, show, spoken, worst
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.errors import UsageError


class Level(Enum):
    """From which severity on a finding makes the command fail."""

    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("validate", help=validate.__doc__)(validate)


def validate(
    paths: Annotated[list[Path], typer.Argument(help="Course folders, zips, unzipped packages.", show_default=False)],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="How to say it: text or json.")] = "text",
    fail_on: Annotated[Level, typer.Option(help="From which severity on the exit code is 1.")] = Level.error,
    strict: Annotated[bool, typer.Option(help="Judge by the letter of the specification.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Say what is wrong with a course or a package, where, and how to mend it. Nothing is changed or unpacked."""
    from scormpack.reports import reports

    if form not in reports():
        raise UsageError(f"There is no format “{form}”.", f"Choose from: {', '.join(reports())}.")
    bar = Bar(quiet)
    found = list(_found(paths, strict, bar))
    bar.clear()
    show(found, verbose=verbose, form=form)
    if not found and form == "text" and not quiet:
        typer.echo(spoken("Nothing is wrong.", "Rien à redire."))
    grave = worst(found)
    if fail_on is not Level.never and grave is not None and grave >= Severity[fail_on.name.upper()]:
        raise typer.Exit(1)


def _found(paths: Sequence[Path], strict: bool, bar: Bar) -> Iterator[Diagnostic]:
    """What is wrong with each; the files of one folder among several are told with its name."""
    from scormpack.pipeline import validate as find

    for at, path in enumerate(paths):
        bar("validate", at, len(paths))
        for finding in find(path, strict):
            where = finding.where
            several = len(paths) > 1 and path.is_dir()
            yield replace(finding, where=replace(where, file=f"{path}/{where.file}")) if several else finding
