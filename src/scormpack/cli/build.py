"""scormpack build"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scormpack.cli.terminal import Bar, Debug, Quiet, Verbose, show, spoken, worst
from scormpack.cli.weights import heaviest, table
from scormpack.diagnostics import Severity

if TYPE_CHECKING:
    from scormpack.results import Built, Result, Wish


_NEW_LOCK = "{} is new: keep it with the course, learners' progress is found again by it."
_NEW_LOCK_FR = "{} est nouveau : gardez-le avec le cours, la progression des apprenants s'y retrouve."


class Split(Enum):
    """One package for all, or one a module."""

    course = "course"
    modules = "modules"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build", help=build.__doc__)(build)


def build(
    course: Annotated[Path, typer.Argument(help="The folder with course.yaml.", show_default=False)],
    target: Annotated[
        list[str] | None,
        typer.Option(metavar="TARGET", help="scorm12, xapi, web or handbook; may be said more than once."),
    ] = None,
    language: Annotated[
        list[str] | None, typer.Option(metavar="LANGUAGE", help="A language of the course; may be said more than once.")
    ] = None,
    audience: Annotated[str, typer.Option(metavar="AUDIENCE", help="For one audience of course.yaml.")] = "",
    together: Annotated[bool | None, typer.Option("--together/--apart", help="All languages in one package.")] = None,
    split: Annotated[Split | None, typer.Option(help="One package for the course, or one for each module.")] = None,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the packages go.")] = Path("dist"),
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Turn a course into packages for an LMS: what course.yaml asks for, unless you say otherwise here."""
    from scormpack.freshness import lock_of, unchanged
    from scormpack.results import Wish

    bar = Bar(quiet)
    wish = Wish(
        targets=tuple(target or ()),
        languages=tuple(language or ()),
        audience=audience,
        together=together,
        split=split.value if split else None,
        out=out,
    )
    known = lock_of(course).exists()
    result = unchanged(course, wish) or _built(course, wish, bar)
    bar.clear()
    show(result.diagnostics, verbose=verbose)
    if worst(result.diagnostics) is Severity.ERROR:
        if not quiet:
            english = "Nothing was built: mend the errors above first."
            typer.echo(spoken(english, "Rien n'a été construit : corrigez d'abord les erreurs ci-dessus."), err=True)
        raise typer.Exit(1)
    if not quiet:
        for line in _told(result.built, verbose):
            typer.echo(line)
        if not known:
            typer.echo(spoken(_NEW_LOCK, _NEW_LOCK_FR).format(lock_of(course)), err=True)


def _told(packages: Sequence[Built], verbose: bool) -> Iterator[str]:
    for built in packages:
        kept = f"  state at most {built.state} characters" if built.weight else ""
        yield f"{built.path}  {built.size / 1e6:.2f} MB{kept}"
        if verbose and built.weight:
            yield from table(built.weight)
    if (weights := [built.weight for built in packages if built.weight]) and not verbose:
        yield heaviest(weights)


def _built(course: Path, wish: Wish, bar: Bar) -> Result:
    from scormpack.pipeline import build as build_packages

    return build_packages(course, wish, bar)
