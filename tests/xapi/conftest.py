"""Packages to launch, and a launch as an LMS with a learning record store makes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from partners.lrs import Lrs
from partners.samples import unzipped
from partners.serving import serving_folder
from play.packages import course, first_module, package
from play.robot import Learner, learner

REGISTRATION = "2f4a4c0e-6c0f-4a4e-9d55-1f1c3b7a9e01"
ACTOR = {
    "objectType": "Agent",
    "name": "Leïla ليلى & co",
    "account": {"homePage": "https://lms.example.org", "name": "leila+1"},
}

Built = Callable[..., Path]


@pytest.fixture(scope="session")
def trial_package(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small course with a question of each kind; keywords are those of a wish."""
    folder = tmp_path_factory.mktemp("xapi-small")
    root = course(folder / "course")
    return cache(lambda **wish: package(root, folder / "dist", targets=("xapi",), **wish))


ARABIC = """\
msgctxt "un/repondre#q-fill/gaps"
msgid "Complétez : le {{thé}} est {{chaud|brûlant}}."
msgstr "أكمل: {{الشاي}} {{ساخن}}."
"""


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course in French and Arabic together; the gaps are all that is translated."""
    folder = tmp_path_factory.mktemp("xapi-together")
    root = course(folder / "course", {"locale/ar/01-un.po": ARABIC})
    return package(root, folder / "dist", targets=("xapi",), languages=("fr", "ar"), together=True)


@pytest.fixture(scope="session")
def module_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Module 1 of the real course in French."""
    folder = tmp_path_factory.mktemp("xapi-real")
    return package(first_module(folder), folder / "dist", module="comprendre", targets=("xapi",))


@dataclass(kw_only=True)
class Device:
    """A learner's browser with its own storage; what a page throws or warns of is a fault."""

    context: BrowserContext
    address: str
    lrs: Lrs
    faults: list[str] = field(default_factory=list)

    def launch(self, *, path: str = "index.html", **more: str | None) -> Learner:
        """Follow the link that an LMS would make; keywords replace its parameters, None leaves one out."""
        given: dict[str, Any] = {
            "endpoint": self.lrs.endpoint,
            "auth": self.lrs.auth,
            "actor": json.dumps(ACTOR, ensure_ascii=False),
            "registration": REGISTRATION,
            "activity_id": "https://example.org/courses/trial",
            **more,
        }
        return self.open(f"{path}?" + urlencode({name: value for name, value in given.items() if value is not None}))

    def open(self, path: str) -> Learner:
        """Open an address of the package as it is."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type == "warning" else None)
        page.goto(f"{self.address}/{path}")
        return learner(page)


Devices = Callable[[Path], Device]


@pytest.fixture
def device(chromium: Browser, lrs: Lrs, tmp_path: Path) -> Iterator[Devices]:
    """A browser for a package; ask again for another browser, which knows nothing of the first."""
    opened: list[Device] = []
    servers = []

    def new(zip_file: Path) -> Device:
        server = serving_folder(unzipped(zip_file, tmp_path / zip_file.stem))
        servers.append(server)
        opened.append(Device(context=chromium.new_context(), address=server.__enter__(), lrs=lrs))
        return opened[-1]

    yield new
    for each in opened:
        each.context.close()
    for server in servers:
        server.__exit__(None, None, None)
    assert [fault for each in opened for fault in each.faults] == []


def close(page: Page) -> None:
    """The cross on the tab: the page's last handlers run, and what they sent may still arrive."""
    with page.expect_event("close", timeout=15_000):
        page.close(run_before_unload=True)
