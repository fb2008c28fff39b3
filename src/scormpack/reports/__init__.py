"""Saying it: one file a format. Adding the file adds the format; no list is edited."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from scormpack.diagnostics import Diagnostic

_FOLDER = Path(__file__).parent


class Report(Protocol):
    """Findings as one text. Pure: it is the caller who prints, and who knows whether colours are wanted."""

    def __call__(self, diagnostics: Iterable[Diagnostic], language: str = "en", *, colour: bool = False) -> str: ...


@cache
def reports() -> Mapping[str, Report]:
    """Every format by name. Files with an underscore are what formats share."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(_FOLDER)]))
    return {name: import_module(f"{__name__}.{name}").report for name in names if not name.startswith("_")}
