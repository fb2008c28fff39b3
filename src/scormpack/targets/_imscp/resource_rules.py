"""Rules on resources and their files: what is launched, and whether it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scormpack.diagnostics import Severity
from scormpack.package.names import DESCRIPTORS
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest, Resource, below
from scormpack.targets._references import Reference, Trouble

_SPELLINGS = {"1.2": ("scormtype", "scormType"), "2004": ("scormType", "scormtype")}
_TYPES = ("sco", "asset")
_HREF_CLAUSE = "SCORM 1.2 CAM §2.3 <resource>; SCORM 2004 CAM §3.4.1.14"


@rule(
    "CP-RES-001",
    Severity.ERROR,
    en=("This resource has no {name}.", "Add the attribute {name}."),
    fr=("Cette ressource n'a pas d'attribut {name}.", "Ajoutez l'attribut {name}."),
    why="Items find a resource by its identifier, and LMSs read from its type that it is for browsers.",
    clause=_HREF_CLAUSE,
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
    clause=_HREF_CLAUSE,
)
def other_type(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        if resource.type and resource.type != "webcontent":
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", type=resource.type)


@rule(
    "CP-RES-003",
    Severity.ERROR,
    en=(
        "The resource {identifier} does not say whether it is a SCO ({name} is “{value}”).",
        'Write adlcp:{name}="sco", or "asset" for what does not speak to the LMS, in small letters.',
    ),
    fr=(
        "La ressource {identifier} ne dit pas si c'est un SCO ({name} vaut « {value} »).",
        'Écrivez adlcp:{name}="sco", ou "asset" pour ce qui ne parle pas au LMS, en minuscules.',
    ),
    why="Moodle takes it for an asset then: completed at once, with nothing tracked.",
    clause=_HREF_CLAUSE,
)
def unclear_scorm_type(manifest: Manifest) -> Iterator[Finding]:
    name, _ = _SPELLINGS[manifest.version]
    for resource in manifest.resources:
        own, other = _scorm_types(manifest, resource)
        if own not in _TYPES and (own is not None or other is None):
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", name=name, value=own or "")


@rule(
    "CP-RES-004",
    Severity.ERROR,
    en=("The resource {identifier} has adlcp:{wrong}, which this version does not know.", "Write adlcp:{right}."),
    fr=("La ressource {identifier} a adlcp:{wrong}, que cette version ne connaît pas.", "Écrivez adlcp:{right}."),
    why="SCORM 1.2 writes scormtype and SCORM 2004 scormType; with the other spelling nothing is tracked.",
    clause=_HREF_CLAUSE,
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
    clause=_HREF_CLAUSE,
)
def launched_without_href(manifest: Manifest) -> Iterator[Finding]:
    for item in manifest.items:
        resource = manifest.launched_by(item)
        if resource and (resource.reference is None or not resource.reference.href):
            place = manifest.place(resource.line)
            yield at(place, item=item.identifier or "", identifier=resource.identifier or "")


@rule(
    "CP-RES-006",
    Severity.ERROR,
    en=("The resource {identifier} launches {href}, which is not in the package.", "Add the file or mend the href."),
    fr=(
        "La ressource {identifier} lance {href}, absent du paquet.",
        "Ajoutez le fichier ou corrigez le href.",
    ),
    why="The learner sees “not found”.",
    clause=_HREF_CLAUSE,
)
def launch_file_missing(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        if resource.reference and _is_missing(manifest, resource.reference):
            identifier = resource.identifier or ""
            yield at(manifest.place(resource.line), identifier=identifier, href=resource.reference.href)


@rule(
    "CP-RES-007",
    Severity.ERROR,
    en=("{href} is called {name} in the package.", "Write the name with the same capitals in both places."),
    fr=("{href} s'appelle {name} dans le paquet.", "Écrivez le nom avec les mêmes majuscules des deux côtés."),
    why="It works on Windows only; the LMS's server finds no such file.",
    clause="SCORM 2004 CAM §3.4.1.14; RFC 3986 §6.2.2.1",
)
def other_capitals(manifest: Manifest) -> Iterator[Finding]:
    for line, reference in _references(manifest):
        path = reference.path
        if path and path not in manifest.package.names and (name := manifest.package.twins.get(path.casefold())):
            yield at(manifest.place(line), href=reference.href, name=name)


def _troubled(trouble: Trouble) -> Callable[[Manifest], Iterator[Finding]]:
    def look(manifest: Manifest) -> Iterator[Finding]:
        for line, reference in _references(manifest):
            if reference.trouble == trouble:
                yield at(manifest.place(line), href=reference.href)

    return look


absolute_href = rule(
    "CP-RES-008",
    Severity.ERROR,
    en=("{href} begins at a root or a drive.", "Write the path from the manifest's folder, without “/” at its start."),
    fr=("{href} part d'une racine ou d'un lecteur.", "Écrivez le chemin depuis le dossier du manifeste, sans « / »."),
    why="It leads to the LMS's own server or to the author's disk.",
    clause=_HREF_CLAUSE,
)(_troubled("absolute"))

backslash_in_href = rule(
    "CP-RES-009",
    Severity.ERROR,
    en=("{href} has a back-slash.", "Write “/” between folder and file."),
    fr=("{href} contient une barre oblique inverse.", "Écrivez « / » entre dossier et fichier."),
    why="It is no separator in addresses, and it breaks Moodle's launch script.",
    clause=_HREF_CLAUSE,
)(_troubled("backslash"))

escaping_href = rule(
    "CP-RES-010",
    Severity.ERROR,
    en=("{href} leads out of the package.", "Put the file into the package and name it from there."),
    fr=("{href} mène hors du paquet.", "Mettez le fichier dans le paquet et nommez-le à partir de là."),
    why="There is nothing outside the package on an LMS.",
    clause=_HREF_CLAUSE,
)(_troubled("escapes"))


@rule(
    "CP-RES-014",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The resource {identifier} does not list its own launch file {href}.", 'Add <file href="{href}"/>.'),
    fr=("La ressource {identifier} ne liste pas son fichier {href}.", 'Ajoutez <file href="{href}"/>.'),
    why="An LMS may copy only the files that are listed.",
    clause=_HREF_CLAUSE,
)
def launch_file_unlisted(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        reference = resource.reference
        if reference and reference.path and reference.path not in _listed(manifest, resource):
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", href=reference.href)


@rule(
    "CP-RES-016",
    Severity.ERROR,
    en=("The resource {identifier} depends on {reference}, which is no resource.", "Name one, or leave it out."),
    fr=("La ressource {identifier} dépend de {reference}, qui n'existe pas.", "Nommez-en une, ou retirez-la."),
    why="Files that the course needs may not be copied.",
    clause="SCORM 1.2 CAM §2.3 <dependency>; SCORM 2004 CAM §3.4.1.16",
)
def unknown_dependency(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        for line, reference in resource.dependencies:
            if reference not in manifest.by_name:
                yield at(manifest.place(line), identifier=resource.identifier or "", reference=reference)


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
    en=("There is no SCO: nothing will be tracked.", "Make the resource that speaks to the LMS a “sco”."),
    fr=("Il n'y a pas de SCO : rien ne sera suivi.", "Déclarez « sco » la ressource qui parle au LMS."),
    why="An LMS marks assets as completed when they are opened, and keeps no score.",
    clause="SCORM 1.2 CAM §2.1; SCORM 2004 CAM §2.1",
)
def no_sco(manifest: Manifest) -> Iterator[Finding]:
    types = [_scorm_types(manifest, resource)[0] for resource in manifest.resources]
    if types and all(found == "asset" for found in types):
        yield at(manifest.place(manifest.resources[0].line))


@rule(
    "CP-FIL-001",
    Severity.ERROR,
    en=("This <file> has no href.", "Name the file, or remove the element."),
    fr=("Ce <file> n'a pas de href.", "Nommez le fichier, ou retirez l'élément."),
    why="It lists nothing.",
    clause="SCORM 1.2 CAM §2.3 <file>; SCORM 2004 CAM §3.4.1.15",
)
def file_without_href(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        for file in resource.files:
            if file.reference is None or not file.reference.href:
                yield at(manifest.place(file.line))


@rule(
    "CP-FIL-002",
    Severity.ERROR,
    en=("{href} is listed but is not in the package.", "Add the file, or take it off the list."),
    fr=("{href} est listé mais absent du paquet.", "Ajoutez le fichier, ou retirez-le de la liste."),
    why="Whatever uses it stays blank.",
    clause="SCORM 1.2 CAM §2.3 <file>; SCORM 2004 CAM §3.4.1.15",
)
def listed_file_missing(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        launched = resource.reference.path if resource.reference else ""
        for file in resource.files:
            if file.reference and file.reference.path != launched and _is_missing(manifest, file.reference):
                yield at(manifest.place(file.line), href=file.reference.href)


@rule(
    "CP-FIL-003",
    Severity.INFO,
    strict=Severity.WARNING,
    en=("{name} is in the package but in no resource.", "List it as a <file>, or leave it out."),
    fr=("{name} est dans le paquet mais dans aucune ressource.", "Listez-le dans un <file>, ou retirez-le."),
    why="An LMS that copies only what is listed leaves it behind.",
    clause="SCORM 1.2 CAM §2.3 <file>; SCORM 2004 CAM §3.4.1.15",
)
def unlisted_file(manifest: Manifest) -> Iterator[Finding]:
    listed = {reference.path.casefold() for _, reference in _references(manifest)}
    listed.update(location.casefold() for location in manifest.locations)
    for name in sorted(manifest.package.names):
        is_needed = not name.lower().endswith((".xsd", ".dtd")) and name not in DESCRIPTORS
        if is_needed and name.casefold() not in listed and manifest.package.form != "descriptor":
            yield at(manifest.package.place(name), name=name)


def _scorm_types(manifest: Manifest, resource: Resource) -> tuple[str | None, str | None]:
    """As this version spells it, and as the other does."""
    both = (resource.scormtype, resource.scorm_type)
    return both if manifest.version == "1.2" else both[::-1]


def _references(manifest: Manifest) -> Iterator[tuple[int, Reference]]:
    """What each resource launches and lists, with the line, each file of a resource once."""
    for resource in manifest.resources:
        seen: set[str] = set()
        for line, reference in (
            (resource.line, resource.reference),
            *((file.line, file.reference) for file in resource.files),
        ):
            if reference and reference.href not in seen:
                seen.add(reference.href)
                yield line, reference


def _is_missing(manifest: Manifest, reference: Reference) -> bool:
    """Not there in any capitals; a descriptor alone has no files to miss."""
    path, package = reference.path, manifest.package
    return bool(path) and path.casefold() not in package.twins and package.form != "descriptor"


def _listed(manifest: Manifest, resource: Resource) -> set[str]:
    """The files of the resource and of all that it depends on, however indirectly."""
    listed: set[str] = set()
    waiting, seen = [resource], {resource.identifier}
    while waiting:
        current = waiting.pop()
        listed.update(file.reference.path for file in current.files if file.reference)
        for _, name in current.dependencies:
            if name in manifest.by_name and name not in seen:
                seen.add(name)
                waiting.append(manifest.by_name[name])
    return listed


RULES = (
    resource_lacks_attribute,
    other_type,
    unclear_scorm_type,
    scorm_type_of_other_version,
    launched_without_href,
    launch_file_missing,
    other_capitals,
    absolute_href,
    backslash_in_href,
    escaping_href,
    launch_file_unlisted,
    unknown_dependency,
    launched_not_first,
    no_sco,
    file_without_href,
    listed_file_missing,
    unlisted_file,
)
