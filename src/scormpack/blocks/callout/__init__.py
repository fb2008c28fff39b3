"""Text that is set apart from the page under a word that says what it is.

The word is the player's word of the same name as the kind: `note`, `tip`, `warning`, `example`, `law`, `case`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scormpack.blocks.body import Body
from scormpack.blocks.kind import Kind
from scormpack.content import Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

EMPTY = declare(
    "CRS-CALLOUT-001",
    Severity.ERROR,
    en=("This “{kind}” block has no text.", "Write it between ::: {kind} and the closing :::"),
    fr=("Ce bloc « {kind} » n'a pas de texte.", "Écrivez-le entre ::: {kind} et le ::: de la fin."),
    why="The learner would see an empty box.",
)

_ABOUT: Mapping[str, str] = {
    "note": "Something good to know beside the text.",
    "tip": "Advice for practice.",
    "warning": "A danger or a common mistake.",
    "example": "A short example.",
    "law": "What a law or a treaty says.",
    "case": "A case, true or made up, to think about.",
}


def _read(body: Body) -> Iterator[Part]:
    if not body.elements:
        body.report(EMPTY)
    yield from body.title_part()
    yield Part(role="text", prose=body.prose(), line=body.where.line)


KINDS = tuple(Kind(name=name, about=about, title="optional", read=_read) for name, about in _ABOUT.items())
