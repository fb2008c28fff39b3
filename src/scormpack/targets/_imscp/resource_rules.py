"""Rules on resources: what is launched, and how an LMS is to treat it."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest, Resource, below

_SPELLINGS = {"1.2": ("scormtype", "scormType"), "2004": ("scormType", "scormtype")}
_TYPES = ("sco", "asset")
_MOST_DEPENDENCIES = 100
_CLAUSE = "SCORM 1.2 CAM §2.3 <resource>; SCORM 2004 CAM §3.4.1.14"


@rule(
    "CP-RES-001",
    Severity.ERROR,
    en=("This resource has no {name}.", "Add the attribute {name}."),
    fr=("Cette ressource n'a pas d'attribut {name}.", "Ajoutez l'attribut {name}."),
    why="Items find a resource by its identifier, and LMSs read from its type that it is for browsers.",
    clause=_CLAUSE,
)
def resource_lacks_attribute(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        for name, value in (("identifier", resource.identifier), ("type", resource.type)):
            if not value:
                yield at(manifest.place(resource.line), name=name)


@rule(
    "CP-RES-002",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The type of the resource {identifier} is “{type}”.", "Write “webcontent”."),
    fr=("Le type de la ressource {identifier} est « {type} ».", "Écrivez « webcontent »."),
    why="It is the only type that SCORM knows.",
    clause=_CLAUSE,
)
def other_type(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        if resource.type and resource.type != "webcontent":
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", type=resource.type)


@rule(
    "CP-RES-003",
    Severity.ERROR,
    example='<resource identifier="R1" type="webcontent" href="index.html">',
    en=(
        "The resource {identifier} does not say whether it is a SCO ({name} is “{value}”).",
        'Write adlcp:{name}="sco", or "asset" for what does not speak to the LMS, in small letters.',
    ),
    fr=(
        "La ressource {identifier} ne dit pas si c'est un SCO ({name} vaut « {value} »).",
        'Écrivez adlcp:{name}="sco", ou "asset" pour ce qui ne parle pas au LMS, en minuscules.',
    ),
    why="Moodle takes it for an asset then: completed at once, with nothing tracked.",
    clause=_CLAUSE,
)
def unclear_scorm_type(manifest: Manifest) -> Iterator[Finding]:
    name, _ = _SPELLINGS[manifest.version]
    for resource in manifest.resources:
        own, other = _scorm_types(manifest, resource)
        if own not in _TYPES and (own is not None or other is None):
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", name=name, value=own or "")


@rule(
    "CP-RES-004",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The resource {identifier} has adlcp:{wrong}, which this version does not know.", "Write adlcp:{right}."),
    fr=("La ressource {identifier} a adlcp:{wrong}, que cette version ne connaît pas.", "Écrivez adlcp:{right}."),
    why="Moodle reads either spelling. To an LMS that minds capitals, as XML does, it is missing: nothing is tracked.",
    clause=_CLAUSE,
)
def scorm_type_of_other_version(manifest: Manifest) -> Iterator[Finding]:
    right, wrong = _SPELLINGS[manifest.version]
    for resource in manifest.resources:
        if _scorm_types(manifest, resource)[1] is not None:
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", wrong=wrong, right=right)


@rule(
    "CP-RES-005",
    Severity.ERROR,
    en=("The item {item} launches the resource {identifier}, which has no href.", "Give the resource an href."),
    fr=("L'item {item} lance la ressource {identifier}, qui n'a pas de href.", "Donnez un href à la ressource."),
    why="There is nothing to launch.",
    clause=_CLAUSE,
)
def launched_without_href(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        resource = manifest.launched_by(item)
        if resource and (resource.reference is None or not resource.reference.href):
            place = manifest.place(resource.line)
            yield at(place, item=item.identifier or "", identifier=resource.identifier or "")


@rule(
    "CP-RES-014",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The resource {identifier} does not list its own launch file {href}.", 'Add <file href="{href}"/>.'),
    fr=("La ressource {identifier} ne liste pas son fichier {href}.", 'Ajoutez <file href="{href}"/>.'),
    why="An LMS may copy only the files that are listed.",
    clause=_CLAUSE,
)
def launch_file_unlisted(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        reference = resource.reference
        if reference and reference.path and not _lists(manifest, resource, reference.path):
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", href=reference.href)


@rule(
    "CP-RES-020",
    Severity.WARNING,
    en=("The first resource is {first}, but the course begins with {launched}.", "Put {launched} first."),
    fr=("La première ressource est {first}, mais le cours commence par {launched}.", "Mettez {launched} en premier."),
    why="Open edX launches the first resource, whatever the outline says.",
)
def launched_not_first(manifest: Manifest) -> Iterator[Finding]:
    first = next((resource for resource in manifest.resources if resource.reference), None)
    organization = manifest.default_organization
    items = below(organization.items) if organization else ()
    launching = next((item for item in items if item.identifierref), None)
    launched = manifest.launched_by(launching) if launching else None
    if first and launched and launched.reference and first is not launched:
        place = manifest.place(first.line)
        yield at(place, first=first.identifier or "", launched=launched.identifier or "")


@rule(
    "CP-RES-022",
    Severity.WARNING,
    en=(
        "There is no SCO: opening a part is all that can count, and no score is kept.",
        "Declare “sco” what speaks to the LMS. Where there is only something to read, all is well.",
    ),
    fr=(
        "Il n'y a pas de SCO : seule l'ouverture peut compter, et aucun score n'est conservé.",
        "Déclarez « sco » ce qui parle au LMS. S'il n'y a que de quoi lire, tout va bien.",
    ),
    why="An LMS hears nothing from assets. Moodle marks each as completed as soon as it is opened; others differ.",
    clause="SCORM 1.2 CAM §2.1; SCORM 2004 CAM §2.1",
)
def no_sco(manifest: Manifest) -> Iterator[Finding]:
    types = [_scorm_types(manifest, resource)[0] for resource in manifest.resources]
    if types and all(found == "asset" for found in types):
        yield at(manifest.place(manifest.resources[0].line))


def _scorm_types(manifest: Manifest, resource: Resource) -> tuple[str | None, str | None]:
    """As this version spells it, and as the other does."""
    both = (resource.scormtype, resource.scorm_type)
    return both if manifest.version == "1.2" else both[::-1]


def _lists(manifest: Manifest, resource: Resource, path: str) -> bool:
    """Whether the file is on the list of the resource, or of what it depends on, however indirectly.

    After `_MOST_DEPENDENCIES` we believe it: a long chain would cost the square of its length.
    """
    waiting, seen = [resource], {resource.identifier}
    while waiting and len(seen) < _MOST_DEPENDENCIES:
        current = waiting.pop()
        if any(file.reference and file.reference.path == path for file in current.files):
            return True
        for _, name in current.dependencies:
            if name in manifest.by_name and name not in seen:
                seen.add(name)
                waiting.append(manifest.by_name[name])
    return bool(waiting)


RULES = (
    resource_lacks_attribute,
    other_type,
    unclear_scorm_type,
    scorm_type_of_other_version,
    launched_without_href,
    launch_file_unlisted,
    launched_not_first,
    no_sco,
)
