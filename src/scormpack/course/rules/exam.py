"""The final test as a whole: its settings, its place on a page, its banks, and what guessing comes to."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.course.blueprint import cells
from scormpack.course.guessing import luck
from scormpack.course.model import Course
from scormpack.diagnostics import Diagnostic, Location, Severity
from scormpack.rules import Finding, at, guess, rule

_HIGHEST_CHANCE = 0.01


def findings(course: Course) -> Iterator[Diagnostic]:
    """What these rules find."""
    for each in (NO_PLACE, NO_SETTINGS, TWO_PLACES, REQUIRED, TWO_MARKS, UNKNOWN_MODULE, UNUSED_BANK, GUESSED):
        yield from each.run(course)


@rule(
    "CRS-EXAM-011",
    Severity.ERROR,
    en=(
        "course.yaml describes a final test, but no page has a place for it.",
        "Write ::: exam #final and ::: on the page where learners take it, or remove “exam” here.",
    ),
    fr=(
        "course.yaml décrit un examen final, mais aucune page ne lui donne de place.",
        "Écrivez ::: exam #examen puis ::: sur la page où on le passe, ou supprimez « exam » ici.",
    ),
    why="Learners would never find the test that they are told of.",
)
def NO_PLACE(course: Course) -> Iterator[Finding]:
    if course.settings.exam and course.is_whole and not course.showings("exam"):
        yield at(course.setting("exam", ""))


@rule(
    "CRS-EXAM-012",
    Severity.ERROR,
    en=(
        "The final test has its place here, but course.yaml does not describe it.",
        "Add it there: exam: {{pass: 80, draw: [{{from: exam/bank-01.md, take: 10}}]}}",
    ),
    fr=(
        "L'examen final a sa place ici, mais course.yaml ne le décrit pas.",
        "Ajoutez-y : exam: {{pass: 80, draw: [{{from: exam/banque-01.md, take: 10}}]}}",
    ),
    why="Nobody knows which questions it draws, nor how many points it takes to pass.",
)
def NO_SETTINGS(course: Course) -> Iterator[Finding]:
    if not course.settings.exam and course.is_whole:
        yield from (at(showing.where) for showing in course.showings("exam"))


@rule(
    "CRS-EXAM-013",
    Severity.ERROR,
    en=("The final test has a place already, at {other}.", "Keep one of the two; a page may link to the other."),
    fr=("L'examen final a déjà une place, à {other}.", "Gardez l'une des deux ; une page peut mener à l'autre."),
    why="A course has one result, and its attempts are counted in one place.",
)
def TWO_PLACES(course: Course) -> Iterator[Finding]:
    for first, other in course.shown_twice("exam"):
        yield at(other.where, other=str(first.where))


@rule(
    "CRS-EXAM-014",
    Severity.ERROR,
    en=("“require” asks for an exam that course.yaml does not describe.", "Describe it under “exam”, or take it away."),
    fr=("« require » demande un examen que course.yaml ne décrit pas.", "Décrivez-le sous « exam », ou retirez-le."),
    why="Nobody could complete the course.",
)
def REQUIRED(course: Course) -> Iterator[Finding]:
    required = course.settings.completion.require
    if "exam" in required and not course.settings.exam and not course.showings("exam") and course.is_whole:
        yield at(course.setting("completion", "require", required.index("exam")))


@rule(
    "CRS-EXAM-015",
    Severity.ERROR,
    en=(
        "The course has two pass marks: this one, and that of the exam.",
        "Take “pass” away from completion; the result of the exam is that of the course.",
    ),
    fr=(
        "Le cours a deux seuils de réussite : celui-ci et celui de l'examen.",
        "Retirez « pass » de completion ; le résultat de l'examen est celui du cours.",
    ),
    why="An LMS takes one score and one status.",
)
def TWO_MARKS(course: Course) -> Iterator[Finding]:
    if course.settings.exam and course.settings.completion.pass_mark is not None:
        yield at(course.setting("completion", "pass"))


@rule(
    "CRS-EXAM-016",
    Severity.ERROR,
    en=("There is no module “{module}”.", "{guess}The modules are: {known}."),
    fr=("Il n'y a pas de module « {module} ».", "{guess_fr}Les modules sont : {known}."),
    why="Learners are sent back to the module of the questions that they got wrong.",
)
def UNKNOWN_MODULE(course: Course) -> Iterator[Finding]:
    known = [module.id for module in course.modules]
    for bank in course.banks if course.is_whole else ():
        if bank.sends_to and bank.sends_to not in known:
            where = Location(file=bank.file, line=1, column=1)
            yield at(where, module=bank.sends_to, known=", ".join(known), **guess(bank.sends_to, known))


@rule(
    "CRS-EXAM-018",
    Severity.WARNING,
    en=("Nothing is drawn from this bank.", "Name it in course.yaml, under exam: draw, or take the file away."),
    fr=(
        "Rien n'est tiré de cette banque.",
        "Nommez-la dans course.yaml, sous exam: draw, ou supprimez le fichier.",
    ),
    why="Its questions would never be asked.",
)
def UNUSED_BANK(course: Course) -> Iterator[Finding]:
    exam = course.settings.exam
    named = {draw.source for draw in exam.draw} if exam else set()
    misspelt = named - {bank.file for bank in course.banks}
    forgotten = exam is None and (course.showings("exam") or "exam" in course.settings.completion.require)
    for bank in course.banks if course.is_whole and not misspelt and not forgotten else ():
        if bank.file not in named:
            yield at(bank.where)


@rule(
    "CRS-EXAM-010",
    Severity.WARNING,
    en=(
        "Who knows nothing and guesses passes with a chance of {one}% in one attempt and of {all}% in {attempts}.",
        "Draw more questions, ask some with more choices or without any, raise “pass”, or allow fewer attempts.",
    ),
    fr=(
        "Qui répond au hasard réussit avec une probabilité de {one} % en une tentative et de {all} % en {attempts}.",
        "Tirez plus de questions, posez-en avec plus de choix ou sans choix, relevez « pass », ou limitez les "
        "tentatives.",
    ),
    why="A certificate that one in a hundred gets by guessing certifies nothing.",
)
def GUESSED(course: Course) -> Iterator[Finding]:
    exam, drawn = course.settings.exam, tuple(cells(course))
    if exam is None or not course.is_whole or any(len(cell.questions) < cell.take for cell in drawn):
        return
    chance = luck(drawn, exam.pass_mark, exam.attempts)
    if chance.all > _HIGHEST_CHANCE:
        one, several = round(100 * chance.one, 2), round(100 * chance.all, 2)
        yield at(course.setting("exam", ""), one=one, all=several, attempts=chance.attempts)
