"""A small, strict learning record store in memory: xAPI 1.0.3, as far as content speaks to one.

Any user and password will do, but there must be some. It voids nothing, and forgets all when it ends.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from scormpack.simulator.answers import Answer, of_json
from scormpack.simulator.asked import METHODS, Asked, Refused, from_form
from scormpack.simulator.documents import DRAWERS, Documents, person
from scormpack.simulator.statements import Statements

VERSION = "1.0.3"
_CORS = Middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_methods=METHODS,
    allow_headers=["*"],
    expose_headers=["ETag", "Last-Modified", "X-Experience-API-Version", "X-Experience-API-Consistent-Through"],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, once it is answered. `fault` is what the content did wrong, also where the store took it."""

    at: datetime
    method: str
    resource: str
    parameters: Mapping[str, str]
    body: Any
    status: int
    fault: str | None


def lrs(on_call: Callable[[Call], None], failing: Callable[[], bool]) -> Starlette:
    """The store as an application to serve or to mount; while it is `failing` it answers 503 to everything."""
    store = _Store()

    async def respond(request: Request) -> Response:
        asked = Asked(
            method=request.method,
            resource=request.path_params["resource"],
            parameters=dict(request.query_params),
            headers={name.lower(): value for name, value in request.headers.items()},
            body=await request.body(),
        )
        try:
            asked = from_form(asked)
            answer = store.answer(asked, failing())
        except Refused as refused:
            answer = _refusal(refused)
        on_call(_call(asked, answer))
        return _response(asked, answer)

    return Starlette(routes=[Route("/{resource:path}", respond, methods=METHODS)], middleware=[_CORS])


class _Store:
    """The resources, each with its answer."""

    def __init__(self) -> None:
        self.statements = Statements()
        self.documents = Documents()

    def answer(self, asked: Asked, failing: bool) -> Answer:
        if failing:
            raise Refused(503, "The store is failing, as it was asked to.", fault=False)
        if asked.resource == "about":
            return of_json({"version": [VERSION]})
        _admit(asked)
        match asked.resource:
            case "statements":
                return self.statements.answer(asked)
            case "activities" | "agents" if asked.method not in ("GET", "HEAD"):
                raise Refused(405, f"{asked.resource} can only be read.")
            case "activities":
                return of_json(self._activity(asked.parameter("activityId")))
            case "agents":
                return of_json(_person(asked.parameter("agent")))
            case resource if resource in DRAWERS:
                return self.documents.answer(asked)
            case _:
                raise Refused(404, f"There is no resource {asked.resource}.")

    def _activity(self, id: str) -> dict[str, Any]:
        """With all that statements have said of it."""
        definition: dict[str, Any] = {}
        for statement in self.statements.kept.values():
            if statement["object"].get("id") == id:
                definition |= statement["object"].get("definition", {})
        return {"objectType": "Activity", "id": id, **({"definition": definition} if definition else {})}


def _admit(asked: Asked) -> None:
    if not asked.headers.get("authorization", "").startswith("Basic "):
        raise Refused(401, "The request has no Authorization: Basic ….")
    version = asked.headers.get("x-experience-api-version")
    if version is None:
        raise Refused(400, "The header X-Experience-API-Version is missing.")
    if version != "1.0" and not version.startswith("1.0."):
        raise Refused(400, f"X-Experience-API-Version is {version}; this store speaks {VERSION}.")


def _person(agent: str) -> dict[str, Any]:
    person(agent)
    known = {name: [value] for name, value in json.loads(agent).items() if name != "objectType"}
    return {"objectType": "Person", **known}


def _refusal(refused: Refused) -> Answer:
    return Answer(
        status=refused.status,
        body=refused.sentence.encode(),
        headers={"Content-Type": "text/plain; charset=utf-8"},
        fault=refused.sentence if refused.fault else None,
    )


def _call(asked: Asked, answer: Answer) -> Call:
    return Call(
        at=datetime.now(UTC),
        method=asked.method,
        resource=asked.resource,
        parameters=asked.parameters,
        body=asked.shown(),
        status=answer.status,
        fault=answer.fault,
    )


def _response(asked: Asked, answer: Answer) -> Response:
    headers = {
        **answer.headers,
        "X-Experience-API-Version": VERSION,
        "X-Experience-API-Consistent-Through": datetime.now(UTC).isoformat(timespec="milliseconds"),
    }
    return Response(b"" if asked.method == "HEAD" else answer.body, answer.status, headers)
