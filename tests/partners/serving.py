"""Servers on 127.0.0.1: our own small ones in a thread, those of others as a process that we end by its id."""

import functools
import http.server
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

READY_WITHIN = 60.0


class Threaded(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, *arguments: Any) -> None:
        self._connections: set[socket.socket] = set()
        super().__init__(*arguments)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._connections.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """Hang up on everybody, also on those who keep a connection for later."""
        for connection in list(self._connections):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is what half of these tests are about."""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of a folder, in HTTP/1.1, without a line on stderr per request and without a cache."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_GET(self) -> None:
        if self.path == "/favicon.ico":
            self.answer(204, b"", "image/x-icon")
        else:
            super().do_GET()

    def answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))


@contextmanager
def serving(handler: type[http.server.BaseHTTPRequestHandler] | functools.partial[Handler]) -> Iterator[str]:
    """Serve in a thread; gives the base address, without a slash at the end."""
    server = Threaded(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def serving_folder(folder: Path) -> AbstractContextManager[str]:
    return serving(functools.partial(Handler, directory=str(folder)))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    arguments: Sequence[str], *, ready: str, log: Path, cwd: Path, env: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Start a server of others, wait until `ready` answers, end it by its process id.

    Raises RuntimeError with the end of its log when it dies or is silent for a minute.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(arguments, cwd=cwd, env=dict(env), stdout=output, stderr=subprocess.STDOUT)
        try:
            _wait_until_ready(process, ready, log)
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_ready(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    why = "did not answer in time" if process.poll() is None else f"ended with code {process.returncode}"
    raise RuntimeError(f"{process.args}: {why}. The end of its log:\n{log.read_text(errors='replace')[-3000:]}")
