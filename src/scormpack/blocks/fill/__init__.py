"""Gaps in running text: `{{answer|another spelling}}`. Case, spaces, apostrophes, Arabic vowel signs do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scormpack.blocks.body import Body, Element
from scormpack.blocks.kind import Field, Interaction, Kind
from scormpack.blocks.questions import ANSWERING_SECONDS, notes, prompt, review_count, said, without_notes
from scormpack.content import Block, Part
from scormpack.diagnostics import Severity
from scormpack.rules import declare

LONGEST_ANSWER = 30
"""Characters that are kept of what is written into one gap."""

NO_GAPS = declare(
    "CRS-FILL-001",
    Severity.ERROR,
    en=(
        "This text has no gap to fill.",
        "Put the words to be found between double braces: {{{{answer}}}} or {{{{answer|another spelling}}}}",
    ),
    fr=(
        "Ce texte n'a pas de blanc à compléter.",
        "Mettez les mots à trouver entre deux accolades : {{{{réponse}}}} ou {{{{réponse|autre graphie}}}}",
    ),
    why="There is nothing to answer.",
)
EMPTY_GAP = declare(
    "CRS-FILL-002",
    Severity.ERROR,
    en=(
        "A gap lacks an answer.",
        "Write each answer between the braces, with | between two of them: {{{{answer|another spelling}}}}",
    ),
    fr=(
        "Il manque une réponse dans un blanc.",
        "Écrivez les réponses entre les accolades, avec | entre deux : {{{{réponse|autre graphie}}}}",
    ),
    why="Whatever the learner writes would be wrong.",
)
MISPLACED_GAP = declare(
    "CRS-FILL-003",
    Severity.ERROR,
    en=("A gap can only stand in a paragraph.", "Take it out of the list, table or heading."),
    fr=("Un blanc ne peut être que dans un paragraphe.", "Sortez-le de la liste, du tableau ou du titre."),
    why="Gaps are fields in running text.",
)
OPEN_GAP = declare(
    "CRS-FILL-004",
    Severity.ERROR,
    en=("The braces of a gap do not match.", "Write two before and two after: {{{{answer}}}}"),
    fr=("Les accolades d'un blanc ne vont pas ensemble.", "Écrivez-en deux avant et deux après : {{{{réponse}}}}"),
    why="The answer would be printed in the text.",
)
LONG_GAP = declare(
    "CRS-FILL-005",
    Severity.ERROR,
    en=("“{text}” is too long for a gap; {most} characters are the most.", "Leave a shorter gap, a word or two."),
    fr=(
        "« {text} » est trop long pour un blanc ; le maximum est de {most} caractères.",
        "Laissez un blanc plus court, un mot ou deux.",
    ),
    why="SCORM 1.2 keeps 4,096 characters for everything that a learner does in the whole course.",
    clause="SCORM 1.2 RTE, cmi.suspend_data",
)

_GAP = re.compile(r"\{\{([^{}]*)\}\}")
_BRACES = re.compile(r"\{\{|\}\}")


def _read(body: Body) -> Iterator[Part]:
    text = tuple(without_notes(body))
    first = next((at for at, element in enumerate(text) if _has_braces(element)), len(text))
    gaps = [gap for element in text[first:] for gap in _reviewed_gaps(body, element)]
    review_count(body, len(gaps))
    if first == len(text):
        body.report(NO_GAPS)
    elif first:
        yield from prompt(body, text[:first])
    if text[first:]:
        yield Part(role="text", prose=body.prose(text[first:], "gaps"), line=text[first].line)
    yield from notes(body)


def _has_braces(element: Element) -> bool:
    return any(_BRACES.search(text) for text in element.texts())


def _reviewed_gaps(body: Body, element: Element) -> Sequence[str]:
    """The gaps of a paragraph, and what is wrong with them."""
    if element.type != "paragraph":
        if _has_braces(element):
            body.report(MISPLACED_GAP, element.line)
        return ()
    gaps: list[str] = _GAP.findall(element.text)
    if len(_BRACES.findall(element.text)) != 2 * len(gaps):
        body.report(OPEN_GAP, element.line)
    for variant in (variant for gap in gaps for variant in _variants(gap)):
        if not variant:
            body.report(EMPTY_GAP, element.line)
        elif len(variant) > LONGEST_ANSWER:
            body.report(LONG_GAP, element.line, text=variant, most=LONGEST_ANSWER)
    return gaps


def _variants(gap: str) -> list[str]:
    return [variant.strip() for variant in gap.split("|")]


def _gaps(block: Block) -> list[str]:
    text = block.first("text")
    return _GAP.findall(said(text)) if text else []


def _field(block: Block) -> Field:
    """What is written in the gaps, with `|` between them."""
    return Field(text=max(0, (LONGEST_ANSWER + 1) * len(_gaps(block)) - 1))


def _interaction(block: Block) -> Interaction:
    """The pattern is that of the source language; the script makes the one of its page."""
    correct = "[,]".join(_variants(gap)[0] for gap in _gaps(block))
    return Interaction(type="fill-in", correct=correct, gaps=block.first("text"))


KINDS = (
    Kind(
        name="fill",
        about="A text with gaps that the learner fills in.",
        read=_read,
        id="required",
        field=_field,
        credit=lambda block: len(_gaps(block)),
        interaction=_interaction,
        secret=frozenset({"data-accept", "size"}),
        seconds=lambda block: ANSWERING_SECONDS,
    ),
)
