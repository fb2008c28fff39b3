"""scormpack translate extract | update | status"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scormpack.cli.plain import Application
from scormpack.cli.terminal import Debug, Quiet, Verbose, show

if TYPE_CHECKING:
    from scormpack.translate.update import Status

Course = Annotated[Path, typer.Argument(help="The folder with course.yaml.", show_default=False)]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = Application(no_args_is_help=True, rich_markup_mode=None)
    for command in (extract, update, status):
        group.command(command.__name__, help=command.__doc__)(command)
    app.add_typer(group, name="translate", help="Take texts out for translators and bring catalogues up to the source.")


def extract(course: Course, quiet: Quiet = False, verbose: Verbose = False, debug: Debug = False) -> None:
    """Write a template (POT) a module into locale/, for a translation tool or a new language."""
    from scormpack.upkeep import extract_templates

    for path in extract_templates(course):
        if not quiet:
            typer.echo(path)


def update(course: Course, quiet: Quiet = False, verbose: Verbose = False, debug: Debug = False) -> None:
    """Bring locale/LANGUAGE/*.po up to the source: new texts come in empty, changed ones keep their old
    translation and are marked fuzzy."""
    from scormpack.upkeep import update_catalogues

    found, diagnostics = update_catalogues(course)
    show(diagnostics, verbose=verbose)
    if not quiet:
        _say(found)
    if diagnostics:
        raise typer.Exit(1)


def status(course: Course, quiet: Quiet = False, verbose: Verbose = False, debug: Debug = False) -> None:
    """Say how much of each catalogue is translated, and how much of that is of an earlier wording."""
    from scormpack.upkeep import translation_status

    _say(translation_status(course))


def _say(found: Mapping[str, Sequence[Status]]) -> None:
    for language, rows in found.items():
        for row in rows:
            typer.echo(f"{row.file:<40} {row.translated:5} of {row.total:<5} translated, {row.stale} fuzzy")
        done, total = sum(row.translated for row in rows), sum(row.total for row in rows)
        typer.echo(f"{language}: {done / max(total, 1):.0%}")
