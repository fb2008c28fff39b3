"""Descriptions of the package and its parts (IMS and IEEE learning object metadata), as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scormpack.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One description: in the manifest, or in the file `href` that the manifest names.

    `owner` is the element it is about (`manifest`, `item` …), `namespace` that of its root. `texts` are its elements
    of two levels (`general/title`), with the text of the first that has any; `languages` those it says its texts are
    in, each with its line. A file `is_missing`, or `trouble` says why it could not be read; `faults` are what the
    schema says about a file, with lines (about what is in the manifest, it speaks when the manifest is judged).
    """

    where: Location
    owner: str
    namespace: str = ""
    href: str = ""
    is_missing: bool = False
    trouble: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[tuple[int, str], ...] = ()
