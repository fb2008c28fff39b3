"""Rules on cmi5.xml as a whole: its schema, its namespace, what others add to it."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, declare, rule
from scormpack.targets.cmi5.namespaces import CMI5
from scormpack.targets.cmi5.structure import Structure

_MANY, _DEEP = 1000, 10
_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

INVALID = declare(
    "CM5-CRS-001",
    Severity.ERROR,
    en=(
        "The schema of cmi5 does not allow this: {reason}.",
        "Correct it as cmi5 wants it; the order is title, description, objectives, url, launchParameters,"
        " entitlementKey.",
    ),
    fr=(
        "Le schéma de cmi5 ne le permet pas : {reason}.",
        "Corrigez-le comme cmi5 le demande ; l'ordre est title, description, objectives, url, launchParameters,"
        " entitlementKey.",
    ),
    why="SCORM Cloud and others check the file by the schema first and refuse the package.",
    clause="cmi5 §13.2",
)


@rule(
    "CM5-CRS-002",
    Severity.ERROR,
    en=("The namespace is “{namespace}”, which is not cmi5's.", 'Write xmlns="{right}", or export again as cmi5.'),
    fr=(
        "L'espace de noms est « {namespace} », qui n'est pas celui de cmi5.",
        'Écrivez xmlns="{right}", ou exportez de nouveau en cmi5.',
    ),
    why="It is that of a draft, or none; LMSs know cmi5 by its namespace alone and refuse the package.",
    clause="cmi5 §13.2",
)
def other_namespace(structure: Structure) -> Iterator[Finding]:
    if structure.namespace != CMI5:
        yield at(structure.place(structure.line), namespace=structure.namespace, right=CMI5)


@rule(
    "CM5-CRS-017",
    Severity.ERROR,
    en=(
        "cmi5 has no element <{name}>.",
        "Mend the spelling, or give an addition of your own a namespace of your own.",
    ),
    fr=(
        "cmi5 n'a pas d'élément <{name}>.",
        "Corrigez l'orthographe, ou donnez à votre ajout un espace de noms à vous.",
    ),
    why="LMSs that check the file by the schema refuse the package.",
    clause="cmi5 §13.1.5",
)
def addition_without_namespace(structure: Structure) -> Iterator[Finding]:
    for line, name in structure.strangers:
        yield at(structure.place(line), name=name)


@rule(
    "CM5-CRS-018",
    Severity.INFO,
    en=(
        "The course has {count} units (AUs), {depth} levels deep.",
        "Try it in your LMS before you publish it, or make several courses.",
    ),
    fr=(
        "Le cours a {count} unités (AU), sur {depth} niveaux.",
        "Essayez-le dans votre LMS avant de le publier, ou faites-en plusieurs cours.",
    ),
    why="Every LMS must take more than 1000 units, but few were ever tried with so many or so deep.",
    clause="cmi5 §6.1",
)
def large_course(structure: Structure) -> Iterator[Finding]:
    if len(structure.units) > _MANY or structure.depth > _DEEP:
        yield at(structure.place(structure.line), count=len(structure.units), depth=structure.depth)


@rule(
    "CM5-CRS-020",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("There is no schema for the additions in {namespace}.", "Put its XSD into the package."),
    fr=("Il n'y a pas de schéma pour les ajouts dans {namespace}.", "Mettez leur XSD dans le paquet."),
    why="Who adds to cmi5 must publish a schema; LMSs pass over what they do not know.",
    clause="cmi5 §13.1.5",
)
def addition_without_schema(structure: Structure) -> Iterator[Finding]:
    root = structure.document.root
    located = (root.get(_SCHEMA_LOCATION) or "").split()[::2] if root is not None else []
    if any(name.endswith(".xsd") for name in structure.package.names):
        return
    for extension in structure.extensions:
        if extension.namespace not in (*located, CMI5):
            yield at(structure.place(extension.line), namespace=extension.namespace)


RULES = (other_namespace, addition_without_namespace, large_course, addition_without_schema)
