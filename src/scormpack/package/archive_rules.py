"""Rules on the zip as a whole, and on where the descriptor is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from scormpack.diagnostics import Severity
from scormpack.package.archive import Damaged
from scormpack.package.limits import TooMuch
from scormpack.package.names import DESCRIPTORS
from scormpack.rules import Finding, at, declare, rule

if TYPE_CHECKING:
    from scormpack.package.read import Package

_USUAL_METHODS = (0, 8)
_PROLOG, _MOST_TRIED, _LARGEST_INNER = 2**12, 5, 64 * 2**20
_CASELESS = {name.casefold(): name for name in DESCRIPTORS}

UNREADABLE = declare(
    "PKG-001",
    Severity.ERROR,
    en=("This cannot be read: {reason}.", "Make the zip again, or copy it again if it was cut off on the way."),
    fr=(
        "Ce n'est pas une archive zip lisible, ou elle est incomplète.",
        "Refaites l'archive, ou copiez-la de nouveau si la copie a été interrompue.",
    ),
    why="A package is a zip; an LMS that cannot read it imports nothing, and some do not even say so.",
    clause="SCORM 1.2 CAM §2.4; SCORM 2004 CAM §3.4; cmi5 §14.1",
)
PASSES_LIMITS = declare(
    "PKG-016",
    Severity.ERROR,
    en=(
        "This would take more room than a package may ({what}: {got}, allowed {limit}).",
        "Leave out what the course does not need; if you did not make this file, do not unpack it.",
    ),
    fr=(
        "Ce fichier prendrait plus de place qu'un paquet ne le peut ({what} : {got}, permis {limit}).",
        "Retirez ce dont le cours n'a pas besoin ; si ce fichier n'est pas de vous, ne le décompressez pas.",
    ),
    why="A zip of a few kilobytes can be made to unpack to more than any disk holds.",
)


@rule(
    "PKG-002",
    Severity.ERROR,
    en=(
        "There is no descriptor: neither imsmanifest.xml nor tincan.xml nor cmi5.xml.",
        "{guess}Export the course as SCORM, xAPI or cmi5; a plain zip of web pages is no package.",
    ),
    fr=(
        "Il n'y a pas de descripteur : ni imsmanifest.xml, ni tincan.xml, ni cmi5.xml.",
        "{guess_fr}Exportez le cours en SCORM, xAPI ou cmi5 ; un simple zip de pages web n'est pas un paquet.",
    ),
    why="The descriptor tells the LMS what to launch; without it the upload is refused.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1; cmi5 §14.1",
)
def no_descriptor(package: Package) -> Iterator[Finding]:
    if not _has_descriptor(package) and not _course_structure(package):
        yield at(package.place(), **_guess(_zip_with_descriptor(package)))


def _guess(inner: str) -> Mapping[str, str]:
    if not inner:
        return {"guess": "", "guess_fr": ""}
    return {
        "guess": f"The package seems to be {inner}, inside this zip: take that out and upload it as it is. ",
        "guess_fr": f"Le paquet semble être {inner}, dans ce zip : sortez-le et déposez-le tel quel. ",
    }


def _zip_with_descriptor(package: Package) -> str:
    """The first zip within, "" if there is none. Nothing is unpacked: its directory has the name in plain letters."""
    inner = sorted(name for name in package.names if name.lower().endswith((".zip", ".pif")))
    for name in inner[:_MOST_TRIED]:
        with suppress(Damaged, TooMuch):
            if _IN_DIRECTORY.search(package.read(name, _LARGEST_INNER)):
                return name
    return ""


_IN_DIRECTORY = re.compile(
    rb"PK\x01\x02.{42}(?:[^\0]{1,200}/)?(?:" + b"|".join(re.escape(name.encode()) for name in DESCRIPTORS) + b")",
    re.DOTALL,
)


def _has_descriptor(package: Package) -> bool:
    """In whatever folder and letters."""
    return any(name.rsplit("/", 1)[-1].casefold() in _CASELESS for name in package.names)


@rule(
    "CM5-PKG-001",
    Severity.ERROR,
    en=("This is a cmi5 course, but its descriptor is called {name}.", "Call it cmi5.xml."),
    fr=("C'est un cours cmi5, mais son descripteur s'appelle {name}.", "Nommez-le cmi5.xml."),
    why="LMSs look for cmi5.xml at the root of the zip and refuse a package without it.",
    clause="cmi5 §13.2, §14.1 (14.1.0.0-2)",
)
def other_name_than_cmi5(package: Package) -> Iterator[Finding]:
    if not _has_descriptor(package) and (name := _course_structure(package)):
        yield at(package.place(name), name=name)


def _course_structure(package: Package) -> str:
    """The XML file at the root that is one, "" if there is none."""
    at_root = sorted(name for name in package.names if "/" not in name and name.lower().endswith(".xml"))
    for name in at_root[:_MOST_TRIED]:
        with suppress(Damaged, TooMuch):
            if b"<courseStructure" in package.read(name)[:_PROLOG]:
                return name
    return ""


@rule(
    "PKG-003",
    Severity.ERROR,
    en=(
        "The descriptor is in a folder ({name}), not at the root of the zip.",
        "Zip what is inside the folder, not the folder.",
    ),
    fr=(
        "Le descripteur est dans un dossier ({name}) et non à la racine du zip.",
        "Compressez le contenu du dossier, et non le dossier.",
    ),
    why="Moodle and most others look for it at the root only and refuse the package.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1; cmi5 §14.1",
)
def descriptor_in_folder(package: Package) -> Iterator[Finding]:
    if any(name.casefold() in _CASELESS for name in package.names):
        return
    for name in sorted(package.names):
        if "/" in name and name.rsplit("/", 1)[-1].casefold() in _CASELESS:
            yield at(package.place(name), name=name)
            return


@rule(
    "PKG-004",
    Severity.ERROR,
    example="IMSManifest.xml",
    en=("The descriptor is called {name}.", "Call it {right}, in small letters."),
    fr=("Le descripteur s'appelle {name}.", "Nommez-le {right}, en minuscules."),
    why="LMSs compare the name letter by letter.",
    clause="SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4.1; cmi5 §14.1",
)
def descriptor_in_other_letters(package: Package) -> Iterator[Finding]:
    for name in sorted(package.names):
        right = _CASELESS.get(name.casefold(), name)
        if name != right and right not in package.names:
            yield at(package.place(name), name=name, right=right)


@rule(
    "PKG-009",
    Severity.ERROR,
    en=(
        "{name} is encrypted, or compressed in a way that LMSs cannot read.",
        "Zip without a password and with the usual method (deflate).",
    ),
    fr=(
        "{name} est chiffré, ou compressé d'une façon que les LMS ne savent pas lire.",
        "Compressez sans mot de passe et avec la méthode habituelle (deflate).",
    ),
    why="Moodle accepts such a zip without a word and then shows an empty activity.",
    clause="SCORM: PKZip 2.04g (RFC 1951); cmi5 §14.1",
)
def unreadable_method(package: Package) -> Iterator[Finding]:
    for member in package.members:
        if member.is_encrypted or member.method not in _USUAL_METHODS:
            yield at(package.place(member.name), name=member.name)


@rule(
    "PKG-019",
    Severity.WARNING,
    en=("There are several descriptors: {names}.", "Make one package for each standard."),
    fr=("Il y a plusieurs descripteurs : {names}.", "Faites un paquet par norme."),
    why="Each LMS picks one without a word, and not all pick the same.",
)
def several_descriptors(package: Package) -> Iterator[Finding]:
    found = [name for name in DESCRIPTORS if name in package.names]
    if len(found) > 1:
        yield at(package.place(), names=", ".join(found))


@rule(
    "PKG-020",
    Severity.WARNING,
    en=(
        "This zip uses ZIP64, which is younger than the zip format that SCORM names.",
        "Make the zip again with a tool that writes ZIP64 only above 4 GiB.",
    ),
    fr=(
        "Ce zip utilise ZIP64, plus récent que le format zip que SCORM désigne.",
        "Refaites le zip avec un outil qui n'écrit de ZIP64 qu'au-delà de 4 Gio.",
    ),
    why="Some LMSs read zips with old libraries and cannot open it.",
    clause="SCORM 1.2 and 2004 CAM: PKZip 2.04g; cmi5 §14.0 allows it",
)
def zip64(package: Package) -> Iterator[Finding]:
    if package.archive.is_zip64 and "cmi5.xml" not in package.names:
        yield at(package.place())


@rule(
    "PKG-021",
    Severity.WARNING,
    en=(
        "There is more in this file than the zip: {leading} bytes before it, {trailing} after it, or parts elsewhere.",
        "Make a plain zip: not self-extracting, not in several parts, nothing put before or after it.",
    ),
    fr=(
        "Ce fichier contient plus que le zip : {leading} octets avant, {trailing} après, ou des parties ailleurs.",
        "Faites un zip simple : ni auto-extractible, ni en plusieurs parties, rien avant ni après.",
    ),
    why="Moodle refuses bytes before the zip, and what is hidden there reaches every learner's LMS.",
    clause="PKWARE APPNOTE 4.3",
)
def more_than_a_zip(package: Package) -> Iterator[Finding]:
    archive = package.archive
    if archive.leading or archive.trailing or archive.is_split:
        yield at(package.place(), leading=archive.leading, trailing=archive.trailing)


RULES = (
    no_descriptor,
    other_name_than_cmi5,
    descriptor_in_folder,
    descriptor_in_other_letters,
    unreadable_method,
    several_descriptors,
    zip64,
    more_than_a_zip,
)
