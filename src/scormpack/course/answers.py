"""Answers to choose from that give themselves away, or that tell a learner nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from scormpack.blocks.fill.fold import folded
from scormpack.blocks.questions import said
from scormpack.content import Block, Part
from scormpack.course.inline import plain_text
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import declare

ALL_OR_NONE = declare(
    "CRS-QST-008",
    Severity.WARNING,
    en=(
        "“{text}” speaks of the other answers.",
        "Write a further wrong answer instead, or let learners tick several right ones.",
    ),
    fr=(
        "« {text} » parle des autres réponses.",
        "Écrivez plutôt une autre mauvaise réponse, ou laissez cocher plusieurs bonnes réponses.",
    ),
    why="Who knows two of the answers has found it without the third, and in another order “above” means nothing.",
)
NO_COMMENT = declare(
    "CRS-QST-009",
    Severity.WARNING,
    en=(
        "Who answers this wrongly is not told why.",
        "Write the explanation on a line that begins with =, or a line that begins with : under each wrong answer.",
    ),
    fr=(
        "Qui se trompe ici n'apprend pas pourquoi.",
        "Écrivez l'explication sur une ligne qui commence par =, ou une ligne qui commence par : sous chaque mauvaise "
        "réponse.",
    ),
    why="Practice without an explanation tells who knew, and teaches nobody.",
)
LONGEST = declare(
    "CRS-EXAM-008",
    Severity.WARNING,
    en=(
        "The right answer is the longest in {share}% of the {count} questions of this bank with one right answer.",
        "Shorten right answers, or say as much in wrong ones.",
    ),
    fr=(
        "La bonne réponse est la plus longue dans {share} % des {count} questions à réponse unique de cette banque.",
        "Raccourcissez de bonnes réponses, ou étoffez des mauvaises.",
    ),
    why="Who knows nothing and takes the longest answer would pass.",
)

_ALL_OR_NONE = re.compile(
    r"\b(all|none|any|both|neither) of (the above|these|the (other )?(answers|options|choices))\b"
    r"|\b(toutes|aucune)( de)? (les|des|ces) (autres )?(reponses|propositions)\b|\b(tout|rien de) ce qui precede\b"
    r"|(جميع|كل) ما (سبق|ذكر|تقدم)|(جميع|كل) (هذه )?(الاجابات|الاجوبه|الخيارات)"
    r"|(لا شيء|لا شي|ليس ايا|لا احد|لا واحده) (مما (سبق|ذكر|تقدم)|من (هذه|الاجابات|الاجوبه|الخيارات))"
)
"""After folding: without accents, vowel signs and forms of alef."""

_BIASED, _ENOUGH = 0.5, 8


def answer_findings(blocks: Iterable[Block], *, is_bank: bool) -> Iterator[Diagnostic]:
    """What is to be said of the choices of a page, or of a bank of questions, where comments are not shown."""
    for block in blocks:
        choices = [part for part in block.all("choice") if "right" in part.data]
        for choice in choices:
            if _ALL_OR_NONE.search(_unaccented(said(choice))):
                yield ALL_OR_NONE.at(_at(block, choice), text=said(choice))
        if choices and not is_bank and _is_uncommented(block, choices):
            yield NO_COMMENT.at(block.where)


def bias_findings(blocks: Iterable[Block], where: Location) -> Iterator[Diagnostic]:
    """Whether a bank's right answers are told by their length."""
    single = [choices for block in blocks if len(_right(choices := block.all("choice"))) == 1]
    longest = sum(_is_longest_right(choices) for choices in single)
    if len(single) >= _ENOUGH and longest > _BIASED * len(single):
        yield LONGEST.at(where, share=round(100 * longest / len(single)), count=len(single))


def _is_uncommented(block: Block, choices: Sequence[Part]) -> bool:
    """Whether neither an explanation nor a comment on each wrong choice is there."""
    wrong = [choice for choice in choices if not choice.data["right"]]
    return block.first("explanation") is None and not all(choice.first("feedback") for choice in wrong)


def _is_longest_right(choices: Sequence[Part]) -> bool:
    lengths = {bool(each.data["right"]): 0 for each in choices}
    for choice in choices:
        right = bool(choice.data["right"])
        lengths[right] = max(lengths[right], len(plain_text(said(choice))))
    return lengths[True] > lengths.get(False, 0)


def _right(choices: Sequence[Part]) -> list[Part]:
    return [choice for choice in choices if choice.data.get("right") is True]


def _at(block: Block, part: Part) -> Location:
    return Location(file=block.where.file, line=part.line, column=1)


_ACCENTS = str.maketrans("àâéèêëîïôûùç", "aaeeeeiiouuc")


def _unaccented(text: str) -> str:
    return folded(text).translate(_ACCENTS)
