"""Rules on pages: what they load, and what they say of themselves."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, rule
from scormpack.targets._content.reader import Content
from scormpack.targets._content.seen import first_of


@rule(
    "WEB-004",
    Severity.WARNING,
    en=(
        "{said} is loaded without encryption (http://). Files like this: {count}.",
        "Put the file into the package, or load it by https://.",
    ),
    fr=(
        "{said} est chargé sans chiffrement (http://). Fichiers concernés : {count}.",
        "Mettez le fichier dans le paquet, ou chargez-le en https://.",
    ),
    why="Nearly every LMS is at an https:// address; there browsers do not load such files, and something is missing.",
    clause="W3C Mixed Content",
)
def unencrypted(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "unencrypted")


@rule(
    "WEB-005",
    Severity.INFO,
    en=(
        "The course needs other servers while it runs: {said}. Files like this: {count}.",
        "Put what it loads from there into the package, or make sure that learners reach these servers.",
    ),
    fr=(
        "Le cours a besoin d'autres serveurs pendant qu'il tourne : {said}. Fichiers concernés : {count}.",
        "Mettez dans le paquet ce qu'il y charge, ou assurez-vous que les apprenants atteignent ces serveurs.",
    ),
    why="Offline apps and closed networks do not reach them, and they learn who takes the course.",
)
def elsewhere(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "elsewhere")


@rule(
    "WEB-008",
    Severity.WARNING,
    en=(
        "The page that is launched lacks {said}. Pages like this: {count}.",
        "Add it; in an authoring tool, set the course's language and title and export again.",
    ),
    fr=(
        "La page lancée n'a pas de {said}. Pages concernées : {count}.",
        "Ajoutez-le ; dans un outil auteur, réglez la langue et le titre du cours et exportez de nouveau.",
    ),
    why="Without charset, accents and Arabic can come out as signs; without lang and title, screen readers misread it.",
    clause="WCAG 2.2, 2.4.2 and 3.1.1; HTML §4.2.5.4",
)
def bare_page(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "bare")


RULES = (unencrypted, elsewhere, bare_page)
