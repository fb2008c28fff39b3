"""A page of another site, shown inside this one when the learner asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Key, Kind
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NOT_SAFE = declare(
    "CRS-EMBED-001",
    Severity.ERROR,
    en=(
        "“{url}” cannot be shown inside a page.",
        "Write a whole address that begins with https:// and the name of a site, like https://example.org/map",
    ),
    fr=(
        "« {url} » ne peut pas être montré dans une page.",
        "Écrivez une adresse entière qui commence par https:// et le nom d'un site, comme https://example.org/carte",
    ),
    why="LMSs use https, and browsers show nothing else inside their pages.",
)
NO_DESCRIPTION = declare(
    "CRS-EMBED-003",
    Severity.WARNING,
    en=("This “{kind}” block does not say what is to be seen there.", "Write it between the first line and the last."),
    fr=("Ce bloc « {kind} » ne dit pas ce qu'on y trouve.", "Écrivez-le entre la première ligne et la dernière."),
    why="Without a connection, or where the site is blocked, the description is all that a learner has.",
)


def _read(body: Body) -> Iterator[Part]:
    url = str(body.header.get("url", ""))
    host = _host(url)
    if url and not host:
        body.report(NOT_SAFE, url=url)
    if not body.elements:
        body.report(NO_DESCRIPTION)
    yield from body.title_part()
    yield Part(role="place", data={"host": host})
    if body.elements:
        yield Part(role="description", prose=body.prose(), line=body.elements[0].line)


def _host(url: str) -> str:
    """The site of a safe address, "" for any other."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "" if parts.scheme == "https" else ""
    except ValueError:
        return ""


def _seconds(block: Block) -> float:
    minutes = block.data.get("minutes", 0)
    return minutes * 60 if isinstance(minutes, float) else 0.0


KINDS = (
    Kind(
        name="embed",
        about="A page of another site, a map for one, loaded when the learner asks for it. Its site stands under "
        "`hosts` in course.yaml; the body says what is to be seen.",
        title="required",
        keys={
            "url": Key(required=True, about="Its address, with https://."),
            "shape": Key(choices=("wide", "square", "tall"), about="The shape of its window, wide if nothing is said."),
            "minutes": Key(type="number", about="How long a learner stays there; nothing if nothing is said."),
        },
        seconds=_seconds,
        read=_read,
    ),
)
