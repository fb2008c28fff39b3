"""Rules on addresses: the href of resources and files, and the xml:base before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._references import Trouble

_ODD_SIGN = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%\\]")
_ODD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2}).{0,2}", re.DOTALL)
_CLAUSE = "SCORM 1.2 CAM §2.3 <resource>; SCORM 2004 CAM §3.4.1.14"
_BASE_CLAUSE = "XML Base; SCORM 2004 CAM §3.4.1 (xml:base)"


def _troubled(trouble: Trouble) -> Callable[[Manifest], Iterator[Finding]]:
    def look(manifest: Manifest) -> Iterator[Finding]:
        for line, reference in manifest.references:
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
    "CP-RES-011",
    Severity.WARNING,
    en=("The resource {identifier} is on another server: {href}.", "Put the page into the package."),
    fr=("La ressource {identifier} est sur un autre serveur : {href}.", "Mettez la page dans le paquet."),
    why="A page of another server cannot reach the LMS, so nothing is tracked; and the course breaks when it moves.",
    clause=_CLAUSE,
)
def on_another_server(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        if resource.reference and resource.reference.trouble == "external":
            identifier = resource.identifier or ""
            yield at(manifest.place(resource.line), identifier=identifier, href=resource.reference.href)


@rule(
    "CP-RES-012",
    Severity.WARNING,
    en=(
        "The address {href} has a “{sign}” as it is.",
        "Write it escaped (%20 for a blank), or give the file a name without blanks and accents.",
    ),
    fr=(
        "L'adresse {href} contient « {sign} » tel quel.",
        "Écrivez-le codé (%20 pour une espace), ou nommez le fichier sans accents ni espaces.",
    ),
    why="Most LMSs let it pass; some do not find the file then, and the page stays blank.",
    clause="RFC 3986 §2",
)
def unescaped_href(manifest: Manifest) -> Iterator[Finding]:
    """In lists of files a single “%” too: there it does not keep anybody from opening the page."""
    launched = {resource.reference for resource in manifest.resources}
    for line, reference in manifest.references:
        found = _ODD_SIGN.search(reference.href)
        if not found and reference not in launched:
            found = _ODD_ESCAPE.search(reference.href)
        if found:
            yield at(manifest.place(line), href=reference.href, sign=found[0])


@rule(
    "CP-RES-013",
    Severity.ERROR,
    en=("The address {href} has a “%” that begins no escape ({part}).", "Write “%25” for a percent sign."),
    fr=("L'adresse {href} contient un « % » isolé ({part}).", "Écrivez « %25 » pour un signe pour cent."),
    why="Web servers refuse such an address: the learner sees “bad request”.",
    clause="RFC 3986 §2.1",
)
def broken_escape(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.resources:
        href = resource.reference.href if resource.reference else ""
        if found := _ODD_ESCAPE.search(href):
            yield at(manifest.place(resource.line), href=href, part=found[0])


@rule(
    "CP-RES-018",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The xml:base of <{element}> is “{base}”.", "Write a folder with “/” between and after its parts: media/."),
    fr=("Le xml:base de <{element}> est « {base} ».", "Écrivez un dossier avec « / » entre et après : media/."),
    why="LMSs put it before each href as it is, so the addresses come out wrong.",
    clause=_BASE_CLAUSE,
)
def odd_base(manifest: Manifest) -> Iterator[Finding]:
    for base in manifest.bases:
        if "\\" in base.value or base.value.startswith("/") or not base.value.endswith("/"):
            yield at(manifest.place(base.line), element=base.element, base=base.value)


@rule(
    "CP-RES-019",
    Severity.WARNING,
    en=("There is an xml:base on <{element}>.", "Write the folder into each href instead."),
    fr=("<{element}> porte un xml:base.", "Écrivez plutôt le dossier dans chaque href."),
    why="Moodle heeds xml:base on a resource only, and Open edX nowhere: they do not find the files.",
    clause=_BASE_CLAUSE,
)
def base_for_all(manifest: Manifest) -> Iterator[Finding]:
    for base in manifest.bases:
        if base.element != "resource":
            yield at(manifest.place(base.line), element=base.element)


RULES = (
    absolute_href,
    backslash_in_href,
    escaping_href,
    on_another_server,
    unescaped_href,
    broken_escape,
    odd_base,
    base_for_all,
)
