"""npm @learninglocker/xapi-statements, Learning Locker's statement store, in memory.

Proves: each statement is one that a real LRS stores (it refuses malformed ones with 400, another one under an old id
with 409). It has no state or profile resources, so a small proxy of ours adds them (ETag, If-Match, merge of JSON),
CORS, and basic authentication; the proxy can also be away, slow, refuse, or lose its answers on the way back.
"""

import base64
import email.utils
import hashlib
import http.server
import json
import os
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from partners.places import PARTNERS, command, npm_package
from partners.serving import Handler, Threaded, free_port, running

VERSION = "1.0.3"
FORWARDED = ("Content-Type", "X-Experience-API-Version", "Accept-Language", "If-Match", "If-None-Match")
EXPOSED = "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A document resource (xAPI 1.0.3 part 3, §2.3 to 2.7): the parameter that names a document, those that must be."""

    name: str
    required: tuple[str, ...]
    guarded: bool


RESOURCES = {
    "activities/state": Resource(name="stateId", required=("activityId", "agent"), guarded=False),
    "activities/profile": Resource(name="profileId", required=("activityId",), guarded=True),
    "agents/profile": Resource(name="profileId", required=("agent",), guarded=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What came to the LRS, and what it answered (0 when the answer was lost on purpose)."""

    method: str
    resource: str
    parameters: dict[str, str]
    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Document:
    body: bytes
    kind: str
    modified: str = field(default_factory=lambda: email.utils.formatdate(usegmt=True))

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha1(self.body, usedforsecurity=False).hexdigest()}"'


Key = tuple[str, str, str, str, str]
Answer = tuple[int, bytes, dict[str, str]]


class Lrs:
    """The LRS as one test sees it. `endpoint` ends with a slash, `auth` is the Authorization header."""

    username, password = "key", "secret"

    def __init__(self, store: str) -> None:
        self.auth = "Basic " + base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        self.requests: list[Request] = []
        self.documents: dict[Key, Document] = {}
        self._store = store
        self._since = datetime.now(UTC)
        self._status: int | None = None
        self._seconds = 0.0
        self._loses_answers = False
        self._port = free_port()
        self._server: Threaded | None = None
        self._listen()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._port}/xAPI/"

    # --- what arrived ---

    def statements(self) -> list[dict[str, Any]]:
        """The statements stored since the last `forget`, oldest first, in full."""
        since = self._since.isoformat().replace("+00:00", "Z")
        path = "/xAPI/statements?" + urllib.parse.urlencode({"since": since, "ascending": "true", "limit": 100})
        found: list[dict[str, Any]] = []
        while path:
            status, body, _ = self._forward("GET", path, b"", {"X-Experience-API-Version": VERSION})
            assert status == 200, body
            page = json.loads(body)
            found += page["statements"]
            path = page.get("more", "")
        return found

    def statements_when(self, count: int, *, within: float = 10) -> list[dict[str, Any]]:
        """The same, once there are so many; what there is at the deadline, if there never are."""
        deadline = time.monotonic() + within
        while len(found := self.statements()) < count and time.monotonic() < deadline:
            time.sleep(0.1)
        return found

    def state(self, state_id: str) -> bytes | None:
        """The newest state document of that id, of whatever activity, learner and registration."""
        found = [document.body for key, document in self.documents.items() if key[:2] == ("activities/state", state_id)]
        return found[-1] if found else None

    def forget(self) -> None:
        """A clean slate for the next test. The store cannot delete: it is asked for later statements only."""
        self.requests.clear()
        self.documents.clear()
        time.sleep(0.002)
        self._since = datetime.now(UTC)

    # --- bad weather ---

    @contextmanager
    def away(self) -> Iterator[None]:
        """Nobody listens: connection refused, as without a network."""
        self._silence()
        try:
            yield
        finally:
            self._listen()

    @contextmanager
    def answering(self, status: int) -> Iterator[None]:
        """Every request is answered with this status (503, 401, 403, 429 …) and nothing is kept. CORS stays."""
        self._status = status
        try:
            yield
        finally:
            self._status = None

    @contextmanager
    def slow(self, seconds: float) -> Iterator[None]:
        self._seconds = seconds
        try:
            yield
        finally:
            self._seconds = 0.0

    @contextmanager
    def losing_answers(self) -> Iterator[None]:
        """What is sent is stored, but the connection breaks before the answer: the sender cannot know."""
        self._loses_answers = True
        try:
            yield
        finally:
            self._loses_answers = False

    def end(self) -> None:
        self._silence()

    # --- inside ---

    def _listen(self) -> None:
        server = Threaded(("127.0.0.1", self._port), _handler_for(self))
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        self._server = server

    def _silence(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server.close_connections()
            self._server = None

    def _forward(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        request = urllib.request.Request(
            self._store + path, body or None, headers | {"Authorization": "Basic azpz"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read(), {"Content-Type": answer.headers.get("Content-Type", "")}
        except urllib.error.HTTPError as error:
            return error.code, error.read(), {"Content-Type": error.headers.get("Content-Type", "")}

    def answer(self, method: str, target: str, body: bytes, headers: dict[str, str]) -> Answer:
        url = urllib.parse.urlsplit(target)
        resource = url.path.partition("/xAPI/")[2].strip("/")
        parameters = dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
        time.sleep(self._seconds)
        answer = self._answer(method, target, resource, parameters, body, headers)
        status = 0 if self._loses_answers else answer[0]
        self.requests.append(Request(method=method, resource=resource, parameters=parameters, status=status, body=body))
        return answer

    def _answer(
        self,
        method: str,
        target: str,
        resource: str,
        parameters: dict[str, str],
        body: bytes,
        headers: dict[str, str],
    ) -> Answer:
        if self._status is not None:
            return self._status, b"as the test asks", {}
        if resource != "about" and headers.get("Authorization") != self.auth:
            return 401, b"not the test's key", {"WWW-Authenticate": "Basic"}
        if resource in RESOURCES:
            return self._document(method, resource, parameters, body, headers)
        return self._forward(method, target, body, {name: headers[name] for name in FORWARDED if name in headers})

    def _document(
        self, method: str, name: str, parameters: dict[str, str], body: bytes, headers: dict[str, str]
    ) -> Answer:
        resource = RESOURCES[name]
        if "X-Experience-API-Version" not in headers:
            return 400, b"X-Experience-API-Version is missing", {}
        if missing := [wanted for wanted in resource.required if wanted not in parameters]:
            return 400, f"{missing} missing".encode(), {}
        try:
            agent = json.dumps(json.loads(parameters.get("agent", "null")), sort_keys=True)
        except ValueError:
            return 400, b"agent is not JSON", {}
        rest = parameters.get("activityId", ""), agent, parameters.get("registration", "")
        if resource.name not in parameters:
            return self._several(method, name, rest)
        key = (name, parameters[resource.name], *rest)
        match method:
            case "GET" | "HEAD":
                return self._read(key)
            case "PUT" | "POST" | "DELETE":
                return self._write(method, key, resource, body, headers)
        return 405, b"", {}

    def _several(self, method: str, name: str, rest: tuple[str, str, str]) -> Answer:
        keys = [key for key in self.documents if (key[0], key[2:]) == (name, rest)]
        if method == "GET":
            return 200, json.dumps([key[1] for key in keys]).encode(), {"Content-Type": "application/json"}
        for key in keys:
            del self.documents[key]
        return 204, b"", {}

    def _read(self, key: Key) -> Answer:
        document = self.documents.get(key)
        if document is None:
            return 404, b"", {}
        headers = {"Content-Type": document.kind, "ETag": document.etag, "Last-Modified": document.modified}
        return 200, document.body, headers

    def _write(self, method: str, key: Key, resource: Resource, body: bytes, headers: dict[str, str]) -> Answer:
        now = self.documents.get(key)
        match_, none_match = headers.get("If-Match"), headers.get("If-None-Match")
        if (match_ and (now is None or match_ not in (now.etag, "*"))) or (none_match == "*" and now):
            return 412, b"another document is there", {}
        if method == "PUT" and resource.guarded and not match_ and not none_match:
            return (409 if now else 400), b"If-Match or If-None-Match is missing", {}
        self.documents.pop(key, None)
        if method == "DELETE":
            return 204, b"", {}
        kind = headers.get("Content-Type", "application/octet-stream")
        if method == "POST" and now is not None:
            try:
                body = json.dumps(json.loads(now.body) | json.loads(body)).encode()
            except (ValueError, TypeError):
                self.documents[key] = now
                return 400, b"only JSON objects can be merged", {}
        self.documents[key] = Document(body, kind)
        return 204, b"", {}


def _handler_for(lrs: Lrs) -> type[http.server.BaseHTTPRequestHandler]:
    class LrsHandler(Handler):
        def _any(self) -> None:
            body = self.body()
            if self.command == "OPTIONS":
                return self._send(204, b"", {})
            headers = {name.title(): value for name, value in self.headers.items()}
            if "X-Experience-Api-Version" in headers:
                headers["X-Experience-API-Version"] = headers.pop("X-Experience-Api-Version")
            answer = lrs.answer(self.command, self.path, body, headers)
            if lrs._loses_answers:
                self.close_connection = True
                return None
            return self._send(*answer)

        do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = do_OPTIONS = _any

        def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            self.send_response(status)
            if origin := self.headers.get("Origin"):
                self.send_header("Access-Control-Allow-Origin", origin)
                self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST, DELETE, HEAD, OPTIONS")
                asked = self.headers.get("Access-Control-Request-Headers", "*")
                self.send_header("Access-Control-Allow-Headers", asked)
                self.send_header("Access-Control-Expose-Headers", EXPOSED)
            self.send_header("X-Experience-API-Version", VERSION)
            for name, value in headers.items():
                self.send_header(name, value)
            if status != 204:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD" and status != 204:
                self.wfile.write(body)

    return LrsHandler


@contextmanager
def started(folder: Path) -> Iterator[Lrs]:
    server = npm_package("@learninglocker/xapi-statements") / "dist" / "server.js"
    node = command("node", needed_for="the LRS")
    port = free_port()
    env = os.environ | {
        "EXPRESS_PORT": str(port),
        "AUTH_REPO": "test",
        "EVENTS_REPO": "test",
        "MODELS_REPO": "memory",
        "STORAGE_REPO": "memory",
        "SERVICE_AWAIT_UPDATES": "true",
        "MONGO_URL": "mongodb://127.0.0.1:9/none",  # it looks for one that it does not need: let it find none
    }
    store = f"http://127.0.0.1:{port}"
    arguments = [node, "--require", str(PARTNERS / "loopback_only.cjs"), str(server)]
    with running(arguments, ready=f"{store}/xAPI/about", log=folder / "lrs.log", cwd=folder, env=env):
        lrs = Lrs(store)
        try:
            yield lrs
        finally:
            lrs.end()
