"""Rules on files: whether all that is launched, listed or loaded is in the package, and all that is in it is listed."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.package.names import DESCRIPTORS
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._references import Reference

_CLAUSE = "SCORM 1.2 CAM §2.3 <resource>; SCORM 2004 CAM §3.4.1.14"


@rule(
    "CP-RES-006",
    Severity.ERROR,
    example='<resource … href="missing.html">',
    en=("The resource {identifier} launches {href}, which is not in the package.", "Add the file or mend the href."),
    fr=(
        "La ressource {identifier} lance {href}, absent du paquet.",
        "Ajoutez le fichier ou corrigez le href.",
    ),
    why="The learner sees “not found”.",
    clause=_CLAUSE,
)
def launch_file_missing(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        if resource.reference and manifest.is_missing(resource.reference):
            identifier = resource.identifier or ""
            yield at(manifest.place(resource.line), identifier=identifier, href=resource.reference.href)


@rule(
    "CP-RES-007",
    Severity.ERROR,
    example='href="Index.html", and the file is index.html',
    en=("{href} is called {name} in the package.", "Write the name with the same capitals in both places."),
    fr=("{href} s'appelle {name} dans le paquet.", "Écrivez le nom avec les mêmes majuscules des deux côtés."),
    why="It works on Windows only; the LMS's server finds no such file.",
    clause="SCORM 2004 CAM §3.4.1.14; RFC 3986 §6.2.2.1",
)
def other_capitals(manifest: Manifest) -> Iterator[Finding]:
    for line, reference in manifest.references:
        path = reference.path
        if path and path not in manifest.package.names and (name := manifest.package.twins.get(path.casefold())):
            yield at(manifest.place(line), href=reference.href, name=name)


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


def _is_missing(manifest: Manifest, reference: Reference) -> bool:
    """Neither as an address nor as a name of a file, which is what some tools write (`50% off #1.png`)."""
    return manifest.is_missing(reference) and reference.whole not in manifest.package.names


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
    references = [reference for _, reference in manifest.references]
    if any(reference.trouble == "base" for reference in references):
        return  # nobody can say where they lead; CP-RES-018 says so
    listed = {name.casefold() for reference in references for name in (reference.path, reference.whole)}
    listed.update(location.reference.path.casefold() for location in manifest.locations if location.reference)
    for name in sorted(manifest.package.names):
        is_needed = not name.lower().endswith((".xsd", ".dtd")) and name not in DESCRIPTORS
        if is_needed and name.casefold() not in listed and manifest.package.form != "descriptor":
            yield at(manifest.package.place(name), name=name)


@rule(
    "CP-FIL-004",
    Severity.INFO,
    en=("{href} is listed twice in the resource {identifier}.", "Leave one of the two."),
    fr=("{href} est listé deux fois dans la ressource {identifier}.", "N'en gardez qu'un."),
    why="It does no harm, but shows that the list was not made with care.",
)
def file_listed_twice(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        seen: set[str] = set()
        for file in resource.files:
            if file.reference and file.reference.path:
                if file.reference.path in seen:
                    place, identifier = manifest.place(file.line), resource.identifier or ""
                    yield at(place, href=file.reference.href, identifier=identifier)
                seen.add(file.reference.path)


RULES = (
    launch_file_missing,
    other_capitals,
    file_without_href,
    listed_file_missing,
    unlisted_file,
    file_listed_twice,
)
