"""PyPI scormhost, a small SCORM server.

Proves: a package that somebody uploads over HTTP is taken, launched by its manifest, and what the content commits can
be read back from the server. It saves with asynchronous requests (so `cmi_when` polls), validates no value, and sets
cmi.core.exit to suspend at LMSFinish.
"""

import http.cookiejar
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
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
class Uploaded:
    """A package on the server. `launches` are hrefs, the first is the one that opens."""

    id: str
    launches: tuple[str, ...]
    manifest: Mapping[str, Any]


class ScormHost:
    """One administrator uploads, plays and reads."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.complaints: list[str] = []
        self.tolerated: list[str] = []
        self._contexts: list[BrowserContext] = []
        self._browser = browser
        self._cookies = http.cookiejar.CookieJar()
        self._http = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies))
        who = {"email": "a@example.com", "username": "alice", "password": "password123", "display_name": "Alice"}
        self._ask("POST", "/api/auth/register", json.dumps(who).encode(), "application/json")

    def upload(self, zip_file: Path) -> Uploaded:
        """Raises ValueError with the server's reason when it does not take the package."""
        border = uuid.uuid4().hex
        head = f'--{border}\r\nContent-Disposition: form-data; name="file"; filename="{zip_file.name}"\r\n\r\n'
        body = head.encode() + zip_file.read_bytes() + f"\r\n--{border}--\r\n".encode()
        try:
            told = self._ask("POST", "/api/packages", body, f"multipart/form-data; boundary={border}")
        except urllib.error.HTTPError as error:
            raise ValueError(f"{error.code}: {error.read().decode()}") from error
        launches = tuple(launch["href"] for launch in told["manifest"]["launches"])
        return Uploaded(id=told["id"], launches=launches, manifest=told["manifest"])

    def open(self, uploaded: Uploaded) -> Visit:
        context = self._browser.new_context()
        self._contexts.append(context)
        context.add_cookies([{"name": c.name, "value": str(c.value), "url": self.address} for c in self._cookies])
        complaints_of(context, self.address, self.complaints)
        page = context.new_page()
        page.goto(f"{self.address}/launch/{uploaded.id}")
        return Visit(page=page, sco=frame_of(page, "#scormhost-content"), complaints=self.complaints)

    def cmi(self, uploaded: Uploaded) -> dict[str, str]:
        """What the server keeps for this learner, flat."""
        told = self._ask("GET", f"/api/scorm/{uploaded.id}/cmi?launch={urllib.parse.quote(uploaded.launches[0])}")
        return dict(told["elements"])

    def cmi_when(self, uploaded: Uploaded, expected: Mapping[str, str], *, within: float = 10) -> dict[str, str]:
        """The same, once it holds all that is expected; what there is at the deadline, if it never does."""
        deadline = time.monotonic() + within
        while not expected.items() <= (cmi := self.cmi(uploaded)).items() and time.monotonic() < deadline:
            time.sleep(0.1)
        return cmi

    def forget(self) -> list[str]:
        """Close what a test left open; gives the complaints that it did not tolerate."""
        for context in self._contexts:
            context.close()
        left = untolerated(self.complaints, self.tolerated)
        self._contexts.clear()
        self.complaints.clear()
        self.tolerated.clear()
        return left

    def _ask(self, method: str, path: str, body: bytes | None = None, kind: str = "text/plain") -> Any:
        request = urllib.request.Request(self.address + path, body, {"Content-Type": kind}, method=method)
        with self._http.open(request, timeout=30) as answer:
            return json.load(answer)


@contextmanager
def started(browser: Browser, folder: Path) -> Iterator[ScormHost]:
    port = free_port()
    arguments = [sys.executable, "-m", "uvicorn", "--app-dir", str(TESTS), "--factory", "partners.scormhost_site:site"]
    arguments += ["--host", "127.0.0.1", "--port", str(port)]
    address = f"http://127.0.0.1:{port}"
    env = os.environ | {"SCORMHOST_DATA_DIR": str(folder / "store")}
    with running(arguments, ready=f"{address}/health", log=folder / "scormhost.log", cwd=folder, env=env):
        yield ScormHost(browser, address)
