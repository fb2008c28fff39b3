"""Rules on files: whether all that is launched, listed or loaded is in the package, and all that is in it is listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

from scormpack.diagnostics import Severity
from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.links import loaded_by
from scormpack.package.names import DESCRIPTORS
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._references import Reference, Trouble, resolve

_TEMPLATE = re.compile(r"[{}$<>]|@@|%[A-Z]")  # a script fills it in later
_MOST_PAGES, _LARGEST_PAGE = 50, 2 * 2**20
_CLAUSE = "SCORM 1.2 CAM §2.3 <resource>; SCORM 2004 CAM §3.4.1.14"


@rule(
    "CP-RES-006",
    Severity.ERROR,
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
    clause=_CLAUSE,
)(_troubled("absolute"))

backslash_in_href = rule(
    "CP-RES-009",
    Severity.ERROR,
    en=("{href} has a back-slash.", "Write “/” between folder and file."),
    fr=("{href} contient une barre oblique inverse.", "Écrivez « / » entre dossier et fichier."),
    why="It is no separator in addresses, and it breaks Moodle's launch script.",
    clause=_CLAUSE,
)(_troubled("backslash"))

escaping_href = rule(
    "CP-RES-010",
    Severity.ERROR,
    en=("{href} leads out of the package.", "Put the file into the package and name it from there."),
    fr=("{href} mène hors du paquet.", "Mettez le fichier dans le paquet et nommez-le à partir de là."),
    why="There is nothing outside the package on an LMS.",
    clause=_CLAUSE,
)(_troubled("escapes"))


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
    listed.update(location.reference.path.casefold() for location in manifest.locations if location.reference)
    for name in sorted(manifest.package.names):
        is_needed = not name.lower().endswith((".xsd", ".dtd")) and name not in DESCRIPTORS
        if is_needed and name.casefold() not in listed and manifest.package.form != "descriptor":
            yield at(manifest.package.place(name), name=name)


@rule(
    "CP-FIL-005",
    Severity.ERROR,
    en=("{address} is loaded here but is not in the package.", "Add the file or mend the address."),
    fr=("{address} est chargé ici mais absent du paquet.", "Ajoutez le fichier ou corrigez l'adresse."),
    why="The first page comes without it: blank, unstyled, or without a script.",
)
def loaded_file_missing(manifest: Manifest) -> Iterator[Finding]:
    for page in sorted(_launch_pages(manifest))[:_MOST_PAGES]:
        folder = page.rpartition("/")[0]
        for line, address in _loaded_by(manifest, page):
            reference = resolve(address, f"{folder}/" if folder else "")
            is_file = not reference.trouble and bool(reference.path) and not address.startswith(("#", "?"))
            if is_file and not _TEMPLATE.search(address) and _is_missing(manifest, reference):
                place = replace(manifest.package.place(page), line=line)
                yield at(place, address=address)


def _launch_pages(manifest: Manifest) -> Iterator[str]:
    for path in {resource.reference.path for resource in manifest.resources if resource.reference}:
        if path in manifest.package.names and path.lower().endswith((".html", ".htm", ".xhtml")):
            yield path


def _loaded_by(manifest: Manifest, page: str) -> Iterator[tuple[int, str]]:
    if manifest.package.form == "descriptor":
        return
    with suppress(Damaged, TooMuch):  # other rules say so
        yield from loaded_by(manifest.package.read(page, _LARGEST_PAGE))


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


RULES = (
    launch_file_missing,
    other_capitals,
    absolute_href,
    backslash_in_href,
    escaping_href,
    file_without_href,
    listed_file_missing,
    unlisted_file,
    loaded_file_missing,
)
