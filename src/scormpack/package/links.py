"""What an HTML file loads, by a glance at its tags: no script is run, so nothing that a script adds is seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scormpack.package.html import Tag, tags_of

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
    tags = list(tags_of(html.decode("utf-8", "replace")))
    if any(tag.name == "base" and "href" in tag.attributes for tag in tags):
        return iter(())
    return loaded_by_tags(tags)


def loaded_by_tags(tags: Iterable[Tag]) -> Iterator[tuple[int, str]]:
    """Line and address of each, as written."""
    for tag in tags:
        if tag.name == "link" and not _LOADING_RELATIONS.intersection(tag.attributes.get("rel", "").lower().split()):
            continue
        for name in _LOADING.get(tag.name, ()):
            if address := tag.attributes.get(name, "").strip():
                yield tag.line, address
