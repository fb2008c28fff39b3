"""Smaller siblings of photographs and drawings, in WebP, where Pillow is installed: a phone needs no print.

They lie in the user's cache under a fingerprint of the picture, and so are made once for all builds.
"""

from __future__ import annotations

import hashlib
import io
import os
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (480, 960, 1440)
"""Pixels: a phone; the column of text, or a sharp phone; the column on a sharp screen."""
COLUMN, MARGINS = 672, 32
"""CSS pixels: the widest column of text, and what a narrow window has beside it (`.sheet` in player/player.css)."""

_KINDS = (".jpg", ".jpeg", ".png")
_QUALITY = 80
_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """A smaller version of a picture: its width in pixels, its size in bytes, and its file in the cache."""

    width: int
    bytes: int
    content: Path


def siblings(picture: Path, width: int | None) -> tuple[Sibling, ...]:
    """The versions of a picture `width` pixels wide that are smaller in bytes too, narrowest first.

    None without Pillow, for what it cannot read, and for what moves.
    """
    wanted = [each for each in WIDTHS if width and each < width]
    if not wanted or picture.suffix.lower() not in _KINDS or not _pillow():
        return ()
    files = _files(picture, wanted)
    with suppress(OSError):  # a cache that cannot be written
        if not all(file.is_file() for file in files):
            _make(picture, wanted, files)
        found = [
            Sibling(width=each, bytes=file.stat().st_size, content=file)
            for each, file in zip(wanted, files, strict=True)
        ]
        return tuple(each for each in found if each.bytes)
    return ()


def sizes(width: int) -> str:
    """How wide a picture of `width` pixels is shown, as the attribute of this name says it."""
    shown = min(width, COLUMN)
    return f"(max-width: {shown + MARGINS}px) calc(100vw - {MARGINS}px), {shown}px"


@cache
def _pillow() -> str:
    """Its version, "" where it is not installed. Nothing is imported as long as the cache has everything."""
    try:
        return metadata.version("pillow")
    except metadata.PackageNotFoundError:
        return ""


def _files(picture: Path, widths: Sequence[int]) -> list[Path]:
    """Where the siblings lie. An empty file stands for one that is not worth it."""
    from platformdirs import user_cache_path

    with picture.open("rb") as stream:
        content = hashlib.file_digest(stream, "sha256").hexdigest()
    name = hashlib.sha256(f"{content} {_pillow()} {WIDTHS} {_QUALITY}".encode()).hexdigest()[:24]
    return [user_cache_path("scormpack") / "pictures" / f"{name}-{width}.webp" for width in widths]


def _make(picture: Path, widths: Sequence[int], files: Sequence[Path]) -> None:
    files[0].parent.mkdir(parents=True, exist_ok=True)
    _forget_old(files[0].parent)
    smallest = picture.stat().st_size
    made = list(_drawn(picture, widths)) or [b""] * len(widths)
    for file, content in reversed(list(zip(files, made, strict=True))):
        worth_it = len(content) < smallest
        smallest = min(smallest, len(content) or smallest)
        temporary = file.with_suffix(f".{os.getpid()}.part")
        temporary.write_bytes(content if worth_it else b"")
        temporary.replace(file)


@cache
def _forget_old(folder: Path) -> None:
    """Once a run. What is still used is made again: it costs little once in a quarter."""
    limit = time.time() - _DAYS * 24 * 3600
    for file in folder.iterdir():
        if file.stat().st_mtime < limit:
            file.unlink(missing_ok=True)


def _drawn(picture: Path, widths: Sequence[int]) -> Iterator[bytes]:
    """Nothing where the picture is damaged, moves, or is larger than Pillow thinks safe."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(picture) as opened:
                still = _upright(opened)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return
    if still is not None:
        lossless_too = picture.suffix.lower() == ".png"
        yield from (_webp(still, width, lossless_too) for width in widths)


def _upright(opened: Image) -> Image | None:
    """As the camera was held, in red, green and blue, and without what a camera notes about its owner.

    None for what moves, and for depths that WebP does not have.
    """
    from PIL import ImageOps

    if getattr(opened, "n_frames", 1) > 1 or opened.mode.startswith(("I", "F")):
        return None
    upright = ImageOps.exif_transpose(opened)
    profile = opened.info.get("icc_profile") if opened.mode in ("RGB", "RGBA") else None
    still = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    still.info = {"icc_profile": profile} if profile else {}
    return still


def _webp(image: Image, width: int, lossless_too: bool) -> bytes:
    """Drawings are often smaller without loss, which also keeps their lines sharp."""
    height = max(1, round(image.height * width / image.width))
    small = image.resize((width, height), reducing_gap=3.0)
    ways = (False, True) if lossless_too else (False,)
    return min((_encoded(small, lossless) for lossless in ways), key=len)


def _encoded(image: Image, lossless: bool) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "WEBP", quality=_QUALITY, lossless=lossless, icc_profile=image.info.get("icc_profile", b""))
    return stream.getvalue()
