"""Rules on scripts, by the letters in them. They look for what fails in an LMS, not for bad style."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, rule
from scormpack.targets._content.reader import Content
from scormpack.targets._content.seen import first_of


@rule(
    "WEB-001",
    Severity.WARNING,
    en=(
        "A script waits for the event “unload”. Files like this: {count}.",
        "Ask the maker for an export that uses “pagehide”, or publish again with a newer version of the tool.",
    ),
    fr=(
        "Un script attend l'événement « unload ». Fichiers concernés : {count}.",
        "Demandez un export qui utilise « pagehide », ou republiez avec une version récente de l'outil.",
    ),
    why="Browsers are doing away with it, and Moodle forbids it in its frame: what is saved then, often all, is lost.",
    clause="HTML §7.4.2.4; Chrome: Deprecating the unload event",
)
def waits_for_unload(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "unload")


@rule(
    "WEB-002",
    Severity.WARNING,
    en=(
        "A script makes requests for which the browser must wait. Files like this: {count}.",
        "Ask the maker for an export that does without, or publish again with a newer version of the tool.",
    ),
    fr=(
        "Un script fait des requêtes que le navigateur doit attendre. Fichiers concernés : {count}.",
        "Demandez un export qui s'en passe, ou republiez avec une version récente de l'outil.",
    ),
    why="The page stands still meanwhile, and browsers refuse such requests when the learner leaves.",
    clause="XMLHttpRequest §3.5.6 (synchronous flag)",
)
def synchronous(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "synchronous", "synchronous ajax")


@rule(
    "WEB-003",
    Severity.WARNING,
    en=(
        "A script reaches for the topmost window without being ready to be refused. Files like this: {count}.",
        "Let it look from parent to parent, and put it into try … catch.",
    ),
    fr=(
        "Un script s'adresse à la fenêtre la plus haute sans prévoir un refus. Fichiers concernés : {count}.",
        "Faites-le chercher de parent en parent, dans un try … catch.",
    ),
    why="Where the course is on another server than the LMS (many clouds do so), the browser stops the script there.",
    clause="HTML §7.2.3 (cross-origin windows)",
)
def reaches_up(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "top")


@rule(
    "WEB-006",
    Severity.INFO,
    en=(
        "There are scripts that a careful LMS does not let run ({said}). Files like this: {count}.",
        "Nothing needs to be done unless your LMS sets a Content-Security-Policy.",
    ),
    fr=(
        "Certains scripts ne tournent pas sur un LMS prudent ({said}). Fichiers concernés : {count}.",
        "Rien n'est à faire, sauf si votre LMS impose une Content-Security-Policy.",
    ),
    why="A Content-Security-Policy forbids scripts that are made of text or stand in attributes.",
    clause="W3C CSP Level 3 §3.3",
)
def made_of_text(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "writes", "evaluates", "makes functions", "inline handler")


@rule(
    "WEB-007",
    Severity.WARNING,
    en=(
        "A script uses the browser's own memory ({said}) without being ready to be refused. Files like this: {count}.",
        "Put it into try … catch, and keep what matters in the LMS.",
    ),
    fr=(
        "Un script utilise la mémoire du navigateur ({said}) sans prévoir un refus. Fichiers concernés : {count}.",
        "Mettez-le dans un try … catch, et gardez dans le LMS ce qui compte.",
    ),
    why="In the frame of an LMS on another server browsers may refuse it, and the script stops there.",
    clause="HTML §12.2 (SecurityError)",
)
def stores(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "stores")


@rule(
    "WEB-009",
    Severity.WARNING,
    en=(
        "A script ends the session as soon as the page is hidden. Files like this: {count}.",
        "Save then (Commit), and end the session (Finish, Terminate) on “pagehide” only.",
    ),
    fr=(
        "Un script termine la session dès que la page est masquée. Fichiers concernés : {count}.",
        "Enregistrez alors (Commit), et ne terminez la session (Finish, Terminate) que sur « pagehide ».",
    ),
    why="A learner who looks into another tab comes back to a course that keeps nothing any more.",
    clause="Page Visibility Level 2",
)
def ends_when_hidden(content: Content) -> Iterator[Finding]:
    yield from first_of(content, "ends when hidden")


RULES = (waits_for_unload, synchronous, reaches_up, made_of_text, stores, ends_when_hidden)
