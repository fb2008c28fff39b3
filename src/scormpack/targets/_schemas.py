"""The XSDs of each standard: where they lie, and what they say about a document.

`schemas/SOURCES.toml` is the table of contents: for each folder the files to begin at (`entries`), and for each file
what it follows. A user's own copies (`--schemas DIR`) go by the same names.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormpack.errors import ScormpackError, UsageError

if TYPE_CHECKING:
    from lxml import etree

_XSD = "{http://www.w3.org/2001/XMLSchema}"


def folder(name: str) -> Path:
    """Where the XSDs of `name` (`scorm12`, `tincan`, …) lie: in the wheel, or in the checkout when run from there."""
    if name not in _sources():
        raise ScormpackError(f"looking for the schemas of {name!r}", f"there are {', '.join(sorted(_sources()))}")
    return _schemas() / name


def files(name: str) -> tuple[Path, ...]:
    """All that a package carries beside its descriptor, by file name: each imports others of them."""
    return tuple(sorted(folder(name).glob("*.xsd")))


@cache
def schema(name: str, own: Path | None = None) -> etree.XMLSchema:
    """Every namespace of the standard in one schema, compiled once a process (2 ms for SCORM 1.2).

    All at once, because an element that a strict wildcard meets without knowing it costs libxml2 an error with a path
    to write, and these come by the ten thousand. `own` is a folder to read instead of ours, or one that has a folder a
    standard, called as ours are; files it lacks are left out. Raises UsageError when that folder has none of them or
    libxml2 refuses one. The log of errors belongs to the schema: threads that validate at the same time need one each.
    """
    from lxml import etree

    entries = _entries(name, own)
    try:
        return etree.XMLSchema(etree.ElementTree(_importing(entries)))
    except etree.XMLSchemaParseError as refusal:
        where = entries[0].parent
        raise UsageError(
            f"The schemas in {where} cannot be used: {refusal}", "Repair or leave out that file."
        ) from refusal


def _entries(name: str, own: Path | None) -> Sequence[Path]:
    names: list[str] = _sources()[folder(name).name]["entries"]
    if own is None:
        return [folder(name) / entry for entry in names]
    within = (own / name if (own / name).is_dir() else own).resolve()
    present = [within / entry for entry in names if (within / entry).is_file()]
    if not present:
        raise UsageError(f"There are no schemas of this standard in {own}.", f"It should hold {', '.join(names)}.")
    return present


def _importing(entries: Sequence[Path]) -> etree._Element:
    """A schema of no namespace, made of imports: there is no official file that knows all namespaces of a standard."""
    root = _parser().makeelement(f"{_XSD}schema")
    for entry in entries:
        imported = root.makeelement(f"{_XSD}import", {"namespace": _namespace(entry), "schemaLocation": entry.as_uri()})
        root.append(imported)
    return root


def _namespace(xsd: Path) -> str:
    from lxml import etree

    try:
        return etree.parse(str(xsd), _parser()).getroot().get("targetNamespace", "")
    except etree.XMLSyntaxError as refusal:
        raise UsageError(f"reading {xsd}: {refusal}", "repair or leave out that file") from refusal


def _parser() -> etree.XMLParser:
    """Files of the user's are read here too: no entities, no network, no DTD."""
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


@cache
def _sources() -> dict[str, Any]:
    return tomllib.loads((_schemas() / "SOURCES.toml").read_text(encoding="utf-8"))


@cache
def _schemas() -> Path:
    # hatchling brings the top-level folder into the wheel as scormpack/schemas; an editable install leaves it there.
    package = Path(__file__).resolve().parents[1]
    installed = package / "schemas"
    return installed if installed.is_dir() else package.parents[1] / "schemas"
