"""What SCORM 1.2 adds to items of the manifest."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.targets._imscp.manifest import Extension, Item, Manifest
from scormpack.targets.scorm12.namespaces import ADLCP

NAMES = ("prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore")


def added(manifest: Manifest, name: str) -> Iterator[tuple[Item, Extension]]:
    """Every `<adlcp:name>`, with its item."""
    for item in manifest.items:
        if item.extensions:
            yield from ((item, extension) for extension in item.extensions if is_added(extension, name))


def is_added(extension: Extension, *names: str) -> bool:
    """Whether it is one of these, of ADL's."""
    return extension.namespace == ADLCP and extension.name in names
