"""Sorting into groups: what an author is told, and that each line sorted rightly earns a part."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from blocks.conftest import Meet, Open, kept
from blocks.pages import block, broken, said
from partners.accessibility import axe
from scormpack.blocks import kinds

GOOD = "::: categorise #q\nWhere?\n\n## Fruit\n\n- Apple\n- Pear\n\n## Spices\n\n- Cumin\n:::\n"

MISTAKES = {
    "CRS-QST-001": [GOOD.replace("Where?\n\n", "")],
    "CRS-QST-002": [GOOD.replace("Pear\n", "Pear\n  : Why?\n")],
    "CRS-QST-003": [GOOD.replace("Pear\n", "Pear\n\nMore.\n")],
    "CRS-QST-004": [GOOD.replace("- Cumin", "\n".join(f"- Spice {at}" for at in range(26)))],
    "CRS-QST-005": [GOOD.replace("Cumin", "Pear"), GOOD.replace("Spices", "Fruit")],
    "CRS-QST-006": [GOOD.replace("Pear\n", "Pear\n\n  More.\n")],
    "CRS-QST-007": [GOOD.replace("- Pear", "-")],
    "CRS-PANEL-002": [GOOD.replace("## Spices", "##")],
    "CRS-CATEGORISE-001": [GOOD.replace("## Spices\n\n- Cumin\n", ""), "::: categorise #q\nWhere?\n:::\n"],
    "CRS-CATEGORISE-002": ["::: categorise #q\nWhere?\n\n## Fruit\n\n## Spices\n:::\n"],
    "CRS-BLK-004": [GOOD.replace(" #q", "")],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in MISTAKES.items() for text in texts])
def test_one_mistake_is_told_and_nothing_else(rule: str, text: str) -> None:
    assert broken(text) == [rule]


NOTED = GOOD.removesuffix(":::\n") + "\n? One.\n= So.\n:::\n"


@pytest.mark.parametrize("text", [GOOD, NOTED, GOOD.replace("- Cumin\n", "")])
def test_a_good_question_is_let_be(text: str) -> None:
    assert broken(text) == []


def test_headings_are_the_groups_and_lists_what_belongs_to_them() -> None:
    found = block(GOOD)
    assert [said(each) for each in found.all("right")] == [["Fruit"], ["Spices"]]
    assert [(said(each)[0], each.data["right"]) for each in found.all("left")] == [
        ("Apple", "1"),
        ("Pear", "1"),
        ("Cumin", "2"),
    ]


def test_what_is_kept_and_reported_is_that_of_pairs() -> None:
    found, kind = block(GOOD), kinds()["categorise"]
    assert kind.widths(found) == (2, 2, 2, 2, 2)
    assert kind.credit(found) == 3
    interaction = kind.interaction(found)
    assert interaction and (interaction.type, interaction.correct) == ("matching", "a[.]1[,]b[.]1[,]c[.]2")


def test_lines_are_mixed_and_groups_stand_as_written(meet: Meet) -> None:
    trial = meet("pantry")
    assert trial.part("pair").locator("label").all_inner_texts() != [
        "Apple",
        "Pear",
        "Leek",
        "Carrot",
        "Spinach",
        "Cumin",
    ]
    groups = trial.root.get_by_label("Cumin").locator("option").all_inner_texts()
    assert groups == ["Choose…", "Fruit", "Vegetables", "Spices"]


def test_each_line_in_its_group_earns_a_part(meet: Meet) -> None:
    trial = meet("states")
    for label, group in {"Salt": "Solid", "Water": "Liquid"}.items():
        trial.root.get_by_label(label).select_option(group)
    trial.check()
    assert trial.told["answers"] == []
    trial.root.get_by_label("Milk").select_option("Neither")
    trial.check()
    (answer,) = trial.told["answers"]
    assert (answer["response"], answer["right"]) == ("a[.]1[,]b[.]2[,]c[.]3", False)
    assert answer["credit"] == pytest.approx(2 / 3)
    assert trial.told["kept"]["numbers"] == [1, 2, 1, 2, 3]
    expect(trial.part("mark").filter(has_text="Right answer")).to_have_text(["Right answerLiquid"])


def answered(page: Page, id: str, group: str) -> tuple[str | None, str]:
    """The verdict and all that is kept when everything is put into this group, by the keyboard."""
    for select in page.locator(f"#{id} select").all():
        select.focus()
        page.keyboard.type(group)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    verdict = page.locator(f"#{id} [data-part=verdict]")
    expect(verdict).to_be_visible()
    return verdict.get_attribute("data-verdict"), kept(page)


def test_the_score_is_the_same_in_both_directions_by_keyboard(open_example: Open) -> None:
    verdicts = []
    for language in ("en", "ar"):
        page = open_example("categorise", language)
        verdicts.append(answered(page, "states", "Liquid"))
        assert axe(page, within="main") == []
    assert verdicts[0][0] == verdicts[1][0] == "partly"
    assert verdicts[0][1].replace("en", "ar") == verdicts[1][1]
