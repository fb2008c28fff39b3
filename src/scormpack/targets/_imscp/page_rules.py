"""Rules on the pages that are launched: whether they are pages, and whether what they load and do fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from scormpack.diagnostics import Severity
from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.rules import Finding, at, rule
from scormpack.targets._imscp.manifest import Manifest
from scormpack.targets._imscp.speech import PAGES
from scormpack.targets._spoken import LARGEST_PAGE, addresses

_TEMPLATE = re.compile(r"[{}$<>]|@@|%[A-Z]")  # a script fills it in later
_MOST_PAGES = 50
_SHOWN = re.compile(
    r"\.(x?html?|xht|shtml?|svgz?|pdf|swf|xml|txt|php\d?|aspx?|jspx?|cfm|do|mht(ml)?"
    r"|png|jpe?g|gif|webp|avif|bmp|ico|mp4|m4v|webm|ogv|mp3|m4a|ogg|oga|wav)$",
    re.IGNORECASE,
)


@rule(
    "CP-RES-021",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The resource {identifier} launches {href}, which is no page.", "Launch an HTML file that shows it."),
    fr=("La ressource {identifier} lance {href}, qui n'est pas une page.", "Lancez un fichier HTML qui le présente."),
    why="Servers tell browsers by the ending of the name what a file is; others than pages are downloaded, not shown.",
    clause="SCORM 2004 CAM §3.4.1.14",
)
def no_page(manifest: Manifest) -> Iterator[Finding]:
    for resource in manifest.launched:
        reference = resource.reference
        if reference and reference.path and not _SHOWN.search(reference.path):
            yield at(manifest.place(resource.line), identifier=resource.identifier or "", href=reference.href)


@rule(
    "CP-FIL-005",
    Severity.ERROR,
    en=("{address} is loaded here but is not in the package.", "Add the file or mend the address."),
    fr=("{address} est chargé ici mais absent du paquet.", "Ajoutez le fichier ou corrigez l'adresse."),
    why="The first page comes without it: blank, unstyled, or without a script.",
)
def loaded_file_missing(manifest: Manifest) -> Iterator[Finding]:
    for page in sorted(_launch_pages(manifest))[:_MOST_PAGES]:
        with suppress(Damaged, TooMuch):  # other rules say so
            for line, reference in addresses(page, manifest.package.read(page, LARGEST_PAGE)):
                address = reference.href
                is_file = bool(reference.path) and not address.startswith(("#", "?"))
                if is_file and not _TEMPLATE.search(address) and manifest.is_missing(reference):
                    yield at(replace(manifest.package.place(page), line=line), address=address)


def _launch_pages(manifest: Manifest) -> Iterator[str]:
    for path in {resource.reference.path for resource in manifest.resources if resource.reference}:
        if _is_page(manifest, path):
            yield path


def _is_page(manifest: Manifest, path: str) -> bool:
    package = manifest.package
    return path in package.names and path.lower().endswith(PAGES) and package.form != "descriptor"


RULES = (no_page, loaded_file_missing)
