"""The certificate: its settings, its place on a page, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.course.certificate import PLACE, PLACES
from scormpack.course.load import CERTIFICATE
from scormpack.course.mentions import spotted
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import Finding, at, guess, rule


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (NO_PLACE, NO_SETTINGS, TWO_PLACES, NO_TEXT, UNKNOWN_PLACE, NEVER_PASSED, NOT_TEXT):
        yield from each.run(course)


@rule(
    "CRS-CERT-001",
    Severity.ERROR,
    en=(
        "course.yaml promises a certificate, but no page has a place for it.",
        "Write ::: certificate #certificate and ::: on the page where learners get it, or remove “certificate” here.",
    ),
    fr=(
        "course.yaml promet un certificat, mais aucune page ne lui donne de place.",
        "Écrivez ::: certificate #certificat puis ::: sur la page où on le reçoit, ou supprimez « certificate » ici.",
    ),
    why="Learners would never find it.",
)
def NO_PLACE(course: Course) -> Iterator[Finding]:
    if course.settings.certificate and course.is_whole and not course.showings("certificate"):
        yield at(course.setting("certificate", ""))


@rule(
    "CRS-CERT-002",
    Severity.ERROR,
    en=(
        "The certificate has its place here, but course.yaml does not say when it is given.",
        "Add there: certificate: {{when: passed}}, or {{when: completed}}",
    ),
    fr=(
        "Le certificat a sa place ici, mais course.yaml ne dit pas quand il est donné.",
        "Ajoutez-y : certificate: {{when: passed}}, ou {{when: completed}}",
    ),
    why="Whether it takes a passed test or a finished course is for you to decide.",
)
def NO_SETTINGS(course: Course) -> Iterator[Finding]:
    if not course.settings.certificate and course.is_whole:
        yield from (at(showing.where) for showing in course.showings("certificate"))


@rule(
    "CRS-CERT-003",
    Severity.ERROR,
    en=("The certificate has a place already, at {other}.", "Keep one of the two; a page may link to the other."),
    fr=("Le certificat a déjà une place, à {other}.", "Gardez l'une des deux ; une page peut mener à l'autre."),
    why="Each place would give it another date and another code.",
)
def TWO_PLACES(course: Course) -> Iterator[Finding]:
    for first, other in course.shown_twice("certificate"):
        yield at(other.where, other=str(first.where))


@rule(
    "CRS-CERT-004",
    Severity.ERROR,
    en=(
        "There is no {file}, which says what the certificate says.",
        "Write it beside course.yaml: # Certificate, then a text with {{learner}}, {{course}}, {{date}}, {{score}} and "
        "{{code}} where these are to stand.",
    ),
    fr=(
        "Il n'y a pas de {file}, qui dit ce que dit le certificat.",
        "Écrivez-le à côté de course.yaml : # Certificat, puis un texte avec {{learner}}, {{course}}, {{date}}, "
        "{{score}} et {{code}} là où ils doivent figurer.",
    ),
    why="The tool does not know what you want to certify.",
)
def NO_TEXT(course: Course) -> Iterator[Finding]:
    if course.settings.certificate and course.is_whole and CERTIFICATE not in course.folder.names:
        yield at(course.setting("certificate", ""), file=CERTIFICATE)


@rule(
    "CRS-CERT-005",
    Severity.ERROR,
    en=("A certificate has no place “{{{name}}}”.", "{guess}The places are: {known}."),
    fr=("Un certificat n'a pas de place « {{{name}}} ».", "{guess_fr}Les places sont : {known}."),
    why="The braces would be printed as they stand.",
)
def UNKNOWN_PLACE(course: Course) -> Iterator[Finding]:
    says = course.certificate
    for _, unit in says.units() if says else ():
        for found in PLACE.finditer(unit.text):
            if found[1] not in PLACES:
                where = Location(file=CERTIFICATE, line=unit.line, column=1)
                known = ", ".join(f"{{{name}}}" for name in PLACES)
                yield spotted(course, where, found[0], name=found[1], known=known, **guess(found[1], PLACES))


@rule(
    "CRS-CERT-006",
    Severity.ERROR,
    en=(
        "The certificate is for those who pass, but the course has no pass mark.",
        "Write when: completed, or describe an exam, or add “pass” to completion.",
    ),
    fr=(
        "Le certificat est pour ceux qui réussissent, mais le cours n'a pas de seuil de réussite.",
        "Écrivez when: completed, ou décrivez un examen, ou ajoutez « pass » à completion.",
    ),
    why="Nobody would ever get it.",
)
def NEVER_PASSED(course: Course) -> Iterator[Finding]:
    settings = course.settings
    marked = settings.exam is not None or settings.completion.pass_mark is not None
    if settings.certificate and settings.certificate.when == "passed" and not marked:
        yield at(course.setting("certificate", "when"))


@rule(
    "CRS-CERT-007",
    Severity.ERROR,
    en=("A certificate has no place for a “{kind}” block.", "Put it on a page of the course."),
    fr=("Un certificat n'a pas de place pour un bloc « {kind} ».", "Mettez-le sur une page du cours."),
    why="A certificate is text and pictures on a sheet of paper; what learners did there would not be kept.",
)
def NOT_TEXT(course: Course) -> Iterator[Finding]:
    for block in course.certificate.blocks if course.certificate else ():
        if block.id:
            yield at(block.where, kind=block.kind)
