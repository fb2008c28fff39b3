"""What an HTML file loads, by a glance at its tags: no script is run, so nothing that a script adds is seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

_LOADING: Mapping[str, tuple[str, ...]] = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "img": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "video": ("src", "poster"),
}
_LOADING_RELATIONS = frozenset({"stylesheet", "icon", "manifest", "preload", "modulepreload"})


def loaded_by(html: bytes) -> Iterator[tuple[int, str]]:
    """Line and address of each, as written. Nothing where `<base>` moves all addresses."""
    reader = _Reader()
    reader.feed(html.decode("utf-8", "replace"))
    return iter(() if reader.is_moved else reader.found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.is_moved = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.is_moved = self.is_moved or (tag == "base" and "href" in attributes)
        if tag == "link" and not _LOADING_RELATIONS.intersection((attributes.get("rel") or "").lower().split()):
            return
        for name in _LOADING.get(tag, ()):
            if address := (attributes.get(name) or "").strip():
                self.found.append((self.getpos()[0], address))
