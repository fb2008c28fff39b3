"""scormpack validate"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scormpack.cli.terminal import Bar, Debug, Quiet, Verbose, colour, language, spoken, width, worst
from scormpack.diagnostics import Diagnostic, Severity
from scormpack.errors import UsageError

if TYPE_CHECKING:
    from scormpack.results import Judged


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
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Courses, zips, unzipped packages, manifests, xAPI statements (.json), folders full of zips,"
            " patterns, https:// and s3:// addresses, or - for standard input.",
            show_default=False,
        ),
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, json, sarif, junit, github or html.")
    ] = "text",
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Where the report goes, if not here.")] = None,
    lms: Annotated[str, typer.Option(metavar="LMS", help="Judge as this LMS does: moodle, openedx, docebo …")] = "",
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Only these rules or families; may be said more than once.")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULE", help="Not these rules or families; may be said more than once.")
    ] = None,
    baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="Do not count what is known from FILE.")] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what is found to FILE, as known from now on.")
    ] = None,
    fail_on: Annotated[Level, typer.Option(help="From which severity on the exit code is 1.")] = Level.error,
    jobs: Annotated[
        int, typer.Option(min=0, metavar="N", help="Packages at a time; 0 for one a processor.")
    ] = 0,
    strict: Annotated[bool, typer.Option(help="Judge by the letter of the specification.")] = False,
    schemas: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Your own copies of the XSDs, to judge by instead of ours.")
    ] = None,
    speak: Annotated[
        str, typer.Option("--language", metavar="LANGUAGE", help="en or fr; ar too with --format html.")
    ] = "",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> None:
    """Say what is wrong with a course or a package, where, and how to mend it. Nothing is changed or unpacked."""
    _refuse_unknown(form, speak)
    wanted = _wanted(select or (), ignore or (), baseline)
    judged = [replace(one, findings=wanted(one.findings)) for one in _judged(paths, strict, lms, schemas, jobs, quiet)]
    found = [finding for one in judged for finding in one.findings]
    if write_baseline:
        _keep(write_baseline, found, quiet)
        return
    level = None if fail_on is Level.never else Severity[fail_on.name.upper()]
    _say(judged, form, output, level, speak or language(), quiet=quiet, verbose=verbose)
    grave = worst(found)
    if level is not None and grave is not None and grave >= level:
        raise typer.Exit(1)


def _refuse_unknown(form: str, tongue: str) -> None:
    from scormpack.reports import reports

    if form not in reports():
        raise UsageError(f"There is no format “{form}”.", f"Choose from: {', '.join(reports())}.")
    if tongue not in ("", "en", "fr", "ar"):
        raise UsageError(f"There is no report in “{tongue}”.", "Choose from: en, fr, and ar with --format html.")


def _wanted(
    select: Sequence[str], ignore: Sequence[str], baseline: Path | None
) -> Callable[[Sequence[Diagnostic]], tuple[Diagnostic, ...]]:
    """What leaves only those findings that are asked for and not known. Raises UsageError for an unknown rule."""
    from scormpack.baseline import read_baseline, unknown
    from scormpack.families import chosen

    asked = chosen(select) if select else None
    unwanted = chosen(ignore) if ignore else frozenset()
    known = read_baseline(baseline) if baseline else None

    def wanted(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
        left = [one for one in found if one.rule not in unwanted and (asked is None or one.rule in asked)]
        return tuple(left if known is None else unknown(left, known))

    return wanted


def _judged(
    paths: Sequence[str], strict: bool, lms: str, schemas: Path | None, jobs: int, quiet: bool
) -> Iterator[Judged]:
    """Each path; the files of one folder among several are told with its name."""
    from scormpack.batch import judge_all

    bar = Bar(quiet)
    bar("validate", 0, len(paths))
    for one in judge_all(paths, strict=strict, lms=lms, schemas=schemas, jobs=jobs, progress=partial(bar, "validate")):
        yield one.from_here() if len(paths) > 1 else one
    bar.clear()


def _keep(file: Path, found: Sequence[Diagnostic], quiet: bool) -> None:
    from scormpack.baseline import write_baseline

    count = write_baseline(file, found)
    if not quiet:
        line = spoken("{} findings are known from now on: {}", "{} remarques sont désormais connues : {}")
        typer.echo(line.format(count, file), err=True)


def _say(
    judged: Sequence[Judged], form: str, output: Path | None, level: Severity | None, tongue: str,
    *, quiet: bool, verbose: bool,
) -> None:  # fmt: skip
    """Notes are for whoever asks for them, and for programs."""
    from scormpack.reports import Setting, reports

    found = [
        finding for one in judged for finding in one.findings
        if verbose or form != "text" or finding.severity > Severity.INFO
    ]  # fmt: skip
    here = output is None
    setting = Setting(colour=here and colour(), width=width() if here else 0, fail_on=level, judged=judged)
    speaks = any(len(one.verdicts) == 1 for one in judged)
    if form == "text" and not found and not speaks:
        text = "" if quiet else spoken("Nothing is wrong.", "Rien à redire.") + "\n"
    else:
        text = reports()[form](found, tongue, setting=setting)
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, "utf-8", errors="backslashreplace", newline="\n")
