"""Rules on whether what is launched speaks to the LMS, as far as that is seen without running it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, listed, rule
from scormpack.targets._imscp.manifest import Manifest, Resource
from scormpack.targets._imscp.speech import APIS, Heard

_MOST_PAGES = 50
_CLAUSE = "SCORM 1.2 CAM §2.1, RTE §3.3; SCORM 2004 CAM §2.1, RTE §3.2"


@rule(
    "CP-RES-023",
    Severity.WARNING,
    example='<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="text-only.html">',
    en=(
        "The LMS will never hear of the SCO {identifier}: it looks for no SCORM API. Searched: {files}.",
        "Export it with SCORM reporting on; or declare it “asset” if it has nothing to report.",
    ),
    fr=(
        "Le LMS n'entendra jamais parler du SCO {identifier} : il ne cherche aucune API SCORM. Examiné : {files_fr}.",
        "Exportez-le avec le suivi SCORM activé ; ou déclarez-le « asset » s'il n'a rien à rapporter.",
    ),
    why="An LMS waits for a SCO to report. One that never does stays “not attempted”, however often it is opened.",
    clause=_CLAUSE,
)
def silent_sco(manifest: Manifest) -> Iterator[Finding]:
    for resource, heard in _scos(manifest):
        if not heard.speaks:
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", **listed(heard.files))


@rule(
    "CP-RES-024",
    Severity.INFO,
    en=(
        "The resource {identifier} is declared “asset”, but {href} speaks to the LMS.",
        "Declare it “sco”.",
    ),
    fr=(
        "La ressource {identifier} est déclarée « asset », mais {href} parle au LMS.",
        "Déclarez-la « sco ».",
    ),
    why="An LMS does not track assets: what it reports is not kept.",
    clause=_CLAUSE,
)
def speaking_asset(manifest: Manifest) -> Iterator[Finding]:
    """Where all are assets, another rule says that nothing is tracked."""
    has_sco = any(resource.is_declared("sco") for resource in manifest.resources)
    for resource in _launched(manifest, "asset") if has_sco else ():
        if resource.reference and manifest.speech.calls(resource.reference.path):
            place = manifest.place(resource.line)
            yield at(place, identifier=resource.identifier or "", href=resource.reference.href)


@rule(
    "CP-RES-025",
    Severity.WARNING,
    en=(
        "The LMS will never hear of the SCO {identifier}: it looks for {found} only, and this manifest says SCORM"
        " {version}, which is spoken through {wanted}. Searched: {files}.",
        "Export the course again in one version of SCORM; do not mix files of two exports.",
    ),
    fr=(
        "Le LMS n'entendra jamais parler du SCO {identifier} : il ne cherche que {found}, et ce manifeste annonce SCORM"
        " {version}, qui passe par {wanted}. Examiné : {files_fr}.",
        "Exportez de nouveau le cours dans une seule version de SCORM ; ne mélangez pas deux exports.",
    ),
    why="An LMS offers the API of the version that the manifest says. A SCO that does not find it reports nothing.",
    clause=_CLAUSE,
)
def sco_of_other_version(manifest: Manifest) -> Iterator[Finding]:
    (other,) = APIS.keys() - {manifest.version}
    for resource, heard in _scos(manifest):
        if heard.only_speaks(other, manifest.version):
            facts = {"found": APIS[other], "wanted": APIS[manifest.version], **listed(heard.files)}
            place = manifest.place(resource.line)
            yield at(place, identifier=resource.identifier or "", version=manifest.version, **facts)


def _scos(manifest: Manifest) -> Iterator[tuple[Resource, Heard]]:
    """The first that are launched and can be judged, with what was found in them."""
    for resource in _launched(manifest, "sco"):
        heard = manifest.speech.heard(resource.reference.path) if resource.reference else None
        if heard:
            yield resource, heard


def _launched(manifest: Manifest, declared: str) -> Iterator[Resource]:
    """The first of this kind whose page is in the package."""
    is_there = manifest.package.names if manifest.package.form != "descriptor" else ()
    launched = (resource for resource in manifest.launched if resource.is_declared(declared))
    yield from islice((one for one in launched if one.reference and one.reference.path in is_there), _MOST_PAGES)


RULES = (silent_sco, speaking_asset, sco_of_other_version)
