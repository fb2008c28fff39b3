"""Commands whose help names no types of Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperArgument, TyperCommand


class PlainCommand(TyperCommand):
    """`course` is said of an argument, not `course <path>`; what it may be stands in its help."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for parameter in self.params:
            if isinstance(parameter, TyperArgument):
                vars(parameter)["display_type_rich"] = _no_type


class Application(typer.Typer):
    """Makes such commands."""

    def command(self, name: str | None = None, **more: Any) -> Callable[..., Any]:
        """As Typer's."""
        return super().command(name, cls=PlainCommand, **more)


def _no_type(ctx: object) -> str:
    return ""
