"""The same answers, from left to right and from right to left: each kind of question gives the same credit, and the LMS
the same score."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from examples import QUESTIONS, example, package, written
from play.conftest import Put
from play.examinee import PLAN
from play.robot import Learner, learner
from scormpack.blocks import kinds
from scormpack.blocks.kind import Interaction
from scormpack.reading import read_course

pytestmark = [pytest.mark.partner, pytest.mark.slow]
SETTINGS = """\
scormpack: 1
id: both
version: "1"
iri: https://example.org/courses/both
languages: {{source: {language}}}
completion: {{require: [pages, module-checks]}}
"""
COMPARED = ("id", "type", "student_response", "correct_responses.0.pattern", "result", "weighting")


@pytest.mark.parametrize("degree", ["right", "half", "wrong"])
def test_the_same_answers_give_the_same_score(scorm12_lms: Put, tmp_path: Path, degree: str) -> None:
    left, right = (played(scorm12_lms, tmp_path / language, language, degree) for language in ("en", "ar"))
    assert left == right
    score, verdicts, rows, _ = left
    assert len(rows) == len(verdicts) > len(QUESTIONS)
    # Half of an order or of several choices is wrong; what has no parts is answered rightly.
    expected = {"right": {"right"}, "half": {"right", "partly", "wrong"}, "wrong": {"wrong"}}
    assert set(verdicts.values()) == expected[degree]
    assert {"right": score == 100, "half": 0 < score < 100, "wrong": score == 0}[degree]


def played(put: Put, folder: Path, language: str, degree: str) -> tuple[float, Mapping[str, str], list[Any], str]:
    """The score that the LMS has, the verdict on each question, what was reported of it, and what is kept."""
    course = questions_course(folder / "course", language)
    asked = interactions(course)
    lms = put(package(course, "scorm12", folder / "out", languages=(language,)).path)
    robot = learner(lms.open())
    assert robot.sco.evaluate("document.dir") == {"en": "ltr", "ar": "rtl"}[language]
    verdicts = {}
    while not robot.is_last:
        robot.turn()
        for id in (id for id, folder in robot.tracked() if folder in QUESTIONS):
            answer(robot, id, asked[id], degree)
            verdicts[id] = str(robot.block(id).locator('[data-part="verdict"]').get_attribute("data-verdict"))
    robot.exit()
    rows = [[row.get(name) for name in COMPARED] for row in lms.interactions()]
    state = lms.stored["cmi.suspend_data"].partition(language)[2]
    return float(lms.stored["cmi.core.score.raw"]), verdicts, rows, state


def answer(robot: Learner, id: str, interaction: Interaction, degree: str) -> None:
    """By value: what is chosen is named by the author's files, wherever it stands on the page."""
    block = robot.block(id)
    if degree == "wrong":
        robot.draft(id, right=False)
    else:
        pattern = interaction.correct if degree == "right" else half(interaction)
        robot.carry_out(block, *block.evaluate(PLAN, pattern))
    robot.hands.press(block.locator('[data-part="check"]'))


def questions_course(folder: Path, language: str) -> Path:
    """The examples of all kinds of question, and nothing else."""
    pages = {f"01-all/{name}.md": example(name) for name in QUESTIONS}
    files = {
        "course.yaml": SETTINGS.format(language=language),
        "index.md": "# All\n\nText.\n",
        "01-all/index.md": "# All\n",
    }
    course = written(folder, {**files, **pages})
    shutil.copytree(Path(__file__).parents[1] / "media", course / "media")
    return course


def interactions(course: Path) -> Mapping[str, Interaction]:
    """What each question asks, by its id, as the author's files say it."""
    read, said = read_course(course)
    assert read, said
    blocks = [block for module in read.modules for page in module.pages for block in page.blocks]
    found = ((block.id, kinds()[block.kind].interaction(block)) for block in blocks if kinds()[block.kind].question)
    return {id: interaction for id, interaction in found if interaction}


def half(interaction: Interaction) -> str:
    """A pattern with the first part right and the others missing or wrong; the right one where there are no parts."""
    first, *others = interaction.correct.split("[,]")
    if not others:
        return interaction.correct
    match interaction.type:
        case "matching":
            wrong = first.partition("[.]")[2]
            rest = [f"{other.partition('[.]')[0]}[.]{wrong}" for other in others]
        case "sequencing":
            rest = [*others[1:], others[0]]
        case "fill-in":
            rest = ["zzz" for _ in others]
        case _:
            rest = []
    return "[,]".join([first, *rest])
