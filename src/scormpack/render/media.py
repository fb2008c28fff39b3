"""Media on their way into a package: plain ASCII names, how large a picture is, and its smaller siblings."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from markupsafe import Markup

from scormpack.course.files import Folder
from scormpack.course.media import picture_size
from scormpack.render.pictures import Sibling, siblings, sizes

_SAFE = re.compile(r"[a-z0-9][a-z0-9_.-]*(/[a-z0-9][a-z0-9_.-]*)*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A file of the course as a page sees it. `width` and `height` in CSS pixels, None where unknown.

    `siblings` are smaller versions of a picture; a browser takes the one that its window and its screen need.
    """

    url: str
    file: str
    bytes: int = 0
    width: int | None = None
    height: int | None = None
    siblings: tuple[Sibling, ...] = ()

    @property
    def attributes(self) -> Markup:
        """Those of an `img` that say what to load and how large it will be."""
        found = {"src": self.url}
        if self.width and self.siblings:
            versions = [f"{self._name(each)} {each.width}w" for each in self.siblings]
            found |= {"srcset": ", ".join([*versions, f"{self.url} {self.width}w"]), "sizes": sizes(self.width)}
        if self.width:
            found |= {"width": str(self.width), "height": str(self.height)}
        return Markup(" ".join(f'{name}="{escape(value)}"' for name, value in found.items()))

    @property
    def is_there(self) -> bool:
        """Whether what lies in the cache is there still."""
        return all(each.content.is_file() for each in self.siblings)

    def files(self, root: Path) -> Iterator[tuple[str, Path]]:
        """Names in the package, and where on disk the files lie; `root` is the folder of the course."""
        yield self.url, root / self.file
        for each in self.siblings:
            yield self._name(each), each.content

    def _name(self, sibling: Sibling) -> str:
        """`media/map.png` and `media/map-png-480.webp`: two pictures may differ in their endings alone."""
        stem, _, suffix = self.url.rpartition(".")
        return f"{stem}-{suffix}-{sibling.width}.webp"


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


def shown(folder: Folder, picture: Medium) -> Medium:
    """A medium that is shown as a picture, with its smaller siblings."""
    return replace(picture, siblings=siblings(folder.path / picture.file, picture.width))
