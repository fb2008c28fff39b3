"""What a learner waits for on a slow line: 400 kbit/s, 400 ms there and back, a processor four times slower."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

_SPEED, _LATENCY, _SLOWER = 400_000 / 8, 400, 4
_PLAIN = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Plain</title><h1>Plain</h1><p>{text}</p>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Loading:
    """Milliseconds to the first text; requests and bytes (as sent, deflated) until then and in all."""

    first: float
    requests_to_first: int
    bytes_to_first: int
    requests: int
    bytes: int


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as web servers do, text deflated; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Deflating, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


class _Deflating(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        text = path.suffix in {".html", ".js", ".css", ".svg"}
        body = gzip.compress(path.read_bytes(), 6, mtime=0) if text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


def plain_page(folder: Path, text: str) -> Path:
    """The least there can be: one page of HTML with as much text."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(_PLAIN.format(text=text), "utf-8")
    return folder


def load(browser: Browser, url: str) -> Loading:
    """Open a page on the slow line and wait until nothing more comes."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    arrivals = _watched(session)
    page.goto(f"{url}/index.html", wait_until="networkidle", timeout=120_000)
    first, start = _first_paint(page)
    context.close()
    early = [size for at, size in arrivals if at <= start + first / 1000]
    return Loading(
        first=first,
        requests_to_first=len(early),
        bytes_to_first=sum(early),
        requests=len(arrivals),
        bytes=sum(size for _, size in arrivals),
    )


def _watched(session: CDPSession) -> list[tuple[float, int]]:
    arrivals: list[tuple[float, int]] = []
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    line = {"offline": False, "latency": _LATENCY, "downloadThroughput": _SPEED, "uploadThroughput": _SPEED}
    session.send("Network.emulateNetworkConditions", line)
    session.on("Network.loadingFinished", lambda event: arrivals.append((_now(), int(event["encodedDataLength"]))))
    return arrivals


def _now() -> float:
    import time

    return time.time()


def _first_paint(page: Page) -> tuple[float, float]:
    """Milliseconds to the first contentful paint, and when the clock started, in seconds since 1970."""
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    return float(first), float(page.evaluate("performance.timeOrigin")) / 1000
