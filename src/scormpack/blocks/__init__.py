"""What a page is made of: one folder a kind of block. Adding the folder adds the kind; no list is edited."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

from scormpack.blocks.kind import Kind

FOLDER = Path(__file__).parent


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by name. A folder that fails to import stops the program: it is our bug, never skipped."""
    found: dict[str, Kind] = {}
    for module in sorted(pkgutil.iter_modules([str(FOLDER)]), key=lambda module: module.name):
        if module.ispkg:
            exported = import_module(f"{__name__}.{module.name}").KINDS
            found.update((kind.name, replace(kind, folder=module.name)) for kind in exported)
    return found
