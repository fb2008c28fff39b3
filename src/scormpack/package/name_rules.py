"""Rules on the names of a package's entries."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from scormpack.diagnostics import Severity
from scormpack.package.names import awkward_part, unsafe_part
from scormpack.rules import Finding, at, listed, rule

if TYPE_CHECKING:
    from scormpack.package.read import Package

_LONGEST_PATH, _LONGEST_SEGMENT = 180, 255


@rule(
    "PKG-005",
    Severity.ERROR,
    en=(
        "The name {name} leads out of the package ({part}).",
        "Do not unpack this file unless you trust its maker; make it again with plain relative names and no links.",
    ),
    fr=(
        "Le nom {name} mène hors du paquet ({part}).",
        "Ne décompressez ce fichier que si vous faites confiance à son auteur ; refaites-le avec de simples noms"
        " relatifs et sans liens.",
    ),
    why="Unpacking it could overwrite files of the server.",
    clause="CWE-22",
)
def unsafe_name(package: Package) -> Iterator[Finding]:
    for member in package.members:
        part = "link" if member.is_link else unsafe_part(member.name)
        if part:
            yield at(package.place(member.name), name=member.name, part=part)


@rule(
    "PKG-006",
    Severity.ERROR,
    example="pages\\index.html",
    en=("The name {name} has back-slashes.", "Make the zip with a tool that writes “/” between folder and file."),
    fr=(
        "Le nom {name} contient des barres obliques inverses.",
        "Faites le zip avec un outil qui écrit « / » entre dossier et fichier.",
    ),
    why="Outside Windows the folders are not made, and all files land in one place under strange names.",
    clause="PKWARE APPNOTE 4.4.17.1",
)
def backslash_in_name(package: Package) -> Iterator[Finding]:
    for member in package.members:
        if "\\" in member.name and not unsafe_part(member.name):
            yield at(package.place(member.name), name=member.name)


@rule(
    "PKG-007",
    Severity.ERROR,
    en=("The zip has {count} files called {name}.", "Keep one of them."),
    fr=("Le zip contient {count} fichiers nommés {name}.", "N'en gardez qu'un."),
    why="Which of them the learner gets depends on the tool that unpacks.",
    clause="PKWARE APPNOTE 4.3",
)
def repeated_name(package: Package) -> Iterator[Finding]:
    counts = Counter(member.name for member in package.members)
    ordered = sorted(counts)
    for name, count in counts.items():
        count += _is_folder_too(name, ordered)
        if count > 1:
            yield at(package.place(name), name=name, count=count)


def _is_folder_too(name: str, ordered: Sequence[str]) -> bool:
    """A file and a folder of one name cannot both be made."""
    within = f"{name}/"
    place = bisect_left(ordered, within)
    return place < len(ordered) and ordered[place].startswith(within)


@rule(
    "PKG-008",
    Severity.WARNING,
    en=("{name} and {twin} differ only in capitals, or in how accents are written.", "Rename one of them."),
    fr=("{name} et {twin} ne diffèrent que par les majuscules ou le codage des accents.", "Renommez l'un des deux."),
    why="On Windows and macOS one overwrites the other.",
)
def case_twins(package: Package) -> Iterator[Finding]:
    twins: dict[str, list[str]] = defaultdict(list)
    for name in sorted(package.names):
        twins[unicodedata.normalize("NFC", name).casefold()].append(name)
    for first, *others in twins.values():
        for other in others:
            yield at(package.place(other), name=other, twin=first)


@rule(
    "PKG-010",
    Severity.WARNING,
    en=(
        "The name {name} has letters beyond ASCII, and the zip does not say in which encoding.",
        "Use letters a to z in file names, or a tool that marks names as UTF-8.",
    ),
    fr=(
        "Le nom {name} a des lettres hors ASCII, et le zip ne dit pas dans quel codage.",
        "Utilisez les lettres a à z dans les noms de fichiers, ou un outil qui marque les noms comme UTF-8.",
    ),
    why="Each LMS guesses, so the file is not found under its name.",
    clause="PKWARE APPNOTE, appendix D",
)
def unmarked_letters(package: Package) -> Iterator[Finding]:
    for member in package.members:
        if member.has_unknown_letters:
            yield at(package.place(member.name), name=member.name)


@rule(
    "PKG-011",
    Severity.INFO,
    en=("There are letters beyond ASCII in names: {name}. Names like this: {count}.", "Use letters a to z if you can."),
    fr=(
        "Des noms ont des lettres hors ASCII : {name}. Noms concernés : {count}.",
        "Utilisez si possible les lettres a à z.",
    ),
    why="They are right as they are, but some servers and tools on the way still spoil them.",
)
def letters_beyond_ascii(package: Package) -> Iterator[Finding]:
    names = [member.name for member in package.members if not member.name.isascii() and not member.has_unknown_letters]
    if names:
        yield at(package.place(names[0]), name=names[0], count=len(names))


@rule(
    "PKG-012",
    Severity.WARNING,
    en=(
        "The name {name} has {part} in it, which some LMSs refuse or change.",
        "Use a to z, 0 to 9, “-”, “_”, “.”.",
    ),
    fr=(
        "Le nom {name} contient {part}, que certains LMS refusent ou réécrivent.",
        "Utilisez a à z, 0 à 9, « - », « _ » et « . ».",
    ),
    why="Brightspace refuses such names, and Chamilo strips “~” so that the course stays blank.",
)
def awkward_name(package: Package) -> Iterator[Finding]:
    for member in package.members:
        if not unsafe_part(member.name) and (part := awkward_part(member.name)):
            yield at(package.place(member.name), name=member.name, part=part)


@rule(
    "PKG-013",
    Severity.INFO,
    en=("There are blanks in names: {name}. Names like this: {count}.", "Write “-” or “_” instead if you can."),
    fr=("Des noms contiennent des espaces : {name}. Noms concernés : {count}.", "Écrivez plutôt « - » ou « _ »."),
    why="An address that names such a file must say %20 for the blank, and some LMSs do not understand that.",
)
def blank_in_name(package: Package) -> Iterator[Finding]:
    names = sorted(name for name in package.names if " " in name)
    if names:
        yield at(package.place(names[0]), name=names[0], count=len(names))


@rule(
    "PKG-014",
    Severity.WARNING,
    en=("The name {name} is too long ({length} characters).", "Shorten folders or file: 180 characters in all."),
    fr=("Le nom {name} est trop long ({length} caractères).", "Raccourcissez dossiers ou fichier : 180 en tout."),
    why="Windows servers stop at 260 characters with their own folders before it, databases at 255.",
)
def long_name(package: Package) -> Iterator[Finding]:
    for member in package.members:
        too_wide = any(len(segment.encode("utf-8", "replace")) > _LONGEST_SEGMENT for segment in member.name.split("/"))
        if too_wide or len(member.name) > _LONGEST_PATH:
            yield at(package.place(member.name), name=member.name, length=len(member.name))


@rule(
    "PKG-015",
    Severity.INFO,
    en=("{name} was left by a tool and is no part of the course.", "Leave it out of the zip."),
    fr=("{name} a été laissé par un outil et ne fait pas partie du cours.", "Retirez-le du zip."),
    why="It makes the package larger and may show what is none of a learner's business.",
)
def litter(package: Package) -> Iterator[Finding]:
    for name in sorted(package.names):
        segments = name.split("/")
        if _LITTER.intersection(segments) or name.endswith(".map") or any(part.startswith(".git") for part in segments):
            yield at(package.place(name), name=name)


@rule(
    "PKG-018",
    Severity.WARNING,
    en=(
        "There are programs for a server in the package: {files}.",
        "Leave them out: a course runs in the learner's browser alone.",
    ),
    fr=(
        "Le paquet contient des programmes pour serveur : {files_fr}.",
        "Retirez-les : un cours ne tourne que dans le navigateur de l'apprenant.",
    ),
    why="Docebo refuses such a package, and an LMS that runs what is uploaded would be anybody's.",
    clause="CWE-434",
)
def program_for_a_server(package: Package) -> Iterator[Finding]:
    names = sorted(name for name in package.names if name.lower().endswith(_PROGRAMS))
    if names:
        yield at(package.place(names[0]), **listed(names))


_PROGRAMS = (".php", ".phtml", ".phar", ".asp", ".aspx", ".ashx", ".jsp", ".jspx", ".cgi", ".sh", ".py", ".rb", ".pl",
             ".shtml", ".cfm", ".exe", ".dll", ".bat", ".cmd", ".ps1", ".htaccess", "web.config")  # fmt: skip
_LITTER = frozenset({".DS_Store", "__MACOSX", "Thumbs.db", "node_modules"})

RULES = (
    unsafe_name,
    backslash_in_name,
    repeated_name,
    case_twins,
    unmarked_letters,
    letters_beyond_ascii,
    awkward_name,
    blank_in_name,
    long_name,
    litter,
    program_for_a_server,
)
