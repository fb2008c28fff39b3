"""The command line: `--version` and `--help` answer at once, everything else is imported when it is asked for."""

from __future__ import annotations

import os
import sys

COMMANDS = {
    "new": "Start a small course that builds at once.",
    "preview": "See a course in the browser while you write it, and what an LMS hears of it.",
    "build": "Turn a course into packages for an LMS.",
    "validate": "Say what is wrong with a course or a package, where, and how to mend it.",
    "explain": "Say what a rule of validate asks, why, and how to mend what it finds.",
    "ids": "Write missing ids into a course, and tell it about renamed or removed ones.",
    "stats": "Count words, questions and minutes by module and language.",
    "cites": "List what rests on a source: what to read again when a law changes.",
    "translate": "Take texts out for translators and bring catalogues up to the source.",
}
"""Name and one line of each command; the module of the same name in this package holds it."""

_HELP = """\
Usage: scormpack COMMAND …

Write e-learning in Markdown and YAML; get SCORM and xAPI packages that import into any LMS.

Commands:
{commands}

A first course:
  scormpack new my-course
  scormpack build my-course

scormpack COMMAND --help says more about a command. Options of every command:
  --quiet  --verbose  --debug    NO_COLOR=1 turns colours off.
  --version                      Say which version this is.
  --install-completion           Complete commands with the Tab key in this shell.
"""


def help_text() -> str:
    """What `scormpack --help` prints."""
    return _HELP.format(commands="\n".join(f"  {name:<10} {about}" for name, about in COMMANDS.items()))


def main() -> None:
    """Entry point of the `scormpack` command."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        from scormpack import __version__

        print(f"scormpack {__version__}")
    elif arguments in ([], ["--help"], ["-h"]) and "_SCORMPACK_COMPLETE" not in os.environ:
        print(help_text(), end="")
        sys.exit(0 if arguments else 2)
    else:
        from scormpack.cli.run import run

        sys.exit(run(arguments))
