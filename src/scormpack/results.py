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
class ModuleWeight:
    """Bytes that a learner's line carries when all pages of a module are read: their text, deflated, and their
    pictures. `on_demand` are recordings and files to keep, which come when the learner asks for them."""

    module: str
    text: int
    pictures: int
    on_demand: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a package weighs for its learners, in one language; `player` is the script and the style, deflated."""

    player: int
    modules: tuple[ModuleWeight, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A package on disk: its size in bytes and the most characters of state that it may keep."""

    path: Path
    target: str
    languages: tuple[str, ...]
    module: str
    size: int
    state: int
    weight: Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was built and what was found; nothing is built where there is an error."""

    built: tuple[Built, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
