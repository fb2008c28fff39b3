"""scormpack cites"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose, show


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("cites", help=cites.__doc__)(cites)


def cites(
    course: Annotated[Path, typer.Argument(help="The folder with course.yaml.", show_default=False)],
    reference: Annotated[
        list[str], typer.Argument(metavar="REFERENCE…", help="Entries of references.yaml.", show_default=False)
    ],
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """List the pages, cases and questions that rest on a reference: what to read again when a law changes."""
    from scormpack.pipeline import cited

    found, diagnostics = cited(course, reference)
    if found is None:
        show(diagnostics, verbose=verbose)
        raise typer.Exit(1)
    for name, title, citations in found:
        typer.echo(f"{name}: {title}")
        for each in citations:
            typer.echo(f"  {each.where}  {' '.join(filter(None, (each.what or 'page', each.name)))}")
        if not citations:
            typer.echo("  nothing rests on it")
