"""What stops the program. What is wrong with a course or a package is a Diagnostic, never one of these."""

from __future__ import annotations


class ScormpackError(Exception):
    """Says what was being done and to what (`args[0]`), and what to try (`cure`)."""

    def __init__(self, problem: str, cure: str = "") -> None:
        super().__init__(problem)
        self.cure = cure


class UsageError(ScormpackError):
    """The command was asked for something that cannot be: exit code 2."""
