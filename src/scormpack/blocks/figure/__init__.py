"""A picture with its caption and, where one is needed, its long description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.blocks.body import Body, Element
from scormpack.blocks.kind import Key, Kind
from scormpack.content import Part, Unit
from scormpack.diagnostics import Severity
from scormpack.rules import declare

ONE_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<source>[^()\s]*)(?:\s+\"(?P<caption>[^\"]*)\")?\s*\)\s*$")
"""What a paragraph says that is a picture and nothing else."""

NO_PICTURE = declare(
    "CRS-FIGURE-001",
    Severity.ERROR,
    en=(
        "A figure begins with its picture, alone in its paragraph.",
        'Write ![what it shows](file.svg "caption") first, then an empty line.',
    ),
    fr=(
        "Une figure commence par son image, seule dans son paragraphe.",
        "Écrivez d'abord ![ce qu'elle montre](fichier.svg \"légende\"), puis une ligne vide.",
    ),
    why="What follows the picture is read as its long description.",
)
NO_ALTERNATIVE = declare(
    "CRS-FIGURE-002",
    Severity.ERROR,
    en=(
        "The picture {source} has no alternative text.",
        "Say between the brackets what it shows: ![A map of the region]({source}). "
        "If it only decorates, write “decorative: yes” under ::: figure",
    ),
    fr=(
        "L'image {source} n'a pas de texte de remplacement.",
        "Dites entre les crochets ce qu'elle montre : ![Carte de la région]({source}). "
        "Si elle ne fait que décorer, écrivez « decorative: yes » sous ::: figure",
    ),
    why="Who cannot see the picture would not know what is missing.",
    clause="WCAG 2.2, 1.1.1",
)
NOT_DECORATIVE = declare(
    "CRS-FIGURE-003",
    Severity.ERROR,
    en=(
        "The picture {source} is called decorative, but it has an alternative text.",
        "Take “decorative: yes” away, or empty the brackets: ![]({source})",
    ),
    fr=(
        "L'image {source} est dite décorative, mais elle a un texte de remplacement.",
        "Supprimez « decorative: yes », ou videz les crochets : ![]({source})",
    ),
    why="A picture either says something or decorates; readers of the page are told one of the two.",
    clause="WCAG 2.2, 1.1.1",
)


def picture(alt: str, source: str, caption: str, line: int) -> tuple[Part, ...]:
    """The parts of a picture: `picture` (its prose is the alternative text) and, if there is one, `caption`."""
    words = (Unit(alt, "alt", line, plain=True),) if alt.strip() else ()
    shown = Part(role="picture", prose=words, data={"src": source}, line=line)
    if not caption:
        return (shown,)
    return (shown, Part(role="caption", prose=(Unit(caption, "caption", line),), line=line))


def _read(body: Body) -> Iterator[Part]:
    first = body.elements[0] if body.elements else None
    image = ONE_IMAGE.match(first.text) if first and first.type == "paragraph" else None
    if image is None or first is None:
        body.report(NO_PICTURE, first.line if first else 0)
        return
    _look(body, first, image["alt"], image["source"])
    yield from picture(image["alt"], image["source"], image["caption"] or "", first.line)
    description = body.elements[1:]
    if description:
        yield Part(role="description", prose=body.prose(description), line=description[0].line)


def _look(body: Body, first: Element, alt: str, source: str) -> None:
    decorative = bool(body.header.get("decorative"))
    if decorative and alt.strip():
        body.report(NOT_DECORATIVE, first.line, source=source)
    elif not decorative and not alt.strip():
        body.report(NO_ALTERNATIVE, first.line, source=source)


KINDS = (
    Kind(
        name="figure",
        about="A picture with a caption; what follows it is its long description.",
        keys={
            "credit": Key(about="Whose picture it is."),
            "decorative": Key(type="flag", about="“yes” for a picture that says nothing."),
        },
        read=_read,
    ),
)
