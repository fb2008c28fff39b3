"""Scenarios that remember: what stands behind moves, and what is found by looking through every situation."""

import pytest

from blocks.pages import block, broken, read
from scormpack.blocks import kinds
from scormpack.blocks.scenario import situations
from scormpack.blocks.scenario.notes import Note, read_note
from scormpack.content import Block
from scormpack.course.state import Slot, worst_case

HUB = """::: scenario #s
points: 2
start: time 2

## Desk

- Read the letter -> desk (if time >= 1, unless read, read, time -1, +1)
  : Good.
- Ask a friend -> desk (if time >= 1, time -1)
  : She is out.
- Go -> gate
  : It is late.

## Gate

- Show the letter -> in (if read, +1)
  : It opens.
- Knock -> out (unless read)
  : Nobody.

## In (end, good)

Warm.

## Out (end, bad)

Cold.
:::
"""


def changed(old: str, new: str, text: str = HUB) -> list[str]:
    assert old in text
    return broken(text.replace(old, new))


def story(text: str) -> dict[str, object]:
    part = block(text).first("story")
    assert part
    return dict(part.data)


def facts(text: str) -> list[tuple[int, str]]:
    """The line and the rule of each finding."""
    from scormpack.course.markdown import block_tokens
    from scormpack.course.prose import Reader

    reader = Reader("page.md")
    reader.prose(reader.elements(block_tokens(text)))
    return [(each.where.line, each.rule) for each in reader.diagnostics]


def test_a_good_story_has_no_mistake() -> None:
    assert broken(HUB) == []


@pytest.mark.parametrize(
    ("text", "conditions", "changes", "points"),
    [
        ("+2", [], [], 2),
        ("− 1", [], [], -1),
        ("if trust >= 2", ["trust 2 99 1"], [], 0),
        ("if Trust ≥ 2 and heard", ["trust 2 99 1", "heard 1 99 1"], [], 0),
        ("unless heard", ["heard 1 99 0"], [], 0),
        ("unless trust = 3, if time < 2, if time <= 4, if time > 5", [], [], 0),
        ("heard, trust +1, time −2, door 0", [], ["heard 0 1", "trust 1 1", "time 1 -2", "door 0 0"], 0),
        ("if ثقة >= 1، +1", ["ثقة 1 99 1"], [], 1),
    ],
)
def test_a_note_reads_as_it_is_said(text: str, conditions: list[str], changes: list[str], points: int) -> None:
    note = read_note(text)
    assert not note.odd and note.points == points
    assert list(map(str, note.changes)) == changes
    if conditions:
        assert list(map(str, note.conditions)) == conditions


@pytest.mark.parametrize(
    "text",
    ["if trust >= 2 or heard", "if", "unless a and b", "trust + much", "2", "trust 100", "if trust => 2", "a b", ""],
)
def test_a_note_that_cannot_be_understood_is_told(text: str) -> None:
    assert read_note(text).odd
    assert changed("(if read, +1)", f"({text})")[0] == "CRS-SCENARIO-010"


def test_the_title_of_a_scene_may_end_with_parentheses() -> None:
    text = "::: scenario #s\n## A\n\n- Go -> Out (again)\n\n## Out (again) (end)\n\nCold.\n:::\n"
    assert broken(text) == []
    assert read_note("again") != Note()


def test_translators_see_no_note() -> None:
    texts = [unit.text for move in block(HUB).all("move") for unit in move.prose if not isinstance(unit, str | Block)]
    assert texts == ["Read the letter", "Ask a friend", "Go", "Show the letter", "Knock"]


MISTAKES = [
    (["CRS-SCENARIO-011"], "start: time 2", "start: time two"),
    (["CRS-SCENARIO-012"], "unless read, read,", "unless read, red,"),
    (["CRS-SCENARIO-013"], "Go -> gate", "Go -> gate (gone)"),
    (["CRS-SCENARIO-014"], "start: time 2", "start: time 2, open 1\n\n## Lobby\n\n- Go -> desk (if open)\n"),
    (
        ["CRS-SCENARIO-016"],
        "Knock -> out (unless read)",
        "Knock -> out (unless read)\n  : No.\n- X -> in (if time >= 3)",
    ),
    (["CRS-SCENARIO-017"], "Show the letter -> in (if read, +1)", "Show the letter -> in (if read, if time <= 2, +1)"),
    (["CRS-SCENARIO-018"], "Knock -> out (unless read)", "Knock -> out (unless read, if time = 1)"),
    (["CRS-SCENARIO-019"], "## Out (end, bad)\n\nCold.", "## Out\n\n- Walk -> street\n\n## Street\n\n- Turn -> out"),
    (["CRS-SCENARIO-021"], "points: 2\n", ""),
    (["CRS-SCENARIO-022"], "+1)", "-1)"),
    (["CRS-SCENARIO-023"], "- Go", "- Wait -> desk (+1)\n  : Why not?\n- Go"),
    (["CRS-SCENARIO-024"], "  : She is out.\n", ""),
]


@pytest.mark.parametrize(("rules", "old", "new"), MISTAKES)
def test_a_mistake_is_said_once_and_nothing_else(rules: list[str], old: str, new: str) -> None:
    assert changed(old, new) == rules


def test_a_question_in_a_scene_counts_for_those_alone_who_come_there() -> None:
    inside = "Warm.\n\n::: truefalse #q\n{}answer: true\n\nIs it?\n\n= Yes.\n:::"
    assert changed("Warm.", inside.format("")) == ["CRS-SCENARIO-015"]
    assert changed("Warm.", inside.format("points: 0\n")) == []


def test_a_story_of_too_many_situations_is_told() -> None:
    take = "- Take {0} -> desk ({0} +1)\n  : Yes.\n- Give {0} -> desk (if {0} >= 1, {0} -1)\n  : No.\n- Go"
    once = HUB.replace("- Go", take.format("a"))
    assert broken(once) == []
    assert changed("- Go", take.format("b"), once) == ["CRS-SCENARIO-020"]


def test_every_mistake_is_told_at_once_with_its_line() -> None:
    text = HUB.replace("## In (end, good)", "## In (end, great)").replace("-> gate\n", "-> gat\n")
    text = text.replace("(unless read)", "(unless rea)").replace("(if read, +1)", "(if read, +much)")
    lines = text.split("\n")
    assert facts(text) == [
        (lines.index("- Go -> gat") + 1, "CRS-SCENARIO-002"),
        (lines.index("- Show the letter -> in (if read, +much)") + 1, "CRS-SCENARIO-010"),
        (lines.index("## In (end, great)") + 1, "CRS-SCENARIO-008"),
        (lines.index("- Knock -> out (unless rea)") + 1, "CRS-SCENARIO-012"),
    ]


def test_the_way_to_a_dead_end_is_told() -> None:
    from scormpack.course.markdown import block_tokens
    from scormpack.course.prose import Reader

    reader = Reader("page.md")
    text = HUB.replace("Knock -> out (unless read)", "Knock -> out (unless read, if time = 2)")
    reader.prose(reader.elements(block_tokens(text)))
    assert [finding.facts["way"] for finding in reader.diagnostics] == ["“Ask a friend”, “Go”"]


def test_the_best_way_is_what_is_out_of() -> None:
    assert story(HUB)["most"] == 2
    assert kinds()["scenario"].credit(block(HUB)) == 2
    assert kinds()["scenario"].credit(block(HUB.replace("points: 2\n", "").replace(", +1)", ")"))) == 0


def test_the_longest_way_is_kept_whole_and_of_an_endless_one_the_last_decisions() -> None:
    assert story(HUB)["room"] == 4 and not story(HUB)["circles"]
    endless = HUB.replace("- Go", "- Wait -> desk\n  : Why not?\n- Go")
    assert story(endless)["room"] == 40 and story(endless)["circles"]


def test_thirty_decisions_take_fewer_than_forty_characters() -> None:
    hall = "".join(f"## S{at}\n\n- On -> S{at + 1}\n- Stop -> end\n- Wait -> S{at + 1}\n\n" for at in range(30))
    text = f"::: scenario #s\n{hall}## S30 {{#end}} (end)\n\nDone.\n:::\n".replace("-> S30", "-> end")
    field = kinds()["scenario"].field(block(text))
    assert field and len(field.widths) == 30
    slot = Slot(id="s", widths=field.widths, text=0, keys=field.keys)
    assert worst_case([slot], [0], 2) < 20


def test_a_number_that_conditions_cannot_tell_apart_makes_no_more_situations() -> None:
    counted = HUB.replace("- Go", "- Call -> desk (asked +1)\n  : Nobody.\n- Go")
    counted = counted.replace("- Knock -> out (unless read)", "- Knock -> out (unless read, if asked < 3)")
    counted = counted.replace("## In", "- Shout -> out (if asked >= 3)\n  : Hey.\n\n## In")
    assert read(counted)[1] == []
    assert situations.LIMIT == 20_000
