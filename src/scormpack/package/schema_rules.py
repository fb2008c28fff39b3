"""Rules on where a descriptor says that its schemas are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scormpack.diagnostics import Severity
from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.xml import Document, parse_xml
from scormpack.rules import Finding, at, rule

if TYPE_CHECKING:
    from scormpack.package.read import Package

_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_SCHEMA = "{http://www.w3.org/2001/XMLSchema}schema"
_LARGEST, _MOST = 2**20, 40


def _locations(document: Document) -> Sequence[str]:
    """Namespaces and addresses in turn, as they stand there."""
    return () if document.root is None else (document.root.get(_LOCATION) or "").split()


@rule(
    "XML-007",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("xsi:schemaLocation does not have an address for each namespace.", "Write namespace and file in turn."),
    fr=("xsi:schemaLocation n'a pas une adresse par espace de noms.", "Écrivez tour à tour espace de noms et fichier."),
    why="Tools that look for the schemas by it take one thing for another; LMSs do without.",
    clause="XML Schema Part 1 §2.6.3",
)
def odd_locations(document: Document, package: Package) -> Iterator[Finding]:
    if len(_locations(document)) % 2:
        yield at(document.place(document.root))


@rule(
    "XML-008",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("The schema {schema} is named but is not in the package.", "Put the standard's schemas at the root."),
    fr=("Le schéma {schema} est nommé mais absent du paquet.", "Mettez les schémas de la norme à la racine."),
    why="The standard wants them there, and ADL's test suite fails the package; LMSs do without.",
    clause="SCORM 1.2 CAM §2.4; SCORM 2004 CAM §3.4",
)
def missing_schema(document: Document, package: Package) -> Iterator[Finding]:
    if document.root is None or package.form == "descriptor":
        return
    for schema in dict.fromkeys(_locations(document)[1::2]):
        if ":" not in schema and schema not in package.names:
            yield at(document.place(document.root), schema=schema)


@rule(
    "XML-009",
    Severity.INFO,
    en=("The schema {schema} is to be had from elsewhere.", "Put it into the package and name the file alone."),
    fr=("Le schéma {schema} est à chercher ailleurs.", "Mettez-le dans le paquet et ne nommez que le fichier."),
    why="An LMS that validates would wait for another server, and import nothing when that is away.",
    clause="SCORM 1.2 CAM §2.4; SCORM 2004 CAM §3.4",
)
def distant_schema(document: Document, package: Package) -> Iterator[Finding]:
    for schema in dict.fromkeys(_locations(document)[1::2]):
        if schema.lower().startswith(("http://", "https://", "ftp://", "file:", "//")):
            yield at(document.place(document.root), schema=schema)


@rule(
    "XML-011",
    Severity.INFO,
    en=("{schema} is no schema of {namespace}.", "Replace it by the standard's own file, or leave it out."),
    fr=("{schema} n'est pas un schéma de {namespace}.", "Remplacez-le par le fichier de la norme, ou retirez-le."),
    why="LMSs do not look at it, but whoever validates the package with the schemas in it is told nonsense.",
    clause="SCORM 1.2 CAM §2.4; SCORM 2004 CAM §3.4",
)
def other_schema(document: Document, package: Package) -> Iterator[Finding]:
    """Real ones differ in blanks, comments and details from tool to tool; what counts is which names they are for."""
    locations = _locations(document)
    for namespace, schema in list(dict.fromkeys(zip(locations[::2], locations[1::2], strict=False)))[:_MOST]:
        if package.form != "descriptor" and schema in package.names and not _is_for(package, schema, namespace):
            yield at(package.place(schema), schema=schema, namespace=namespace)


def _is_for(package: Package, schema: str, namespace: str) -> bool:
    try:
        root = parse_xml(package.read(schema, _LARGEST), schema).root
    except (Damaged, TooMuch):
        return True  # other rules say so
    if root is None:  # some of the standard's own have a DOCTYPE, and none is read here
        return b"schema" in package.read(schema, _LARGEST)
    return root.tag == _SCHEMA and root.get("targetNamespace", namespace) == namespace


RULES = (odd_locations, missing_schema, distant_schema, other_schema)
