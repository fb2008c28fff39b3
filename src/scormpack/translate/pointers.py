"""What a translation may point at: the pages, pictures and terms of its source, and any address of the web."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.course.glossary import term_key
from scormpack.course.inline import Mention, compiled
from scormpack.diagnostics import Severity
from scormpack.rules import declare

STRAY_POINTER = declare(
    "CRS-LNG-006",
    Severity.ERROR,
    en=(
        "This translation points at “{target}”, which its source does not.",
        "{guess}Links to pages, pictures and [[terms]] keep the address or name of the source; what is shown of a term "
        "follows a bar: [[term|what is shown]].",
    ),
    fr=(
        "Cette traduction renvoie à « {target} », ce que sa source ne fait pas.",
        "{guess_fr}Liens vers des pages, images et [[termes]] gardent l'adresse ou le nom de la source ; ce qui "
        "s'affiche d'un terme suit une barre : [[terme|ce qui s'affiche]].",
    ),
    why="Only what the source points at has been checked, and a translated picture is found by the name of its source.",
)

_ADDRESS = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)


def pointers(text: str) -> list[str]:
    """The links into the course, pictures and terms of a text, as they are written."""
    if "](" not in text and "[[" not in text:
        return []
    return list(_pointers(text))


def _pointers(text: str) -> Iterator[str]:
    for piece in compiled(text, str):
        if isinstance(piece, Mention) and piece.what in ("link", "image", "term") and not _ADDRESS.match(piece.target):
            yield piece.target


def strays(source: str, translation: str) -> tuple[list[str], list[str]]:
    """What the translation points at and its source does not, and what the source points at."""
    found = pointers(translation)
    known = pointers(source) if found else []
    keys = {term_key(target) for target in known}
    return [target for target in found if term_key(target) not in keys], known
