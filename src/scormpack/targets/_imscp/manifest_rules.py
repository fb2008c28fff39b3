"""Rules on a manifest as a whole: identifiers and what it says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._imscp.placeholders import placeholder_in

_NCNAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")
_VERSIONS = {"1.2": ("1.2",), "2004": ("CAM 1.3", "2004 3rd Edition", "2004 4th Edition")}


@rule(
    "CP-MAN-001",
    Severity.ERROR,
    en=("The manifest has no identifier.", "Give <manifest> an identifier of its own."),
    fr=("Le manifeste n'a pas d'identifiant.", "Donnez à <manifest> un attribut identifier."),
    why="LMSs tell packages apart by it.",
    clause="SCORM 1.2 CAM §2.3 <manifest>; SCORM 2004 CAM §3.4.1",
)
def manifest_without_identifier(manifest: Manifest) -> Iterator[Finding]:
    if not manifest.identifier:
        yield at(manifest.place(manifest.line))


@rule(
    "CP-MAN-002",
    Severity.ERROR,
    en=("The identifier {identifier} is taken already, in line {line}.", "Give each element its own identifier."),
    fr=("L'identifiant {identifier} est déjà pris, ligne {line}.", "Donnez à chaque élément son propre identifiant."),
    why="References become ambiguous; an item with its organization's identifier makes Moodle run out of memory.",
    clause="xs:ID; SCORM 1.2 and 2004 CAM",
)
def repeated_identifier(manifest: Manifest) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for element in manifest.named:
        identifier = element.identifier or ""
        if identifier in first:
            yield at(manifest.place(element.line), identifier=identifier, line=first[identifier])
        first.setdefault(identifier, element.line)


@rule(
    "CP-MAN-003",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=(
        "“{identifier}” is no XML name.",
        "Begin with a letter or “_”, go on with letters, digits, “-”, “_” and “.”, without blanks.",
    ),
    fr=(
        "« {identifier} » n'est pas un nom XML.",
        "Commencez par une lettre ou « _ », puis lettres, chiffres, « - », « _ » et « . », sans espaces.",
    ),
    why="LMSs that validate refuse it, and some put identifiers into addresses and scripts.",
    clause="xs:ID (NCName)",
)
def identifier_no_name(manifest: Manifest) -> Iterator[Finding]:
    for element in manifest.named:
        identifier = element.identifier or ""
        if identifier and not _NCNAME.fullmatch(identifier) and not placeholder_in(identifier):
            yield at(manifest.place(element.line), identifier=identifier)


@rule(
    "CP-MAN-004",
    Severity.ERROR,
    en=("There is not exactly one <{name}> in the manifest, but {count}.", "Keep one <{name}>."),
    fr=("Le manifeste ne contient pas un <{name}>, mais {count}.", "Gardez un seul <{name}>."),
    why="The outline and the list of files are what a manifest is for.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1",
)
def not_one_of_each(manifest: Manifest) -> Iterator[Finding]:
    for name, count in manifest.counts.items():
        if count != 1:
            yield at(manifest.place(manifest.line), name=name, count=count)


@rule(
    "CP-MET-001",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The manifest has no <{name}> in its <metadata>.", "Add <{name}>."),
    fr=("Le manifeste n'a pas de <{name}> dans <metadata>.", "Ajoutez <{name}>."),
    why="LMSs tell SCORM 1.2 from 2004 by it; without it they take every package for 1.2.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1.3",
)
def undeclared_version(manifest: Manifest) -> Iterator[Finding]:
    for name, text in (("schema", manifest.schema), ("schemaversion", manifest.schema_version)):
        if not text:
            yield at(manifest.place(manifest.metadata_line), name=name)


@rule(
    "CP-MET-002",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("<schema> says “{schema}”.", "Write “ADL SCORM”."),
    fr=("<schema> indique « {schema} ».", "Écrivez « ADL SCORM »."),
    why="It is the only value that SCORM knows.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1.3",
)
def other_schema(manifest: Manifest) -> Iterator[Finding]:
    if manifest.schema and manifest.schema != "ADL SCORM":
        yield at(manifest.place(manifest.metadata_line), schema=manifest.schema)


@rule(
    "CP-MET-003",
    Severity.ERROR,
    en=(
        "<schemaversion> says “{version}”, but the namespace is that of SCORM {namespace}.",
        "Export the course again as one of the two.",
    ),
    fr=(
        "<schemaversion> indique « {version} », mais l'espace de noms est celui de SCORM {namespace}.",
        "Exportez de nouveau le cours dans l'une des deux versions.",
    ),
    why="Moodle and Open edX trust the text, others the namespace, so the course runs under the wrong rules.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1.3",
)
def contradicting_version(manifest: Manifest) -> Iterator[Finding]:
    for version, texts in _VERSIONS.items():
        if manifest.schema_version in texts and version != manifest.version:
            place = manifest.place(manifest.metadata_line)
            yield at(place, version=manifest.schema_version or "", namespace=manifest.version)


@rule(
    "CP-MET-004",
    Severity.WARNING,
    example="<schemaversion>2004 5th Edition</schemaversion>",
    strict=Severity.ERROR,
    en=("<schemaversion> says “{version}”, which is no known version.", "Write one of: {known}."),
    fr=("<schemaversion> indique « {version} », version inconnue.", "Écrivez l'une de ces valeurs : {known}."),
    why="Moodle compares letter by letter and takes everything else for SCORM 1.2.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1.3",
)
def unknown_version(manifest: Manifest) -> Iterator[Finding]:
    known = [text for texts in _VERSIONS.values() for text in texts]
    if manifest.schema_version and manifest.schema_version not in known:
        place = manifest.place(manifest.metadata_line)
        yield at(place, version=manifest.schema_version, known=", ".join(_VERSIONS[manifest.version]))


RULES = (
    manifest_without_identifier,
    repeated_identifier,
    identifier_no_name,
    not_one_of_each,
    undeclared_version,
    other_schema,
    contradicting_version,
    unknown_version,
)
