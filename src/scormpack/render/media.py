"""Media on their way into a package: plain ASCII names, and how large a picture is."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from scormpack.course.files import Folder
from scormpack.course.media import picture_size

_SAFE = re.compile(r"[a-z0-9][a-z0-9_.-]*(/[a-z0-9][a-z0-9_.-]*)*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A file of the course as a page sees it. `width` and `height` in CSS pixels, None where unknown."""

    url: str
    file: str
    bytes: int = 0
    width: int | None = None
    height: int | None = None


def packed_name(file: str) -> str:
    """The name in the package: as it is if it is plain, otherwise made plain and told apart by a fingerprint.

    Capital letters, spaces and non-ASCII names break in one LMS or another (LMS_QUIRKS, PKG-010 to PKG-013).
    """
    if _SAFE.match(file) and len(file) <= 100:
        return file
    path = Path(file)
    stem = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40] or "file"
    fingerprint = hashlib.sha256(file.encode()).hexdigest()[:8]
    return f"media/{stem}-{fingerprint}{path.suffix.lower()}"


def medium(folder: Folder, file: str) -> Medium:
    """The medium that `file` of the course becomes."""
    width, height = picture_size(folder, file)
    signature = folder.signatures.get(file)
    size = signature[0] if signature else 0
    return Medium(url=packed_name(file), file=file, bytes=size, width=width, height=height)
