"""Saying it: one file a format. Adding the file adds the format; no list is edited."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Protocol

from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.results import Judged

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a report may know beside the findings. `width` is the terminal's, 0 for none; `fail_on` is from where on a
    finding counts as a failure, None for never; `judged` is all that was looked at, in order."""

    colour: bool = False
    width: int = 0
    fail_on: Severity | None = Severity.ERROR
    judged: Sequence[Judged] = ()

    def quote(self, where: Location) -> str:
        """The line that stands there, "" where there is none to show."""
        return self._quotes.get(where, "")

    @cached_property
    def _quotes(self) -> Mapping[Location, str]:
        """Of all packages, gathered once: there may be thousands."""
        return {where: line for one in self.judged for where, line in one.quotes.items()}

    def from_here(self, diagnostics: Iterable[Diagnostic]) -> tuple[Setting, Sequence[Diagnostic]]:
        """The findings with their files named as from where the paths were, for programs that open them."""
        if not self.judged:
            return self, tuple(diagnostics)
        judged = tuple(one.from_here() for one in self.judged)
        return replace(self, judged=judged), tuple(finding for one in judged for finding in one.findings)


PLAIN = Setting()


class Report(Protocol):
    """Findings as one text. Pure: it is the caller who prints, and who knows whether colours are wanted."""

    def __call__(
        self, diagnostics: Iterable[Diagnostic], language: str = "en", *, setting: Setting = PLAIN
    ) -> str: ...


@cache
def reports() -> Mapping[str, Report]:
    """Every format by name. Files with an underscore are what formats share."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(_FOLDER)]))
    return {name: import_module(f"{__name__}.{name}").report for name in names if not name.startswith("_")}
