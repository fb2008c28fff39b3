"""Run one command and turn what comes of it into an exit code.

0 nothing at or above --fail-on · 1 findings · 2 usage · 3 our bug · 130 interrupted
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

import typer

from scormpack.cli import COMMANDS
from scormpack.cli.plain import Application
from scormpack.errors import ScormpackError

OK, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def application(names: Sequence[str]) -> Application:
    """The Typer application with these commands."""
    app = Application(
        name="scormpack",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=len(names) > 1,
    )

    @app.callback()
    def scormpack() -> None:
        """Write e-learning in Markdown and YAML; get SCORM and xAPI packages that import into any LMS."""

    for name in names:
        import_module(f"scormpack.cli.{name}").register(app)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments`; returns the exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # it would read the metadata of every installed package
    gc.set_threshold(
        20_000, 20, 1_000
    )  # what lives long in a build lives to its end: do not walk over it again and again
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # an old terminal may lack our quotation marks, or Arabic
            stream.reconfigure(errors="replace")
    asked = arguments[0] if arguments else ""
    names = [asked] if asked in COMMANDS else list(COMMANDS)
    try:
        code = application(names)(list(arguments), standalone_mode=False, prog_name="scormpack")
        return int(code or OK)
    except ScormpackError as error:
        print(f"scormpack: {error}", *([f"  {error.cure}"] if error.cure else []), sep="\n", file=sys.stderr)
        return USAGE
    except typer.Exit as stop:
        return int(stop.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        print("scormpack: stopped; nothing was left half done.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        if error.filename is None:
            return _our_bug(error, "--debug" in arguments)
        print(f"scormpack: cannot use {error.filename}: {error.strerror}", file=sys.stderr)
        print("  Is it there, may you read and write it, and is there room on the disk?", file=sys.stderr)
        return USAGE
    except Exception as error:
        if hasattr(error, "exit_code") and hasattr(error, "format_message"):  # a usage error of Typer's own
            more = f"scormpack {asked} --help says how to use it." if asked in COMMANDS else "See scormpack --help."
            print(f"scormpack: {error.format_message()}\n  {more}", file=sys.stderr)
            return USAGE
        return _our_bug(error, "--debug" in arguments)


def _our_bug(error: Exception, debug: bool) -> int:
    import tempfile
    import traceback

    if debug:
        traceback.print_exception(error)
        return BUG
    with tempfile.NamedTemporaryFile("w", prefix="scormpack-", suffix=".log", delete=False, encoding="utf-8") as log:
        traceback.print_exception(error, file=log)
    print(
        f"scormpack: this is a bug of ours, not of your course: {type(error).__name__}: {error}\n"
        f"  The details are in {log.name}; please send it with what you did.",
        file=sys.stderr,
    )
    return BUG
