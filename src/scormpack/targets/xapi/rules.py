"""Rules on tincan.xml; their subject is a Descriptor. The packaging has no standard but Rustici's description."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, declare, rule
from scormpack.targets.xapi import id_rules, launch_rules
from scormpack.targets.xapi.activities import Descriptor
from scormpack.targets.xapi.namespaces import DESCRIPTOR, PACKAGING

_LANGUAGE = re.compile(r"(?!und\b)[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")

UNKNOWN = declare(
    "TCX-011",
    Severity.INFO,
    en=("Rustici's description does not know this: {reason}.", "Nothing needs to be done if your LMS takes it."),
    fr=("La description de Rustici ne connaît pas cela : {reason}.", "Rien à faire si votre LMS l'accepte."),
    why="No schema was ever published, so LMSs read what they know and pass over the rest; we compare with our own.",
    clause=PACKAGING,
)


@rule(
    "TCX-001",
    Severity.ERROR,
    en=("There is no activity in it.", "Add <activities> with an <activity>."),
    fr=("Il ne contient aucune activité.", "Ajoutez <activities> avec une <activity>."),
    why="There is nothing to launch or to report on.",
    clause=PACKAGING,
)
def no_activity(descriptor: Descriptor) -> Iterator[Finding]:
    if not descriptor.activities:
        yield at(descriptor.document.place(descriptor.document.root))


@rule(
    "TCX-002",
    Severity.ERROR,
    en=("There is another tincan.xml: {name}.", "Keep the one at the root."),
    fr=("Il y a un autre tincan.xml : {name}.", "Gardez celui de la racine."),
    why="A package has exactly one; which of them counts is the LMS's affair.",
    clause=PACKAGING,
)
def several_descriptors(descriptor: Descriptor) -> Iterator[Finding]:
    for name in sorted(descriptor.package.names):
        if name.endswith(f"/{DESCRIPTOR}"):
            yield at(descriptor.package.place(name), name=name)


@rule(
    "TCX-008",
    Severity.WARNING,
    en=("The activity {id} has no {name}.", 'Add <{name} lang="…"> with text.'),
    fr=("L'activité {id} n'a pas de {name}.", 'Ajoutez <{name} lang="…"> avec du texte.'),
    why="It is what people see in the LMS and in reports.",
    clause="Rustici Software, launch/lms_lrs.md, activity definition",
)
def unnamed_activity(descriptor: Descriptor) -> Iterator[Finding]:
    for activity in descriptor.activities:
        for name, texts in (("name", activity.names), ("description", activity.descriptions)):
            if activity.is_launched and not any(texts):
                yield at(descriptor.place(activity.line), id=activity.id, name=name)


@rule(
    "TCX-009",
    Severity.INFO,
    en=("The language of this <{element}> is “{lang}”, as of {count} texts in all.", 'Write lang="en", or what it is.'),
    fr=(
        "La langue de cet élément <{element}> est « {lang} », comme celle de {count} textes en tout.",
        'Écrivez lang="fr", ou ce que c\'est.',
    ),
    why="LMSs show the text in the learner's language where they know which it is.",
    clause="Rustici Software, launch/lms_lrs.md, Internationalization",
)
def no_language(descriptor: Descriptor) -> Iterator[Finding]:
    said = [language for activity in descriptor.activities for language in activity.languages]
    wrong = [language for language in said if not _LANGUAGE.fullmatch(language[2])]
    if wrong:
        line, element, lang = wrong[0]
        yield at(descriptor.place(line), element=element, lang=lang, count=len(wrong))


RULES = (
    no_activity,
    several_descriptors,
    *id_rules.RULES,
    *launch_rules.RULES,
    unnamed_activity,
    no_language,
)
