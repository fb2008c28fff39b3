"""scormpack validate"""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from scormpack.cli.terminal import Bar, Debug, Quiet, Verbose, language, show, worst
from scormpack.diagnostics import Severity


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
    form: Annotated[str, typer.Option("--format", help="How to say it: text or json.")] = "text",
    fail_on: Annotated[Level, typer.Option(help="From which severity on the exit code is 1.")] = Level.error,
    strict: Annotated[bool, typer.Option(help="Judge by the letter of the specification.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Say what is wrong with a course or a package, where, and how to mend it. Nothing is changed or unpacked."""
    from scormpack.pipeline import validate as find

    bar = Bar(quiet)
    found = [finding for at, path in enumerate(paths) for finding in _counted(find(path, strict), bar, at, len(paths))]
    bar.clear()
    show(found, verbose=verbose, form=form)
    if not found and form == "text" and not quiet:
        typer.echo("Rien à redire." if language() == "fr" else "Nothing is wrong.")
    grave = worst(found)
    if fail_on is not Level.never and grave is not None and grave >= Severity[fail_on.name.upper()]:
        raise typer.Exit(1)


def _counted(findings, bar: Bar, at: int, total: int):  # type: ignore[no-untyped-def]
    bar("validate", at, total)
    return findings
