"""Where a package goes: one folder a standard. Adding the folder adds the target; no list is edited."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from scormpack.targets.target import Target

_FOLDER = Path(__file__).parent


@cache
def targets() -> Mapping[str, Target]:
    """Every target by name. Folders with an underscore are what targets share."""
    found: dict[str, Target] = {}
    for module in sorted(pkgutil.iter_modules([str(_FOLDER)]), key=lambda module: module.name):
        if module.ispkg and not module.name.startswith("_"):
            target: Target = import_module(f"{__name__}.{module.name}").TARGET
            found[target.name] = target
    return found
