"""Rules on the descriptions of the package and its parts, in the manifest or in files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._imscp.namespaces import LOM
from scormpack.targets._validity import said_plainly

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[ixIX](-[A-Za-z0-9]{1,8})+")
_ABOUT_LANGUAGES = r"attribute '\{http://www\.w3\.org/XML/1998/namespace\}lang'"
_CLAUSE = "SCORM 1.2 CAM §2.2; SCORM 2004 CAM §4"


@rule(
    "CP-MET-005",
    Severity.WARNING,
    en=("The metadata file {href} cannot be read: {reason}.", "Mend the file, or remove its <adlcp:location>."),
    fr=(
        "Le fichier de métadonnées {href} est illisible : {reason_fr}.",
        "Corrigez le fichier, ou retirez son <adlcp:location>.",
    ),
    why="SCORM Cloud warns of it at import; other LMSs show the course without its description.",
    clause=_CLAUSE,
)
def unreadable_metadata(manifest: Manifest) -> Iterator[Finding]:
    for record in manifest.metadata:
        if record.trouble or record.is_missing:
            missing = {"reason": "it is not in the package", "reason_fr": "il est absent du paquet"}
            unreadable = {"reason": record.trouble, "reason_fr": record.trouble}
            yield at(record.where, href=record.href, **(missing if record.is_missing else unreadable))


@rule(
    "CP-MET-006",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("The metadata do not follow their schema: {reason}.", "Correct them as the standard wants it, or remove them."),
    fr=(
        "Les métadonnées ne suivent pas leur schéma : {reason}.",
        "Corrigez-les comme la norme le demande, ou retirez-les.",
    ),
    why="LMSs that show metadata may leave these out; the course itself runs.",
    clause=_CLAUSE,
)
def invalid_metadata(manifest: Manifest) -> Iterator[Finding]:
    """Those in files; for those in the manifest, the schema of the manifest speaks (`Judgement.named`)."""
    files = {record.where.file: record for record in manifest.metadata if record.faults}
    for record in files.values():
        for line, message in record.faults:
            if not re.search(_ABOUT_LANGUAGES, message):  # CP-MET-009 says so
                yield at(replace(record.where, line=line), reason=said_plainly(message))


@rule(
    "CP-MET-007",
    Severity.INFO,
    en=("The metadata are in the namespace {namespace}.", "SCORM {version} wants {wanted}."),
    fr=("Les métadonnées sont dans l'espace de noms {namespace}.", "SCORM {version} demande {wanted}."),
    why="LMSs that read metadata pass over those of another standard.",
    clause=_CLAUSE,
)
def metadata_of_another_standard(manifest: Manifest) -> Iterator[Finding]:
    wanted = LOM[manifest.version]
    for record in manifest.metadata:
        if not (record.trouble or record.is_missing) and record.namespace != wanted:
            yield at(record.where, namespace=record.namespace or "—", version=manifest.version, wanted=wanted)


@rule(
    "CP-MET-009",
    Severity.INFO,
    en=("“{tag}” is no language tag.", "Write one like “en”, “fr” or “ar-MA”, or “x-none” for no language."),
    fr=("« {tag} » n'est pas un code de langue.", "Écrivez par exemple « fr », « en » ou « ar-MA », sinon « x-none »."),
    why="An LMS cannot choose the text in the learner's language by it.",
    clause="RFC 3066; SCORM 1.2 CAM §2.2",
)
def unknown_language(manifest: Manifest) -> Iterator[Finding]:
    for record in manifest.metadata:
        for tag, line in record.languages.items():
            if tag.strip() and not _LANGUAGE.fullmatch(tag.strip()):
                yield at(replace(record.where, line=line), tag=tag)


RULES = (unreadable_metadata, invalid_metadata, metadata_of_another_standard, unknown_language)
