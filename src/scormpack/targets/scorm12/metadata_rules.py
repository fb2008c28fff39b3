"""Rules on metadata that only SCORM 1.2 has: what ADL wants to be said of a course."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets.scorm12.namespaces import IMSMD

_WANTED = (
    "general/title",
    "general/catalogentry",
    "general/description",
    "general/keyword",
    "lifecycle/version",
    "lifecycle/status",
    "metametadata/metadatascheme",
    "technical/format",
    "technical/location",
    "rights/cost",
    "rights/copyrightandotherrestrictions",
    "classification/purpose",
    "classification/description",
    "classification/keyword",
)
_SCHEME = "ADL SCORM 1.2"


@rule(
    "CP-MET-008",
    Severity.INFO,
    en=("The metadata of the course lack: {missing}.", "Fill them in, or leave out the metadata altogether."),
    fr=("Il manque aux métadonnées du cours : {missing}.", "Renseignez-les, ou retirez toutes les métadonnées."),
    why="ADL's test suite wants them all where there are metadata; LMSs do without.",
    clause="SCORM 1.2 CAM §2.2 (content aggregation)",
)
def incomplete_metadata(manifest: Manifest) -> Iterator[Finding]:
    for record in manifest.metadata:
        if record.owner == "manifest" and record.namespace == IMSMD:
            missing = [path for path in _WANTED if not record.texts.get(path)]
            if _SCHEME not in record.texts.get("metametadata/metadatascheme", _SCHEME):
                missing.append(f"metametadata/metadatascheme = {_SCHEME}")
            if missing:
                yield at(record.where, missing=", ".join(missing))


RULES = (incomplete_metadata,)
