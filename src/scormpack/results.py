"""What a build is asked for and what comes of it: values that cost nothing to import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scormpack.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to build; None and () mean what course.yaml says."""

    targets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    together: bool | None = None
    split: str | None = None
    audience: str = ""
    out: Path = Path("dist")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A package on disk: its size in bytes and the most characters of state that it may keep."""

    path: Path
    target: str
    languages: tuple[str, ...]
    module: str
    size: int
    state: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was built and what was found; nothing is built where there is an error."""

    built: tuple[Built, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
