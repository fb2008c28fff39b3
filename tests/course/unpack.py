"""What is in a zip."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile


def names_and_texts(raw: bytes) -> dict[str, str]:
    """The files of a zip as text, pictures too."""
    with ZipFile(BytesIO(raw)) as opened:
        return {name: opened.read(name).decode("utf-8", "replace") for name in opened.namelist()}
