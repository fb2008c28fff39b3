"""IMS Content Packaging: what both SCORMs share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from scormpack.targets._imscp.namespaces import LOM

if TYPE_CHECKING:
    from scormpack.package.read import Package
    from scormpack.targets._imscp.manifest import Manifest

DESCRIPTOR = "imsmanifest.xml"

_UNKNOWN = r"not expected|not allowed|No matching global"

CLAIMS: Sequence[tuple[str, Sequence[str]]] = (
    (r"attribute 'identifier' is required", ("CP-MAN-001", "CP-ITM-001", "CP-RES-001")),
    (r"attribute 'type' is required", ("CP-RES-001",)),
    (r"attribute 'href' is required", ("CP-FIL-001",)),
    (r"xs:ID(REF)?'", ("CP-MAN-002", "CP-MAN-003", "CP-MAN-010", "CP-ORG-002")),
    (r"\}(organizations|resources)' ?(\)|: This element is not expected)|\}manifest': Missing child", ("CP-MAN-004",)),
    (r"\}organization': Missing child", ("CP-ORG-005",)),
    (r"attribute 'isvisible'", ("CP-ITM-007",)),
    (r"scormtype'|scormType'", ("CP-RES-003", "CP-RES-004")),
    (_UNKNOWN, ("CP-MAN-005", "CP-MAN-007")),
    (r"No matching global", ("CP-MAN-008", "CP-MET-007")),
    (r"(version|structure|identifierref|parameters|type|href)'.*maxLength", ("CP-MAN-009",)),
    (r"\}title'.*maxLength", ("CP-ITM-006",)),
    (r"'href'.*(xs:anyURI|atomic type)", ("CP-RES-012", "CP-RES-013")),
    (r"base'.*xs:anyURI", ("CP-RES-018",)),
    (r"attribute '\{http://www\.w3\.org/XML/1998/namespace\}lang'", ("CP-MET-009",)),
)
"""Messages of the schema that these rules say better."""

NAMED = tuple((rf"^Element '\{{{re.escape(namespace)}\}}", "CP-MET-006") for namespace in LOM.values())
"""Messages about metadata, which are less grave than others."""


def recognises(package: Package, namespace: str) -> bool:
    """A manifest of the IMS content packaging of that namespace."""
    document = package.document(DESCRIPTOR)
    return document is not None and document.root is not None and document.root.tag == f"{{{namespace}}}manifest"


def subject(package: Package) -> Manifest:
    """The manifest, read into a value that all rules share."""
    from scormpack.targets._imscp.reader import read_manifest

    return read_manifest(package, DESCRIPTOR)
