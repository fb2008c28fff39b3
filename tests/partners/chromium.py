"""Chromium, the browser that learners most often have: the real event order when a tab goes away, real layout."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def executable() -> str:
    """The one that CHROMIUM names, else one on PATH; without any, the test is skipped (`make test` brings one)."""
    named = os.environ.get("CHROMIUM")
    if named and not Path(named).exists():
        pytest.fail(f"CHROMIUM names {named}, which does not exist")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium: run `make test` once, or let CHROMIUM name one")
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    path = executable()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield browser
        browser.close()
