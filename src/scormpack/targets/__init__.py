"""Where a package goes: one folder a standard. Adding the folder adds the target; no list is edited."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from scormpack.targets.target import Judgement, Target

if TYPE_CHECKING:
    from scormpack.package.read import Package

_FOLDER = Path(__file__).parent


@cache
def targets() -> Mapping[str, Target]:
    """Every target by name."""
    found: Sequence[Target] = [module.TARGET for module in _standards() if hasattr(module, "TARGET")]
    return {target.name: target for target in found}


@cache
def judgements() -> Sequence[Judgement]:
    """How packages are judged: by targets, and by standards that we only read (their folder exports `JUDGEMENT`)."""
    alone: Sequence[Judgement] = [module.JUDGEMENT for module in _standards() if hasattr(module, "JUDGEMENT")]
    return [*(target.judgement for target in targets().values() if target.judgement), *alone]


def formats_of(package: Package) -> tuple[str, ...]:
    """The standards that the package claims to follow, by the names of their folders."""
    found = []
    for module in _standards():
        judgement = module.TARGET.judgement if hasattr(module, "TARGET") else module.JUDGEMENT
        if judgement and judgement.recognises(package):
            found.append(module.__name__.rsplit(".", 1)[-1])
    return tuple(found)


@cache
def _standards() -> Sequence[ModuleType]:
    """One folder each; those with an underscore are what standards share."""
    modules = sorted(pkgutil.iter_modules([str(_FOLDER)]), key=lambda module: module.name)
    folders = [module.name for module in modules if module.ispkg and not module.name.startswith("_")]
    return [import_module(f"{__name__}.{name}") for name in folders]
