"""What the server answers. Every name is looked up among those that there are: no address leads to another file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from scormpack.errors import UsageError
from scormpack.preview.edition import Choice
from scormpack.preview.news import News
from scormpack.preview.page import frame, sources, spoken
from scormpack.preview.session import Session
from scormpack.preview.status import status
from scormpack.simulator.lrs import Call, lrs

EVERYBODY = "_"
"""Stands in an address for the edition without an audience of its own."""

_FRESH = {"Cache-Control": "no-store"}
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt",
}


class Desk:
    """Where questions of frames are answered: the course, what they are told, and whether the LRS fails."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.news = News()
        self.failing = False

    def status(self, language: str) -> tuple[str, Mapping[str, Any]]:
        """The news of how the course is."""
        return "status", status(self.session, language)

    def called(self, call: Call) -> None:
        """The package has asked the LRS for something."""
        told = _told(call)
        self.news.tell(lambda language: ("call", told))

    def frame(self, request: Request) -> Response:
        language = spoken(request.headers.get("accept-language", ""))
        return HTMLResponse(frame(language), headers=_FRESH)

    def source(self, request: Request) -> Response:
        path = sources().get(request.path_params["name"])
        return _answer(path.read_text("utf-8") if path else None, request.path_params["name"])

    def course(self, request: Request) -> Response:
        asked = request.path_params
        audience = "" if asked["audience"] == EVERYBODY else asked["audience"]
        choice = Choice(target=asked["target"], language=asked["language"], audience=audience)
        try:
            return _answer(self.session.file(choice, asked["name"]), asked["name"])
        except UsageError as error:
            return PlainTextResponse(str(error), 404, headers=_FRESH)

    async def events(self, request: Request) -> Response:
        language = request.query_params.get("language", "")
        stream = self.news.listen(language, self.status)
        return StreamingResponse(stream, media_type="text/event-stream", headers=_FRESH)

    async def fail(self, request: Request) -> Response:
        """By PUT, which no page of another site may send."""
        self.failing = await request.body() == b"true"
        return Response(status_code=204)


def _told(call: Call) -> Mapping[str, Any]:
    """`Call` of frame/types.d.ts. That nothing is kept yet (404) is an answer, and no refusal."""
    return {
        "at": call.at.isoformat(),
        "name": f"{call.method} {call.resource}",
        "arguments": [dict(call.parameters), *([] if call.body is None else [call.body])],
        "result": str(call.status),
        "error": str(call.status) if call.status >= 400 and call.status != 404 else "",
        "diagnostic": "",
        "fault": call.fault,
    }


def _answer(content: str | Path | None, name: str) -> Response:
    kind = _TYPES.get(Path(name).suffix.lower())
    if content is None:
        return PlainTextResponse("There is no such file.", 404, headers=_FRESH)
    if isinstance(content, Path):
        return FileResponse(content, media_type=kind, headers=_FRESH)
    return Response(content, media_type=kind, headers=_FRESH)


def routes(desk: Desk) -> Sequence[BaseRoute]:
    """Every address there is."""
    return (
        Route("/", desk.frame),
        Route("/events", desk.events),
        Route("/failing", desk.fail, methods=["PUT"]),
        Route("/code/{name:path}", desk.source),
        Route("/course/{target}/{language}/{audience}/{name:path}", desk.course),
        Mount("/lrs", lrs(desk.called, lambda: desk.failing)),
    )
