"""A file on its way into a package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`name` with forward slashes; its bytes, or the file on disk that is streamed and stored as it is (media)."""

    name: str
    content: bytes | Path
