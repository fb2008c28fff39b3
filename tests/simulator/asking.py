"""Asking the LRS as a browser would, without a network: ASGI from one end to the other."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from scormpack.simulator.lrs import Call, lrs

ADMITTED = {"Authorization": "Basic YTpi", "X-Experience-API-Version": "1.0.3"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@dataclass
class Content:
    """Content that speaks to an LRS of its own: `calls` is what the LRS heard."""

    calls: list[Call] = field(default_factory=list)
    failing: bool = False

    def __post_init__(self) -> None:
        self._lrs = lrs(self.calls.append, lambda: self.failing)

    @property
    def fault(self) -> str | None:
        return self.calls[-1].fault

    def ask(
        self, method: str, resource: str, body: Any = None, headers: dict[str, str] | None = None, /, **parameters: str
    ) -> Answered:
        """`body` goes as JSON unless it is bytes; `headers` come on top of those that admit."""
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        kind = {"Content-Type": "application/json"} if body is not None else {}
        sent = {name: value for name, value in {**ADMITTED, **kind, **(headers or {})}.items() if value}
        asking = self._through(method, resource, content, sent, urlencode(parameters))
        # In a thread of its own: in this one a browser of other tests may have an event loop running.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, asking).result()

    async def _through(
        self, method: str, resource: str, body: bytes, headers: dict[str, str], query: str
    ) -> Answered:
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": f"/{resource}", "raw_path": f"/{resource}".encode(), "root_path": "",
            "query_string": query.encode(),
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "server": ("lrs", 80), "client": ("content", 1),
        }  # fmt: skip
        said: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            said.append(message)

        await self._lrs(scope, receive, send)
        text = b"".join(message.get("body", b"") for message in said).decode()
        told = {name.decode(): value.decode() for name, value in said[0]["headers"]}
        return Answered(status=said[0]["status"], headers=told, text=text)
