"""A learner is half-way, and the course is edited and built again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from partners.scorm_again import ScormAgain12
from play.packages import ANSWERS, CHOICES, NOTES, QUESTIONS, course, package
from play.robot import Learner, learner
from scormpack.cli.run import run

pytestmark = pytest.mark.partner
Put = Callable[..., ScormAgain12]
Memory = Mapping[str, list[list[str]]]

FIRST, SECOND = "- [ ] La première\n  : Non.\n", "- [x] La deuxième\n  : Oui.\n"
SWAPS = [
    (FIRST + SECOND, SECOND + FIRST),
    ("- [x] Alpha\n- [ ] Beta\n", "- [ ] Beta\n- [x] Alpha\n"),
    ("- Un :: Chat\n- Deux :: Chien\n- Trois :: Âne\n", "- Trois :: Âne\n- Un :: Chat\n- Deux :: Chien\n"),
    ("- [ ] Relire\n- [ ] Écrire\n", "- [ ] Écrire\n- [ ] Relire\n"),
]
NEW_PAGE = """\
# Nouvelle page

::: truefalse #q-new
answer: false

Le thé est bleu.
:::

"""


def swapped(text: str) -> str:
    for old, new in SWAPS:
        text = text.replace(old, new)
    return text


def edited(root: Path) -> None:
    """A page more and one question moved to it; a page moved, another renamed; options and scenes in another order."""
    start = CHOICES.index("::: truefalse")
    scene = NOTES[NOTES.index("## La cour") : NOTES.index("## La fin")]
    notes = NOTES.replace(scene, "").replace("C'est fini.\n", f"C'est fini.\n\n{scene.strip()}\n")
    for old in ("10-choisir", "20-repondre", "30-noter"):
        (root / f"01-un/{old}.md").unlink()
    files = {
        "01-un/05-nouvelle.md": NEW_PAGE + CHOICES[start:],
        "01-un/15-reponses.md": swapped(ANSWERS),
        "01-un/20-noter.md": swapped(notes),
        "01-un/35-choisir.md": swapped(CHOICES[:start]),
    }
    for name, text in files.items():
        (root / name).write_text(text, "utf-8")
    assert run(["ids", str(root), "--renamed", "un/repondre", "un/reponses"]) == 0


def everywhere(robot: Learner) -> Memory:
    """What all pages show, whatever the order of options on them; the order of sorted rows counts."""
    while robot.part("previous").is_visible():
        robot.turn("previous")
    found = robot.texts()
    while not robot.is_last:
        robot.turn()
        found |= robot.texts()
    return {id: [*map(sorted, kinds[:3]), kinds[3], *kinds[4:]] for id, kinds in found.items()}


def test_a_question_with_one_answer_more_is_asked_again_and_no_other(scorm12_lms: Put, tmp_path: Path) -> None:
    root = course(tmp_path / "course")
    lms = scorm12_lms(package(root, tmp_path))
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.work()
    before = robot.texts()
    visit.close_tab()
    lms.settle()
    (root / "01-un/10-choisir.md").write_text(CHOICES.replace("- [ ] Beta\n", "- [ ] Beta\n- [ ] Delta\n"), "utf-8")
    after = learner(scorm12_lms(package(root, tmp_path / "again"), seed=lms.stored).open()).texts()
    assert after.pop("q-several")[0] == []
    assert after == {id: kinds for id, kinds in before.items() if id != "q-several"}


def test_an_attempt_goes_on_in_the_course_as_it_is_now(scorm12_lms: Put, tmp_path: Path) -> None:
    root = course(tmp_path / "course")
    lms = scorm12_lms(package(root, tmp_path))
    visit = lms.open()
    robot = learner(visit)
    robot.go_to("un/choisir")
    robot.answer("q-one")
    robot.answer("q-several", right=False)
    robot.answer("q-true")
    robot.turn()
    robot.answer("q-fill")
    robot.draft("q-match")
    robot.draft("q-order", right=False)
    robot.turn()
    robot.write("n-note")
    robot.hands.choose(robot.block("n-plan").locator("input").nth(1))
    robot.step("n-story")
    before = everywhere(robot)
    robot.turn("previous")
    robot.turn("previous")
    assert robot.here == "un/repondre"
    visit.close_tab()
    lms.settle()

    edited(root)
    rebuilt = scorm12_lms(package(root, tmp_path / "again"), seed=lms.stored)
    robot = learner(rebuilt.open())
    assert robot.here == "un/reponses"
    after = dict(everywhere(robot))
    assert after.pop("q-new") == [[], [], [], [], [], ["false"]]
    assert after == before
    robot.tool("open-left")
    robot.sco.locator('[data-part="panel"] a').first.click()
    robot.sco.wait_for_selector('article[data-page="un/nouvelle"][data-mounted]')
    robot.play()
    robot.exit()
    assert rebuilt.stored["cmi.core.lesson_status"] == "passed"
    assert rebuilt.stored["cmi.core.score.raw"] == "87.5"
    assert {row["id"] for row in rebuilt.interactions()} == {*QUESTIONS, "q-new"}
