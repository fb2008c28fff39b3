"""Catalogues as a translator leaves them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from scormpack.course.files import open_folder
from scormpack.translate.catalogue import read_catalog

PO = "locale/fr/01-one.po"


def opened(path: Path) -> Catalog:
    """The catalogue as scormpack reads it: Babel alone leaves out what a source text was before."""
    catalog, _ = read_catalog(open_folder(path.parent), path.name)
    assert catalog is not None
    return catalog


def translate(path: Path, words: Mapping[str, str]) -> None:
    """Put translations into a PO file, by their source text, and take the mark of those away."""
    catalog = opened(path)
    for message in catalog:
        if message.id in words:
            message.string = words[str(message.id)]
            message.flags.discard("fuzzy")
    stream = BytesIO()
    write_po(stream, catalog, width=0, include_previous=True)
    path.write_bytes(stream.getvalue())


def entry(path: Path, source: str) -> Message:
    """The one entry of a source text."""
    (found,) = [message for message in opened(path) if message.id == source]
    return found


def sources(path: Path) -> list[str]:
    return [str(message.id) for message in opened(path) if message.id]
