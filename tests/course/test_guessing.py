"""The chance of who knows nothing, against what is counted by hand and by trying every form."""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest

from course.exam import BANK, YAML, course
from course.write import SETTINGS
from scormpack.course.blueprint import Cell, cells
from scormpack.course.guessing import luck
from scormpack.course.load import load

MATCH = "::: match #m-%d\n%s\nWhat goes with what, %d?\n\n- a :: b\n- c :: d\n- e :: f\n:::\n"
CHOICE = "::: choice #c-%d\n%s\nWhich is right, %d?\n\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n:::\n"
TRUE = "::: truefalse #t-%d\nanswer: true\n%s\nIs it, %d?\n:::\n"


def drawn(folder: Path, take: int, *questions: tuple[str, str]) -> tuple[Cell, ...]:
    """The one cell of a test that takes so many of these questions, each a text with a header line."""
    bank = "\n".join(["# Bank\n", *(text % (at, header, at) for at, (text, header) in enumerate(questions))])
    settings = f"{SETTINGS}exam: {{draw: [{{from: {BANK}, take: {take}}}]}}\n"
    loaded, _ = load(course(folder, {BANK: bank, YAML: settings}))
    assert loaded
    return tuple(cells(loaded))


@pytest.mark.parametrize(
    ("pass_mark", "chance"),
    [(100, 0.25**2), (50, 1 - 0.75**2), (51, 0.25**2)],
    ids=["both", "one of two", "more than one of two"],
)
def test_choices_among_four_are_found_one_time_in_four(pass_mark: float, chance: float, tmp_path: Path) -> None:
    assert luck(drawn(tmp_path, 2, *[(CHOICE, "")] * 6), pass_mark, 1).one == pytest.approx(chance)


def test_every_form_counts_as_it_is_drawn(tmp_path: Path) -> None:
    """Questions of several kinds and points, three of five, against every form and every outcome."""
    asked = [(CHOICE, ""), (TRUE, "points: 3"), (MATCH, "points: 2"), (TRUE, "points: 0.5"), (MATCH, "")]
    (cell,) = drawn(tmp_path, 3, *asked)
    chance = 0.0
    forms = list(combinations(cell.questions, 3))
    for form in forms:
        total = sum(question.points for question in form)
        steps = [(question, question.points / question.steps) for question in form for _ in range(question.steps)]
        for won in product((True, False), repeat=len(steps)):
            score = sum(worth for (_, worth), right in zip(steps, won, strict=True) if right)
            odds = 1.0
            for (question, _), right in zip(steps, won, strict=True):
                odds *= question.luck if right else 1 - question.luck
            chance += odds / len(forms) if score >= 0.6 * total - 1e-9 else 0
    assert luck([cell], 60, 1).one == pytest.approx(chance)


def test_more_attempts_make_it_likelier_and_no_limit_counts_as_a_hundred(tmp_path: Path) -> None:
    drawing = drawn(tmp_path, 2, *[(CHOICE, "")] * 6)
    assert luck(drawing, 100, 3).all == pytest.approx(1 - (15 / 16) ** 3)
    assert luck(drawing, 100, None) == luck(drawing, 100, 100)


def test_what_has_no_choices_is_not_guessed(tmp_path: Path) -> None:
    text = "::: fill #f-%d\n%s\nThe {{word}} is missing, %d.\n:::\n"
    assert luck(drawn(tmp_path, 2, *[(text, "")] * 6), 1, None).all == 0
