"""Rules on titles and descriptions in several languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scormpack.diagnostics import Severity
from scormpack.rules import Finding, at, rule
from scormpack.targets.cmi5.structure import Langstring, Structure

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@rule(
    "CM5-CRS-006",
    Severity.ERROR,
    en=("The {kind} {called} has no {name}.", 'Write <{name}><langstring lang="…">…</langstring></{name}>.'),
    fr=(
        "L'élément {kind} {called} n'a pas de {name}.",
        'Écrivez <{name}><langstring lang="…">…</langstring></{name}>.',
    ),
    why="LMSs that check the file by the schema refuse the package; others show a blank line.",
    clause="cmi5 §13.1",
)
def no_text(structure: Structure) -> Iterator[Finding]:
    for named in structure.named:
        for text in named.texts:
            if not text.strings:
                yield at(structure.place(text.line), kind=named.kind, called=named.called, name=text.name)


@rule(
    "CM5-CRS-007",
    Severity.WARNING,
    en=("A {name} {problem}.", "Write one <langstring> with text for each language."),
    fr=("Un élément {name} {problem_fr}.", "Écrivez un <langstring> avec du texte par langue."),
    why="Learners see a blank line, or a text in a language that is not theirs.",
    clause="cmi5 §13.1",
)
def poor_text(structure: Structure) -> Iterator[Finding]:
    for named in structure.named:
        for text in named.texts:
            seen: set[str] = set()
            for string in text.strings:
                problem, problem_fr = _problem(text.name, string, seen)
                if problem:
                    yield at(structure.place(string.line), name=text.name, problem=problem, problem_fr=problem_fr)
                seen.add((string.lang or "").casefold())


def _problem(name: str, string: Langstring, seen: set[str]) -> tuple[str, str]:
    if not string.text and name == "title":
        return "has no text", "n'a pas de texte"
    if string.text and string.lang is None:
        return "does not say its language", "ne dit pas sa langue"
    if string.lang is not None and string.lang.casefold() in seen:
        return f"is there twice in the language {string.lang}", f"existe deux fois dans la langue {string.lang}"
    return "", ""


@rule(
    "CM5-CRS-023",
    Severity.INFO,
    en=("A description has no text, and {count} in all.", "Write what learners will find there, if your LMS shows it."),
    fr=(
        "Une description est sans texte, et {count} en tout.",
        "Écrivez ce que les apprenants y trouveront, si votre LMS l'affiche.",
    ),
    why="Authoring tools leave it empty; few LMSs show it.",
    clause="cmi5 §13.1",
)
def empty_description(structure: Structure) -> Iterator[Finding]:
    strings = [string for named in structure.named for string in named.texts[1].strings if not string.text]
    if strings:
        yield at(structure.place(strings[0].line), count=len(strings))


@rule(
    "CM5-CRS-008",
    Severity.ERROR,
    en=("“{lang}” is no language tag.", "Write one like fr or ar-MA."),
    fr=("« {lang} » n'est pas une étiquette de langue.", "Écrivez-en une comme fr ou ar-MA."),
    why="LMSs that check the file by the schema refuse the package, and learning record stores refuse the text.",
    clause="cmi5 §13.2; RFC 5646",
)
def no_language_tag(structure: Structure) -> Iterator[Finding]:
    for named in structure.named:
        for text in named.texts:
            for string in text.strings:
                if string.lang is not None and not _LANGUAGE.fullmatch(string.lang.strip()):
                    yield at(structure.place(string.line), lang=string.lang)


RULES = (no_text, poor_text, empty_description, no_language_tag)
