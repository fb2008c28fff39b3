"""scormpack ids"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose, show, worst
from scormpack.diagnostics import Severity


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ids", help=ids.__doc__)(ids)


def ids(
    course: Annotated[Path, typer.Argument(help="The folder with course.yaml.", show_default=False)],
    renamed: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="OLD NEW", help="A page or block has a new id: its learners keep their work."),
    ] = None,
    removed: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="A page or block was taken out for good; may be said again.")
    ] = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Write missing ids into a course once, and tell it about renamed or removed ones.

    Learners' progress is kept by id in tracking.lock, so that pages may be moved; keep that file in version control.
    """
    from scormpack import upkeep

    if renamed:
        upkeep.rename(course, *renamed)
    for id in removed or ():
        upkeep.rename(course, id, "")
    written, diagnostics = upkeep.write_ids(course)
    show(diagnostics, verbose=verbose)
    if not quiet:
        for edit in written:
            typer.echo(f"{edit.file}:{edit.line}: #{edit.id}")
        count = f"{len(written)} id{'s' * (len(written) > 1)} written."
        typer.echo(count if written else "No id is missing.")
    if worst(diagnostics) is Severity.ERROR:
        raise typer.Exit(1)
