"""Where the partners are installed."""

import shutil
from pathlib import Path

import pytest

PARTNERS = Path(__file__).resolve().parent
TESTS = PARTNERS.parent
NODE_MODULES = TESTS / "node_modules"


def npm_package(name: str) -> Path:
    """The folder of an npm package of tests/package.json; the test is skipped where nobody ran `make test`."""
    folder = NODE_MODULES / name
    if not folder.is_dir():
        pytest.skip(f"npm package {name} is not installed: run `npm ci --ignore-scripts` in tests/")
    return folder


def command(name: str, *, needed_for: str) -> str:
    """The full path of a program; the test is skipped, with the reason, where it is missing."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"no {name} on PATH, which {needed_for} needs")
    return path
