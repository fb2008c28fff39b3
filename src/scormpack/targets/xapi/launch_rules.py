"""Rules on what is launched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets._spoken import Spoken
from scormpack.targets.xapi.activities import Descriptor
from scormpack.targets.xapi.namespaces import PACKAGING

_MOST_PAGES = 50
_WORDS = {
    "reads": re.compile(rb"endpoint|location\.(search|href)|URLSearchParams", re.IGNORECASE),
    "loads more": re.compile(
        rb"<i?frame|<object|<embed|http-equiv\s*=\s*[\"']?refresh|\bimport\b|createElement|document\.write|require"
        rb"|location\s*[.=]|XMLHttpRequest|fetch\s*\(|window\.open|\.src\s*=|getScript|importScripts",
        re.IGNORECASE,
    ),
}


@rule(
    "TCX-005",
    Severity.ERROR,
    en=("{count} activities have something to launch.", "Give exactly one activity a <launch>."),
    fr=("{count} activités ont quelque chose à lancer.", "Donnez un <launch> à une seule activité."),
    why="An LMS launches the one activity that has it.",
    clause=PACKAGING,
)
def not_one_launch(descriptor: Descriptor) -> Iterator[Finding]:
    launched = [activity for activity in descriptor.activities if activity.is_launched]
    if descriptor.activities and len(launched) != 1:
        yield at(descriptor.place((launched or descriptor.activities)[-1].line), count=len(launched))


@rule(
    "TCX-006",
    Severity.ERROR,
    en=("The launch file {href} is not in the package.", "Add the file or mend the address."),
    fr=("Le fichier à lancer {href} est absent du paquet.", "Ajoutez le fichier ou corrigez l'adresse."),
    why="The learner sees “not found”.",
    clause=PACKAGING,
)
def launch_file_missing(descriptor: Descriptor) -> Iterator[Finding]:
    if descriptor.package.form == "descriptor":
        return
    for activity in descriptor.activities:
        for line, reference in activity.launches:
            if reference.trouble != "external" and reference.path not in descriptor.package.names:
                yield at(descriptor.place(line), href=reference.href)


@rule(
    "TCX-012",
    Severity.WARNING,
    en=(
        "Nothing in {href} reads what the LMS says at launch (endpoint, auth, actor).",
        "Launch the page that reports, or export the course with reporting on.",
    ),
    fr=(
        "Rien dans {href} ne lit ce que le LMS indique au lancement (endpoint, auth, actor).",
        "Lancez la page qui rend compte, ou exportez le cours avec le suivi activé.",
    ),
    why="Without them the content knows neither who learns nor where to report: nothing is recorded.",
    clause="Rustici Software, launch/lms_lrs.md, Launch",
)
def deaf_page(descriptor: Descriptor) -> Iterator[Finding]:
    spoken = Spoken(descriptor.package, _WORDS)
    launches = [launch for activity in descriptor.activities for launch in activity.launches]
    for line, reference in launches[:_MOST_PAGES]:
        if reference.path.lower().endswith((".html", ".htm")) and spoken.on(reference.path) == frozenset():
            yield at(descriptor.place(line), href=reference.href)


RULES = (not_one_launch, launch_file_missing, deaf_page)
