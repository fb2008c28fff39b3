"""The server: addresses, and what answers them. It listens on 127.0.0.1 and to nobody who calls it by another name."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from scormpack.errors import UsageError
from scormpack.preview.news import News
from scormpack.preview.routes import Desk, routes
from scormpack.preview.session import Session
from scormpack.preview.watching import changes

HOST = "127.0.0.1"


def serve(course: Path, port: int, started: Callable[[str], None]) -> None:
    """Serve until Ctrl-C, which comes out as KeyboardInterrupt."""
    session = Session(course)
    with _listening(port) as listener:
        session.reread()
        started(f"http://{HOST}:{listener.getsockname()[1]}/")
        application, news = app(session)
        config = uvicorn.Config(application, log_level="warning", access_log=False, server_header=False)
        _Server(config, news).run(sockets=[listener])


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except (OSError, OverflowError) as error:
        raise UsageError(
            f"Port {port} cannot be used: {error}.", "Choose another --port, or leave it out: a free one is found."
        ) from error


class _Server(uvicorn.Server):
    """Frames listen for as long as they are open: they are sent home first, or the server would wait for them."""

    def __init__(self, config: uvicorn.Config, news: News) -> None:
        super().__init__(config)
        self._news = news

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._news.close()
        await super().shutdown(sockets)


def app(session: Session) -> tuple[Starlette, News]:
    """The application, and where it tells its news."""
    desk = Desk(session)

    @asynccontextmanager
    async def watching(app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(_watch(desk))
        yield
        task.cancel()

    # A page of another site may give its own name this address (DNS rebinding); it still calls us by that name.
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"], www_redirect=False)
    return Starlette(routes=routes(desk), middleware=[guard], lifespan=watching), desk.news


async def _watch(desk: Desk) -> None:
    async for _ in changes(desk.session.folder):
        await run_in_threadpool(desk.session.reread)
        desk.news.tell(desk.status)
