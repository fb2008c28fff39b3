"""What every command shares: options, progress on stderr, findings on stdout."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable
from importlib import import_module
from typing import Annotated

import typer

from scormpack.diagnostics import Diagnostic, Severity

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more: notes too, and every file written.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback if scormpack itself fails.", hidden=True)]

_PATIENCE = 0.5
_WIDTH = 24


class Bar:
    """A progress bar on stderr, only on a terminal and only for what takes over half a second."""

    def __init__(self, quiet: bool) -> None:
        self._shown = False
        self._start = time.monotonic()
        self._wanted = not quiet and sys.stderr.isatty()

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show how far a step is."""
        if not self._wanted or time.monotonic() - self._start < _PATIENCE:
            return
        filled = _WIDTH * done // max(total, 1)
        sys.stderr.write(f"\r{what:<10} [{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total} ")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write("\r" + " " * 60 + "\r")
            sys.stderr.flush()


def language() -> str:
    """The language of messages: French where the terminal's is, English elsewhere."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "fr" if spoken.lower().startswith("fr") else "en"


def spoken(english: str, french: str, tongue: str = "") -> str:
    """The sentence in that language, or else in the language of messages."""
    return french if (tongue or language()) == "fr" else english


def show(diagnostics: Iterable[Diagnostic], *, verbose: bool) -> None:
    """Print findings to stdout for people; notes only if asked for."""
    from scormpack.reports import Setting, reports

    found = [finding for finding in diagnostics if verbose or finding.severity > Severity.INFO]
    if found:
        import_module("scormpack.pipeline")  # it brings all rules with it, and they know the sentences
        sys.stdout.write(reports()["text"](found, language(), setting=Setting(colour=colour(), width=width())))


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """The gravest severity among findings."""
    return max((finding.severity for finding in diagnostics), default=None)


def colour() -> bool:
    """Whether stdout is a terminal that wants colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal, 0 where stdout is none and lines may be as long as they are."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
