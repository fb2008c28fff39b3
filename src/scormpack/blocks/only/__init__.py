"""Text that is in some editions of a course alone. Which ones it is in is decided where the edition is rendered."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Key, Kind
from scormpack.content import Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

_KEYS = {
    "audience": Key(type="names", about="The audiences that see it, as course.yaml names them."),
    "target": Key(type="names", about="The targets whose packages have it."),
    "language": Key(type="names", about="The languages in which it is shown."),
}

FOR_WHOM = declare(
    "CRS-ONLY-001",
    Severity.ERROR,
    en=(
        "This “only” block does not say where it is shown.",
        "Write under its first line: audience: trainers, or target: web, or language: fr",
    ),
    fr=(
        "Ce bloc « only » ne dit pas où il est montré.",
        "Écrivez sous sa première ligne : audience: trainers, ou target: web, ou language: fr",
    ),
    why="Without a condition everybody would see what is meant for some.",
)
EMPTY = declare(
    "CRS-ONLY-002",
    Severity.ERROR,
    en=(
        "This “only” block has no text.",
        "Leave an empty line after its settings and write the text there, or take the block away.",
    ),
    fr=(
        "Ce bloc « only » n'a pas de texte.",
        "Laissez une ligne vide après ses réglages et écrivez le texte, ou supprimez le bloc.",
    ),
    why="A block with no text shows nothing to anybody.",
)


def _read(body: Body) -> Iterator[Part]:
    if not body.header.keys() & _KEYS.keys():
        body.report(FOR_WHOM)
    if not body.elements:
        body.report(EMPTY)
    yield Part(role="text", prose=body.prose(), line=body.where.line)


KINDS = (Kind(name="only", about="Text for some audiences, targets or languages alone.", keys=_KEYS, read=_read),)
