"""Every example of every block in one course, opened in a browser at the page of one folder."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from blocks.pages import FOLDERS, example, site

Examples = Callable[[str], Path]
Open = Callable[..., Page]

MORE = {
    "glossary.md": "Teapot\n: A pot with a **spout**.\n\nTea leaf\n: What tea is made of. See [[teapot]].\n",
    "references.yaml": "T-01:\n  title: On water\n  article: art. 3\n  url: https://example.org/water\n  grade: A\n"
    "  checked: 2026-11-21\nT-02:\n  title: On leaves\n",
}
TERMS = "---\ncites: [T-01]\n---\n# Terms\n\nA [[teapot]] and a [[tea leaf|leaf]].\n" + "\nMore words.\n" * 40


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Examples:
    """The site of all examples in a language: a page for each folder, and `terms`, which uses the glossary."""

    @cache
    def made(language: str) -> Path:
        pages = {f"{folder}": example(folder) for folder in FOLDERS}
        return site(tmp_path_factory.mktemp(language), {**pages, "terms": TERMS}, language, MORE)

    return made


@pytest.fixture
def open_example(chromium: Browser, examples: Examples) -> Iterator[Open]:
    """Open the examples of a folder; other keywords are those of a browser context. A failing script fails the test."""
    contexts, failures = [], []

    def opened(folder: str, language: str = "en", **settings: Any) -> Page:
        context = chromium.new_context(reduced_motion="reduce", **settings)
        contexts.append(context)
        root = examples(language)
        kept = json.dumps({"state": "", "place": f"s{_slot(root, language, folder)}"})
        context.add_init_script(f"localStorage['scormpack:trial'] ??= {json.dumps(kept)}")
        page = context.new_page()
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.goto((root / "index.html").as_uri())
        page.wait_for_selector(f'article[data-page="blocks/{folder}"]')
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not failures


def _slot(root: Path, language: str, folder: str) -> int:
    """The slot of a page: by it the player knows where the learner was."""
    pushed = re.search(r"push\((.*)\)", (root / f"content/{language}/course.js").read_text("utf-8"))
    assert pushed
    pages = [page for module in json.loads(pushed[1])["modules"] for page in module["pages"]]
    return next(page["slot"] for page in pages if page["id"] == f"blocks/{folder}")
