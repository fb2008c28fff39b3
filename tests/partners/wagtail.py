"""PyPI wagtail-lms, a careless LMS.

Proves: the package survives an LMS whose API has no LMSFinish, which offers its SCORM 1.2 object as API_1484_11 too,
answers "true" to everything before it has stored it, and launches the first resource of type webcontent. Read `rows`
(always right); its own attempt columns lose writes.
"""

import json
import os
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from partners.places import TESTS
from partners.serving import free_port, running
from partners.visit import Visit, complaints_of, frame_of, untolerated


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """An imported package; `launch` is "" when wagtail-lms found nothing to launch."""

    package: int
    lesson: int
    launch: str
    manifest: Mapping[str, Any]


class WagtailLms:
    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.tolerated: list[str] = []
        self._contexts: list[BrowserContext] = []
        self._browser = browser

    def upload(self, zip_file: Path) -> Lesson:
        return Lesson(**self._ask(f"/tests/take/{urllib.parse.quote(zip_file.name)}", zip_file.read_bytes()))

    def open(self, lesson: Lesson) -> Visit:
        context = self._browser.new_context()
        self._contexts.append(context)
        page = context.new_page()
        page.goto(f"{self.address}/login/")
        complaints_of(context, self.address, self.complaints)
        page.goto(f"{self.address}/lms/scorm-lesson/{lesson.lesson}/play/")
        return Visit(page=page, sco=frame_of(page, "#scorm-frame"), complaints=self.complaints)

    def rows(self, lesson: Lesson) -> dict[str, str]:
        """What the LMS has stored for the learner, by element."""
        return dict(self._ask(f"/tests/rows/{lesson.package}"))

    def rows_when(self, lesson: Lesson, expected: Mapping[str, str], *, within: float = 10) -> dict[str, str]:
        """The same, once it holds all that is expected; what there is at the deadline, if it never does."""
        deadline = time.monotonic() + within
        while not expected.items() <= (rows := self.rows(lesson)).items() and time.monotonic() < deadline:
            time.sleep(0.1)
        return rows

    def forget(self) -> list[str]:
        """Close what a test left open; gives the complaints that it did not tolerate."""
        for context in self._contexts:
            context.close()
        left = untolerated(self.complaints, self.tolerated)
        self._contexts.clear()
        self.complaints.clear()
        self.tolerated.clear()
        return left

    def _ask(self, path: str, body: bytes | None = None) -> Any:
        with urllib.request.urlopen(self.address + path, body, timeout=30) as answer:
            return json.load(answer)


@contextmanager
def started(browser: Browser, folder: Path) -> Iterator[WagtailLms]:
    port = free_port()
    arguments = [sys.executable, "-m", "partners.wagtail_site.serve", str(port)]
    address = f"http://127.0.0.1:{port}"
    env = os.environ | {"WAGTAIL_SITE_FOLDER": str(folder), "PYTHONPATH": str(TESTS), "PYTHONUNBUFFERED": "1"}
    with running(arguments, ready=f"{address}/login/", log=folder / "wagtail.log", cwd=folder, env=env):
        yield WagtailLms(browser, address)
