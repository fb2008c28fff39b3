"""scormpack preview"""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from scormpack.cli.terminal import Debug, Quiet, Verbose, spoken


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("preview", help=preview.__doc__)(preview)


def preview(
    course: Annotated[Path, typer.Argument(help="The folder with course.yaml.", show_default=False)],
    port: Annotated[int, typer.Option(metavar="N", help="The port to use; a free one unless you say.")] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open the browser.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """See a course in the browser while you write it: each file that you save is there at once. Ctrl-C ends it.

    Beside the course stands what an LMS would hear of it, and what is wrong with it. Nothing is written.
    """
    from scormpack.preview import preview as show

    def started(address: str) -> None:
        typer.echo(address)
        if not quiet:
            typer.echo(spoken("Ctrl-C ends the preview.", "Ctrl-C termine l'aperçu."), err=True)
        if not no_open:
            webbrowser.open(address)

    show(course, port, started)
