"""Rules on what is launched, where it is and how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, guess, rule
from scormpack.targets.cmi5.structure import Structure

_RESERVED = ("endpoint", "fetch", "actor", "registration", "activityId")
_METHODS = ("OwnWindow", "AnyWindow")
_BLANK = re.compile(r"\s")
_MOST_FOLDERS = 20


@rule(
    "CM5-PKG-002",
    Severity.ERROR,
    en=("The launch file {href} is not in the package.", "Add the file or mend the url."),
    fr=("Le fichier à lancer {href} est absent du paquet.", "Ajoutez le fichier ou corrigez l'url."),
    why="The learner sees “not found”, and many LMSs refuse the package.",
    clause="cmi5 §14.1 (14.1.0.0-4)",
)
def launch_file_missing(structure: Structure) -> Iterator[Finding]:
    if structure.package.form == "descriptor":
        return
    for _, address in structure.addresses:
        reference = address.reference
        if not reference.trouble and reference.path not in structure.package.names:
            yield at(structure.place(address.line), href=reference.href)


@rule(
    "CM5-PKG-003",
    Severity.WARNING,
    en=("{href} leads elsewhere, but {name} is in the package.", "Write {name} if that is what should be launched."),
    fr=(
        "{href} mène ailleurs, mais {name} est dans le paquet.",
        "Écrivez {name} si c'est ce fichier qu'il faut lancer.",
    ),
    why="The LMS launches the other place, and the file in the package is never seen.",
    clause="cmi5 §14.1 (14.1.0.0-3)",
)
def elsewhere_and_here(structure: Structure) -> Iterator[Finding]:
    for _, address in structure.addresses:
        if address.reference.trouble == "external":
            names = _endings(address.reference.href)
            name = next((name for name in names if name in structure.package.names), None)
            if name:
                yield at(structure.place(address.line), href=address.reference.href, name=name)


def _endings(href: str) -> Sequence[str]:
    """The path of an address and what is left of it without its first folders, the longest first."""
    try:
        segments = unquote(urlsplit(href).path).strip("/").split("/")[-_MOST_FOLDERS:]
    except ValueError:
        return ()
    return ["/".join(segments[start:]) for start in range(len(segments))]


@rule(
    "CM5-PKG-004",
    Severity.INFO,
    strict=Severity.ERROR,
    en=(
        "{href} is looked for in a package, and this is a course structure alone.",
        "Import the zip that it belongs to; without one, every url must be a whole address (https://…).",
    ),
    fr=(
        "{href} se cherche dans un paquet, or ceci n'est qu'une structure de cours.",
        "Importez le zip dont elle fait partie ; sans zip, chaque url doit être une adresse entière (https://…).",
    ),
    why="An LMS that imports cmi5.xml without a zip has nowhere to take the file from.",
    clause="cmi5 §14.2 (14.2.0.0-1)",
)
def relative_without_package(structure: Structure) -> Iterator[Finding]:
    relative = [address for _, address in structure.addresses if not address.reference.trouble]
    if relative and structure.package.form == "descriptor":
        yield at(structure.place(relative[0].line), href=relative[0].reference.href)


@rule(
    "CM5-PKG-005",
    Severity.WARNING,
    en=("{href} leads out of the package.", "Write it from the root of the package, without “/” or “..” before it."),
    fr=("{href} mène hors du paquet.", "Écrivez-le depuis la racine du paquet, sans « / » ni « .. » devant."),
    why="LMSs look for it on their own server and find nothing.",
    clause="cmi5 §14.1",
)
def out_of_package(structure: Structure) -> Iterator[Finding]:
    for _, address in structure.addresses:
        if address.reference.trouble in ("absolute", "escapes"):
            yield at(structure.place(address.line), href=address.reference.href)


@rule(
    "CM5-CRS-013",
    Severity.ERROR,
    en=("There is no launchMethod “{value}”.", "{guess}Write OwnWindow or AnyWindow, or leave it out."),
    fr=("Il n'y a pas de launchMethod « {value} ».", "{guess_fr}Écrivez OwnWindow ou AnyWindow, ou retirez-le."),
    why="LMSs that check the file by the schema refuse the package.",
    clause="cmi5 §13.1.4",
)
def unknown_launch_method(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        if unit.launch_method is not None and unit.launch_method not in _METHODS:
            value = unit.launch_method
            yield at(structure.place(unit.line), value=value, **guess(value, _METHODS))


@rule(
    "CM5-CRS-014",
    Severity.ERROR,
    en=("The unit {called} has no url that can be launched (“{href}”).", "Write <url>index.html</url>, with “/”."),
    fr=("L'unité {called} n'a pas d'url à lancer (« {href} »).", "Écrivez <url>index.html</url>, avec « / »."),
    why="There is nothing to launch; LMSs refuse the course.",
    clause="cmi5 §13.1.4 (13.1.4.0-2); RFC 1738",
)
def no_url(structure: Structure) -> Iterator[Finding]:
    for unit in structure.units:
        reference = unit.address.reference if unit.address else None
        if reference is None or not reference.href or reference.trouble == "backslash":
            place = structure.place(unit.address.line if unit.address else unit.line)
            yield at(place, called=unit.called, href=reference.href if reference else "")


@rule(
    "CM5-CRS-015",
    Severity.ERROR,
    en=("{href} says “{name}” itself, which is the LMS's to say.", "Call this parameter something else."),
    fr=("{href} donne lui-même « {name} », que seul le LMS doit donner.", "Donnez un autre nom à ce paramètre."),
    why="The LMS adds its own at launch; which of the two the content reads is chance, and the session may fail.",
    clause="cmi5 §8.1 (8.1.0.0-6)",
)
def reserved_parameter(structure: Structure) -> Iterator[Finding]:
    for _, address in structure.addresses:
        query = address.reference.href.partition("#")[0].partition("?")[2]
        for name in dict.fromkeys(name for name, _ in parse_qsl(query, keep_blank_values=True)):
            if name in _RESERVED:
                yield at(structure.place(address.line), href=address.reference.href, name=name)


@rule(
    "CM5-CRS-022",
    Severity.WARNING,
    strict=Severity.ERROR,
    en=("The url {href} has a blank in it.", "Write %20, or rename the file."),
    fr=("L'url {href} contient une espace.", "Écrivez %20, ou renommez le fichier."),
    why="Most LMSs mend it, some refuse the course.",
    clause="cmi5 §13.1.4 (13.1.4.0-2); RFC 1738",
)
def blank_in_url(structure: Structure) -> Iterator[Finding]:
    for _, address in structure.addresses:
        if _BLANK.search(address.reference.href):
            yield at(structure.place(address.line), href=address.reference.href)


RULES = (
    launch_file_missing,
    elsewhere_and_here,
    relative_without_package,
    out_of_package,
    unknown_launch_method,
    no_url,
    reserved_parameter,
    blank_in_url,
)
