"""Sites to look at, and a window to look at them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from accessibility.walk import Judge
from examples import examples_course, site
from play.packages import course, first_module, real_course
from play.robot import Learner, learner

Look = Callable[..., Learner]
Sites = Mapping[str, Path]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Folders with a web package each: the real courses in their languages, the examples in both directions, and a
    course in two languages, of which one is not translated."""
    folder = tmp_path_factory.mktemp("accessibility")
    real = first_module(folder)
    out = folder / "out"
    return {
        "tip-fr": site(real, "web", out, languages=("fr",)),
        "tip-ar": site(real, "web", out, languages=("ar",)),
        "hello": site(real_course(folder, "hello"), "web", out),
        "examples": site(examples_course(folder), "web", out, languages=("en",)),
        "examples-ar": site(examples_course(folder, "ar"), "web", out, languages=("ar",)),
        "together": site(course(folder / "small"), "web", out, languages=("fr", "ar"), together=True),
    }


@pytest.fixture
def judge(axe: Callable[..., list[Any]], tmp_path: Path) -> Judge:
    """Has found nothing yet; keeps the HTML that it sees in a folder of this test."""
    (tmp_path / "seen").mkdir()
    return Judge(axe=axe, folder=tmp_path / "seen")


@pytest.fixture
def look(chromium: Browser, sites: Sites) -> Iterator[Look]:
    """Open a site in a window of some width; other keywords are those of a browser context. A failing script fails the
    test."""
    contexts, failures = [], []

    def opened(name: str, width: int = 1280, **settings: Any) -> Learner:
        context = chromium.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce", **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.goto((sites[name] / "index.html").as_uri())
        return learner(page)

    yield opened
    for context in contexts:
        context.close()
    assert not failures
