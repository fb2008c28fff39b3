"""What questions share: a prompt before the answers, `? hint` and `= explanation` lines, and common mistakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from string import ascii_lowercase

from scormpack.blocks.body import Body, Element, Item, list_items
from scormpack.content import Part, Prose, Unit
from scormpack.diagnostics import Severity
from scormpack.rules import declare

LETTERS = ascii_lowercase
"""SCORM 1.2 takes one letter or digit for each option of an answer, so an option is called by its letter."""

CHOOSING_SECONDS = 60.0
ANSWERING_SECONDS = 90.0

_NOTES = ("hint", "explanation")

NO_PROMPT = declare(
    "CRS-QST-001",
    Severity.ERROR,
    en=(
        "This “{kind}” question asks nothing.",
        "Write the question under the first line, with an empty line before and after it.",
    ),
    fr=(
        "Cette question « {kind} » ne demande rien.",
        "Écrivez la question sous la première ligne, avec une ligne vide avant et après.",
    ),
    why="Answers without a question cannot be chosen, and the group of fields would have no name for screen readers.",
)
LONE_FEEDBACK = declare(
    "CRS-QST-002",
    Severity.ERROR,
    en=(
        "This “: …” comment belongs to no answer.",
        "Put it right under an answer of a “choice” question. A hint begins with ?, the explanation with =.",
    ),
    fr=(
        "Ce commentaire « : … » ne se rapporte à aucune réponse.",
        "Placez-le juste sous une réponse d'une question « choice ». Un indice commence par ?, l'explication par =.",
    ),
    why="A comment is shown to those who chose the answer above it; here nobody would ever see it.",
)
STRAY_TEXT = declare(
    "CRS-QST-003",
    Severity.ERROR,
    en=(
        "There is text after the answers.",
        "Move it above them, or begin the line with ? for a hint or = for the explanation.",
    ),
    fr=(
        "Il y a du texte après les réponses.",
        "Placez-le au-dessus, ou commencez la ligne par ? pour un indice, par = pour l'explication.",
    ),
    why="It would be read after the answers, where nobody looks for a part of the question.",
)
TOO_MANY = declare(
    "CRS-QST-004",
    Severity.ERROR,
    en=("This question has {count} answers; {most} is the most.", "Make two questions of it."),
    fr=("Cette question a {count} réponses ; le maximum est {most}.", "Faites-en deux questions."),
    why="SCORM 1.2 calls each answer by one letter.",
)
SAME_ANSWER = declare(
    "CRS-QST-005",
    Severity.ERROR,
    en=("“{text}” is there twice.", "Take one of the two away, or say what sets them apart."),
    fr=("« {text} » apparaît deux fois.", "Supprimez l'une des deux, ou dites ce qui les distingue."),
    why="Learners cannot tell two equal answers apart.",
)
LONG_ANSWER = declare(
    "CRS-QST-006",
    Severity.ERROR,
    en=(
        "An answer is one paragraph of text; this one has more in it.",
        "Keep one paragraph; pictures, tables and further text go into the question or the explanation.",
    ),
    fr=(
        "Une réponse est un seul paragraphe de texte ; celle-ci contient davantage.",
        "Gardez un seul paragraphe ; images, tableaux et autres textes vont dans la question ou dans l'explication.",
    ),
    why="The answer is the name of its button, which screen readers read in one go.",
)
EMPTY_ANSWER = declare(
    "CRS-QST-007",
    Severity.ERROR,
    en=("This answer is empty.", "Write its text, or take the line away."),
    fr=("Cette réponse est vide.", "Écrivez son texte ou supprimez la ligne."),
    why="Nobody can choose what cannot be read.",
)


def split(
    body: Body, list_type: str, is_answer: Callable[[Item], bool]
) -> tuple[tuple[Element, ...], tuple[Item, ...]]:
    """What stands before the answers, and the answers: the lists with an `is_answer` item, or else the last list."""
    text = tuple(without_notes(body))
    lists = [at for at, element in enumerate(text) if element.type == list_type]
    found = [at for at in lists if any(map(is_answer, list_items(text[at])))] or lists[-1:]
    first = found[0] if found else len(text)
    for at in range(first, len(text)):
        if at not in found:
            body.report(STRAY_TEXT, text[at].line)
    return text[:first], tuple(item for at in found for item in list_items(text[at]))


def without_notes(body: Body) -> Iterator[Element]:
    """The elements of the body without hints and explanations; a comment on nothing is reported and left out."""
    for element in body.elements:
        if element.type == "dl":
            body.report(LONE_FEEDBACK, element.line)
        elif element.type not in _NOTES:
            yield element


def prompt(body: Body, asked: Sequence[Element]) -> Iterator[Part]:
    """The part `prompt`, which every question needs."""
    if asked:
        yield Part(role="prompt", prose=body.prose(asked, "prompt"), line=asked[0].line)
    elif not body.of("dl"):
        body.report(NO_PROMPT)


def notes(body: Body) -> Iterator[Part]:
    """A part `hint` or `explanation` for each such line."""
    for element in body.of(*_NOTES):
        if element.text:
            unit = Unit(element.text, element.type, element.line)
            yield Part(role=element.type, prose=("<p>", unit, "</p>"), line=element.line)


def text_prose(text: str, role: str, line: int) -> Prose:
    """One line of text as prose."""
    return (Unit(text, role, line),)


def review_items(body: Body, items: Sequence[Item]) -> None:
    """Report answers that are empty, that hold more than text, or that are too many."""
    for item in items:
        if item.rest:
            body.report(LONG_ANSWER, item.line)
        elif not item.text:
            body.report(EMPTY_ANSWER, item.line)
    review_count(body, len(items))


def review_uncommented(body: Body, items: Sequence[Item]) -> None:
    """Report comments on answers that nobody chooses one of."""
    for item in items:
        if item.feedback:
            body.report(LONE_FEEDBACK, item.feedback[0].line)


def review_count(body: Body, count: int) -> None:
    """Report more answers than there are letters."""
    if count > len(LETTERS):
        body.report(TOO_MANY, count=count, most=len(LETTERS))


def review_distinct(body: Body, parts: Iterable[Part]) -> None:
    """Report each part that says the same as one before."""
    seen: set[str] = set()
    for part in parts:
        text = said(part)
        if text and text.casefold() in seen:
            body.report(SAME_ANSWER, part.line, text=text)
        seen.add(text.casefold())


def said(part: Part) -> str:
    """The text of an answer in the source language, spaces evened out."""
    return " ".join(" ".join(piece.text for piece in part.prose if isinstance(piece, Unit)).split())


def letter(at: int) -> str:
    """What the answer at this place is called in reports; a course with more of them is never built."""
    return LETTERS[at % len(LETTERS)]
