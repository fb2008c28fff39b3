"""The blueprint of the final test: what each draw takes, and whether its bank has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scormpack.course.blueprint import Cell, cells, drawn_banks
from scormpack.course.load import BANKS
from scormpack.course.model import BankQuestion, Course
from scormpack.course.settings import ANY
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import Finding, at, guess, rule

_ENOUGH = 3
"""A bank is to hold so many times what an attempt takes."""


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (NO_BANK, NOT_IN_EXAM, EMPTY_BANK, UNKNOWN_NAME, TOO_FEW, TAKEN_TWICE, FEW, ASKED_TWICE, UNEXPLAINED):
        yield from each.run(course)


@rule(
    "CRS-EXAM-001",
    Severity.ERROR,
    en=("There is no bank of questions {file}.", "{guess}Write the file, or correct its name."),
    fr=("Il n'y a pas de banque de questions {file}.", "{guess_fr}Écrivez le fichier, ou corrigez son nom."),
    why="The final test would have nothing to draw from.",
)
def NO_BANK(course: Course) -> Iterator[Finding]:
    known = [name for name in course.folder.names if name.startswith(BANKS) and name.endswith(".md")]
    for place, file in enumerate(_sources(course)):
        if file.startswith(BANKS) and file not in known:
            yield at(course.setting("exam", "draw", place, "from"), file=file, **guess(file, known))


def _sources(course: Course) -> list[str]:
    return [draw.source for draw in course.settings.exam.draw] if course.settings.exam else []


@rule(
    "CRS-EXAM-002",
    Severity.ERROR,
    en=("{file} is no bank of questions.", "Banks are Markdown files in the folder exam, like exam/bank-01.md"),
    fr=(
        "{file} n'est pas une banque de questions.",
        "Les banques sont des fichiers Markdown du dossier exam, comme exam/banque-01.md",
    ),
    why="Elsewhere learners would read the questions, with their answers, before the test.",
)
def NOT_IN_EXAM(course: Course) -> Iterator[Finding]:
    for place, file in enumerate(_sources(course)):
        if not file.startswith(BANKS):
            yield at(course.setting("exam", "draw", place, "from"), file=file)


@rule(
    "CRS-EXAM-003",
    Severity.ERROR,
    en=("This bank has no questions.", "Write some, each between ::: choice #its-id and :::"),
    fr=("Cette banque n'a pas de questions.", "Écrivez-en, chacune entre ::: choice #son-id et :::"),
    why="Nothing can be drawn from it.",
)
def EMPTY_BANK(course: Course) -> Iterator[Finding]:
    for bank in course.banks if course.is_whole else ():
        if not bank.bank:
            yield at(bank.where)


@rule(
    "CRS-EXAM-017",
    Severity.ERROR,
    en=("No question of {file} has “{key}: {name}”.", "{guess}It has: {known}."),
    fr=("Aucune question de {file} n'a « {key}: {name} ».", "{guess_fr}On y trouve : {known}."),
    why="A misspelt name finds no question.",
)
def UNKNOWN_NAME(course: Course) -> Iterator[Finding]:
    for cell in _readable(course):
        for key, name, known in _names(cell):
            if name not in known:
                place = ("objective",) if key == "objective" else ("take", name, "")
                where = course.setting("exam", "draw", cell.draw, *place)
                facts = {"key": key, "name": name, "known": ", ".join(known) or "–"}
                yield at(where, file=cell.bank.file, **facts, **guess(name, known))


def _readable(course: Course) -> Iterator[Cell]:
    """Cells of banks that could be read and have questions."""
    yield from (cell for cell in cells(course) if course.is_whole and cell.bank.bank)


def _names(cell: Cell) -> Iterator[tuple[str, str, list[str]]]:
    """What the cell names, and what the questions of its bank have: key, name, known names."""
    if cell.level != ANY:
        yield "level", cell.level, sorted({question.level for question in cell.bank.bank} - {""})
    if cell.objective:
        yield "objective", cell.objective, sorted({question.objective for question in cell.bank.bank} - {""})


@rule(
    "CRS-EXAM-005",
    Severity.ERROR,
    en=("This takes {take} from {cell}, which has {count}.", "Write more questions, or take fewer."),
    fr=("On tire ici {take} de {cell}, qui en a {count}.", "Écrivez d'autres questions, ou tirez-en moins."),
    why="No form of the test could be drawn.",
)
def TOO_FEW(course: Course) -> Iterator[Finding]:
    for cell in _known(course):
        if len(cell.questions) < cell.take:
            yield at(_where(course, cell), cell=_called(cell), take=cell.take, count=len(cell.questions))


def _known(course: Course) -> Iterator[Cell]:
    """Cells whose names are those of questions."""
    yield from (cell for cell in _readable(course) if all(name in known for _, name, known in _names(cell)))


def _where(course: Course, cell: Cell) -> Location:
    return course.setting("exam", "draw", cell.draw, "take", cell.level)


def _called(cell: Cell) -> str:
    """A cell by the words of course.yaml, the same in every language."""
    named = [f"{key}: {name}" for key, name, _ in _names(cell)]
    return f"{cell.bank.file} ({', '.join(named)})" if named else cell.bank.file


@rule(
    "CRS-EXAM-006",
    Severity.ERROR,
    en=(
        "Questions that this draws are drawn by another part of the blueprint too: “{id}”, for one.",
        "Part the bank by levels or objectives, so that each question belongs to one number.",
    ),
    fr=(
        "Des questions tirées ici le sont aussi par une autre partie du plan : « {id} », par exemple.",
        "Partagez la banque par niveaux ou par objectifs : chaque question compte pour un seul nombre.",
    ),
    why="One form could ask the same question twice.",
)
def TAKEN_TWICE(course: Course) -> Iterator[Finding]:
    taken: set[tuple[str, str]] = set()
    for cell in _known(course):
        mine = [(cell.bank.file, question.id) for question in cell.questions]
        if both := [id for file, id in mine if (file, id) in taken]:
            yield at(_where(course, cell), id=both[0])
        taken.update(mine)


@rule(
    "CRS-EXAM-007",
    Severity.WARNING,
    en=(
        "This takes {take} from {cell}, which has {count}; with {wanted}, attempts would differ.",
        "Write more questions, or take fewer.",
    ),
    fr=(
        "On tire ici {take} de {cell}, qui en a {count} ; avec {wanted}, les tentatives différeraient.",
        "Écrivez d'autres questions, ou tirez-en moins.",
    ),
    why="With less than three times the draw, a second attempt asks much of what the first one asked.",
)
def FEW(course: Course) -> Iterator[Finding]:
    for cell in _known(course):
        wanted, count = _ENOUGH * cell.take, len(cell.questions)
        if cell.take <= count < wanted:
            yield at(_where(course, cell), cell=_called(cell), take=cell.take, count=count, wanted=wanted)


@rule(
    "CRS-EXAM-009",
    Severity.WARNING,
    en=("This question asks the same as “{other}”.", "Keep one of the two, or say what sets them apart."),
    fr=("Cette question demande la même chose que « {other} ».", "Gardez l'une des deux, ou dites ce qui diffère."),
    why="One form could ask the same twice, and one answer helps with the other.",
)
def ASKED_TWICE(course: Course) -> Iterator[Finding]:
    first: dict[str, BankQuestion] = {}
    for question in _asked(course):
        if question.asked in first:
            yield at(question.where, other=first[question.asked].id)
        first.setdefault(question.asked, question)


def _asked(course: Course) -> Iterable[BankQuestion]:
    return (question for bank in drawn_banks(course) for question in bank.bank)


@rule(
    "CRS-EXAM-019",
    Severity.WARNING,
    en=(
        "This question has no explanation, which “feedback: question” shows after the test.",
        "Write one on a line that begins with =, or choose feedback: module in course.yaml.",
    ),
    fr=(
        "Cette question n'a pas d'explication, que « feedback: question » montre après l'examen.",
        "Écrivez-la sur une ligne qui commence par =, ou choisissez feedback: module dans course.yaml.",
    ),
    why="Who reads only that an answer was wrong learns nothing from it.",
)
def UNEXPLAINED(course: Course) -> Iterator[Finding]:
    if course.settings.exam and course.settings.exam.feedback == "question":
        yield from (at(question.where) for question in _asked(course) if not question.explained)
