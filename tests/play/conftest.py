"""Packages that are built once for all tests here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from partners.scorm_again import ScormAgain12
from play.packages import course, package, real_course

Put = Callable[..., ScormAgain12]
Built = Callable[..., Path]


@pytest.fixture(scope="session")
def module_one(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Module 1 of the real course; keywords are those of a wish."""
    folder = tmp_path_factory.mktemp("real")
    root = real_course(folder)

    @cache
    def built(**wish: Any) -> Path:
        return package(root, folder / "dist", module="comprendre", **wish)

    return built


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small course; keywords are those of a wish."""
    folder = tmp_path_factory.mktemp("small")
    root = course(folder / "course")

    @cache
    def built(**wish: Any) -> Path:
        return package(root, folder / "dist", **wish)

    return built
