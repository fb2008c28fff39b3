"""scormpack new"""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("new", help=new.__doc__)(new)


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make.", show_default=False)],
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Start a small course that builds at once, with a comment wherever a beginner will want to change something."""
    from scormpack.upkeep import new_course

    for path in new_course(folder):
        if not quiet:
            typer.echo(path)
    if not quiet:
        named = quote(str(folder))
        typer.echo(f"\nOpen {folder / 'course.yaml'} and the pages beside it, then:\n  scormpack build {named}")
