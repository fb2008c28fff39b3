"""Packages that are built once for all tests here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from partners.scorm_again import ScormAgain12
from play.packages import FILES, TINY, course, first_module, package

Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]


@pytest.fixture(scope="session")
def module_one(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Module 1 of the real course; keywords are those of a wish."""
    folder = tmp_path_factory.mktemp("real")
    root = first_module(folder)

    @cache
    def built(**wish: Any) -> Path:
        return package(root, folder / "dist", module="comprendre", **wish)

    return built


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small course with a question of each kind; keywords are those of a wish."""
    return _builder(tmp_path_factory.mktemp("small"), FILES)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same with one question only: `q-one` on the page `un/choisir`."""
    return _builder(tmp_path_factory.mktemp("tiny"), TINY)


def _builder(folder: Path, files: Mapping[str, str | None]) -> Built:
    root = course(folder / "course", files)

    @cache
    def built(**wish: Any) -> Path:
        return package(root, folder / "dist", **wish)

    return built
