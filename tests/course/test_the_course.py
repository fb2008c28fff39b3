"""courses/tip-morocco: what its readers must be able to rely on."""

from __future__ import annotations

from pathlib import Path

from scormpack.blocks import kinds
from scormpack.content import Block
from scormpack.course.model import Course
from scormpack.reading import read_course


def the_course() -> Course:
    course, found = read_course(Path(__file__).parents[2] / "courses/tip-morocco")
    assert course is not None and not found
    return course


def test_every_page_and_question_of_module_one_says_what_it_rests_on() -> None:
    pages = the_course().modules[0].pages
    silent = [page.file for page in pages if not page.front.cites]
    asked = [block for page in pages for block in page.blocks if kinds()[block.kind].question]
    silent += [str(block.where) for block in asked if not block.data.get("cites")]
    assert len(pages) >= 8 and len(asked) >= 20
    assert silent == []


def test_scored_questions_rest_on_facts_that_were_read_at_their_source() -> None:
    course = the_course()
    scored = {question.id for page in course.modules[0].pages for question in page.scored}
    asked = [block for page in course.modules[0].pages for block in page.blocks if block.id in scored]
    grades = [course.references[id].grade for block in asked for id in _cites(block)]
    assert len(asked) == 8 and grades
    assert set(grades) <= {"A", "B"}


def _cites(block: Block) -> tuple[str, ...]:
    cites = block.data["cites"]
    assert isinstance(cites, tuple)
    return cites


def test_there_are_eight_modules() -> None:
    assert len(the_course().modules) == 8
