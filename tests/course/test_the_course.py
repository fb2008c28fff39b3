"""courses/tip-morocco: what its readers must be able to rely on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from play.packages import COURSE
from scormpack.blocks import kinds
from scormpack.content import Block, prose_units
from scormpack.course.blueprint import cells
from scormpack.course.model import Course, Module, Page
from scormpack.course.stats import Reader, total_minutes
from scormpack.languages import language
from scormpack.pipeline import validate
from scormpack.reading import read_course, translated_texts, voice
from scormpack.results import Wish
from scormpack.selections import selections, state_size

MODULES = range(1, 9)
"""Of all modules: the first is the orientation, the last the final test."""
PLANNED = 720
LAMS = re.compile(r"[\u200e\u2066]\d+[-–/]\d")
HYPHENED = re.compile(r"\d+[-–/]\d")


@cache
def the_course() -> Course:
    course, found = read_course(COURSE)
    assert course is not None, found
    return course


AUDIENCES = ("", *the_course().settings.audiences)


def module(at: int) -> Module:
    return the_course().path()[at]


def questions(page: Page) -> list[Block]:
    return [block for block in page.blocks if kinds()[block.kind].question]


def cited(block: Block) -> tuple[str, ...]:
    cites = block.data.get("cites", ())
    assert isinstance(cites, tuple)
    return cites


def test_nothing_is_to_be_said_against_it() -> None:
    assert validate(COURSE) == ()


@pytest.mark.parametrize("at", MODULES)
def test_every_page_and_question_says_what_it_rests_on(at: int) -> None:
    silent = [page.file for page in module(at).pages if not page.front.cites]
    silent += [str(block.where) for page in module(at).pages for block in questions(page) if not cited(block)]
    assert silent == []


@pytest.mark.parametrize("at", MODULES)
def test_a_module_has_four_lessons_a_case_a_story_a_check_of_eight_a_summary_and_a_note(at: int) -> None:
    pages = module(at).pages
    numbers = {page.file.split("/")[-1][:2] for page in pages}
    assert {"10", "20", "30", "40", "50", "60", "70", "80"} <= numbers
    (check,) = (page for page in pages if page.file.split("/")[-1].startswith("70"))
    assert len(check.scored) == 8 == sum(len(page.scored) for page in pages)
    kinds_used = Counter(block.kind for page in pages for block in page.blocks)
    assert kinds_used["scenario"] == 1 and kinds_used["case"] >= 1 and kinds_used["resources"] == 1
    assert 1 <= kinds_used["reflect"] <= 2 and kinds_used["checklist"] >= 1
    for page in pages:
        if page.file.split("/")[-1][:2] in {"10", "20", "30", "40"}:
            assert questions(page), f"{page.file} asks for nothing"


def test_scored_questions_rest_on_facts_that_were_read_at_their_source() -> None:
    course = the_course()
    scored = {question.id for page in course.pages for question in page.scored}
    asked = [block for page in (*course.pages, *course.banks) for block in page.blocks if block.id in scored]
    asked += [block for bank in course.banks for block in questions(bank)]
    weak = [str(block.where) for block in asked if not best(course, block) & {"A", "B"}]
    assert len(asked) >= 8 * 8 + 160
    assert weak == []


def best(course: Course, block: Block) -> set[str]:
    """The grades of what a question rests on."""
    return {grade for id in cited(block) for grade in course.references[id].grade.split("/")}


def test_the_bank_has_four_questions_for_each_that_is_drawn() -> None:
    drawn = list(cells(the_course()))
    assert sum(cell.take for cell in drawn) == 40
    assert sum(len(bank.bank) for bank in the_course().banks) == 160
    assert {len(cell.questions) / cell.take for cell in drawn} == {4}


def test_questions_of_the_bank_have_one_right_answer_among_four() -> None:
    for bank in the_course().banks:
        for block in questions(bank):
            choices = block.all("choice")
            assert (block.kind, len(choices), sum(bool(choice.data["right"]) for choice in choices)) == ("choice", 4, 1)


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_it_takes_twelve_hours(code: str) -> None:
    assert abs(total_minutes(the_course(), reader(code)) - PLANNED) <= 0.05 * PLANNED


@pytest.mark.parametrize("audience", [name for name in AUDIENCES if name])
@pytest.mark.parametrize("code", ["fr", "ar"])
def test_an_audience_takes_as_long_as_is_planned_for_it(code: str, audience: str) -> None:
    planned = the_course().settings.audiences[audience].minutes
    assert planned and abs(total_minutes(the_course(), reader(code, audience)) - planned) <= 0.1 * planned


def reader(code: str, audience: str = "") -> Reader:
    """A reader of the course in a language."""
    speed, texts = language(code).words_per_minute, translated_texts(voice(the_course(), code))
    return Reader(language=code, words_per_minute=speed, texts=texts, audience=audience)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_a_learner_does_fits_into_what_scorm_12_keeps(audience: str) -> None:
    for selection, _ in selections(the_course(), Wish(audience=audience, targets=("scorm12",))):
        assert state_size(selection) <= 4096


def figures(page: Page) -> Iterator[Block]:
    return (block for block in page.blocks if block.kind in ("figure", "chart"))


def test_there_are_sixty_figures_each_told_in_words_too() -> None:
    found = [block for module in the_course().path() for page in module.pages for block in figures(page)]
    assert len(found) >= 60
    silent = [str(block.where) for block in found if block.kind == "figure" and len(described(block).split()) < 15]
    assert silent == []


def described(block: Block) -> str:
    """Everything a figure says beside its caption."""
    return " ".join(unit.text for part in block.parts for _, unit in prose_units(part.prose))


def test_drawings_have_their_words_in_arabic_and_numbers_keep_their_order_there() -> None:
    drawings = {path.name for path in (COURSE / "media").glob("*.svg")}
    assert drawings == {path.name for path in (COURSE / "media/ar").glob("*.svg")}
    for path in (COURSE / "media/ar").glob("*.svg"):
        text = " ".join(re.findall(r">([^<>]*\d[^<>]*)</", path.read_text("utf-8")))
        assert len(HYPHENED.findall(text)) == len(LAMS.findall(text)), f"{path.name}: a mark U+200E goes before 448-1"


def test_there_are_eight_modules_between_an_orientation_with_a_starting_test_and_the_final_test() -> None:
    assert [module.folder[:2] for module in the_course().path()] == [f"0{at}" for at in range(10)]
    starting = [block for page in module(0).pages for block in questions(page)]
    assert len(starting) == 16 and not any(page.scored for page in module(0).pages)
