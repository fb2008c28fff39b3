"""Scenarios."""

import re

import pytest
from playwright.sync_api import Page, expect

from blocks.conftest import Examples, Open
from blocks.pages import block, broken, said
from scormpack.blocks import kinds

GOOD = """::: scenario #s
Before.

## At the door {#door}

Rain. What now?

- Come in -> Inside
  : It is warm.
- Wait -> the END

## Inside

Tea.

- Leave -> The end

## The end (end, fair)

Sun.

= Well *done*.

Think about it.
:::
"""


def changed(old: str, new: str) -> list[str]:
    """The rules that the good scenario breaks after one change."""
    assert old in GOOD
    return broken(GOOD.replace(old, new))


def ends(text: str) -> list[object]:
    return [scene.data["end"] for scene in block(text).all("scene")]


def test_scenes_moves_feedback_and_debrief_are_read() -> None:
    found = block(GOOD)
    door, inside, end = found.all("scene")
    assert said(found.first("intro")) == ["Before."]
    assert [said(scene) for scene in (door, inside, end)] == [["At the door"], ["Inside"], ["The end"]]
    assert said(door.first("text")) == ["Rain. What now?"]
    assert [(said(move), move.data["to"]) for move in door.all("move")] == [(["Come in"], 1), (["Wait"], 2)]
    assert said(door.all("move")[0].first("feedback")) == ["It is warm."]
    assert said(found.first("debrief")) == ["Well *done*.", "Think about it."]


def test_a_move_finds_its_scene_whatever_the_capitals_and_the_order() -> None:
    assert changed("-> Inside", "->  INSIDE ") == []
    assert changed("The end (end, fair)", "Over {#the-end} (end, fair)") == ["CRS-SCENARIO-002"] * 2
    assert (
        broken(GOOD.replace("the END", "over").replace("-> The end", "-> over").replace("## The end", "## Z {#over}"))
        == []
    )
    assert (
        broken(
            GOOD.replace("the END", "z")
            .replace("-> The end", "-> z")
            .replace("The end (end, fair)", "Z (End,fair) {#z}")
        )
        == []
    )


@pytest.mark.parametrize(("marker", "end"), [("(end)", "plain"), ("(end, good)", "good"), ("( end ,BAD )", "bad")])
def test_an_ending_is_marked_in_its_heading(marker: str, end: str) -> None:
    assert ends(GOOD.replace("(end, fair)", marker)) == ["", "", end]


def test_a_list_without_arrows_is_text() -> None:
    scene = block(GOOD.replace("Sun.", "- Sun\n- Wind")).all("scene")[2]
    assert said(scene.first("text")) == ["Sun", "Wind"]


MISTAKES = [
    ("CRS-SCENARIO-002", "-> Inside", "-> Insid"),
    ("CRS-SCENARIO-003", "- Leave -> The end\n", ""),
    ("CRS-SCENARIO-003", "- Leave -> The end\n", "- Leave\n"),
    ("CRS-SCENARIO-004", "- Come in -> Inside\n  : It is warm.\n", ""),
    ("CRS-SCENARIO-005", "The end (end, fair)\n", "The end\n\n- Again -> door\n"),
    ("CRS-SCENARIO-006", "## Inside\n", "## Inside\n\n- Go -> The end\n\n## inside\n"),
    ("CRS-SCENARIO-007", "- Wait -> the END", "- Wait -> the END\n- Shout"),
    ("CRS-SCENARIO-007", "- Wait -> the END", "- Wait -> the END\n- -> Inside"),
    ("CRS-SCENARIO-008", "(end, fair)", "(end, great)"),
    ("CRS-SCENARIO-008", "(end, fair)", "{#fin end=fair}"),
    ("CRS-SCENARIO-009", "Tea.", "Tea.\n\n- Leave -> The end\n\n= Think.\n"),
]


def test_a_good_scenario_has_no_mistake() -> None:
    assert broken(GOOD) == []


@pytest.mark.parametrize(("rule", "old", "new"), MISTAKES)
def test_one_mistake_is_said_once_and_nothing_else(rule: str, old: str, new: str) -> None:
    assert changed(old, new) == [rule]


def test_a_scenario_has_scenes() -> None:
    assert broken("::: scenario #s\nText.\n:::\n") == ["CRS-SCENARIO-001"]


def test_the_state_knows_scenes_by_their_titles_and_has_room_for_each() -> None:
    kept = kinds()["scenario"].field(block(GOOD))
    longer = kinds()["scenario"].field(block(GOOD.replace("Tea.", "Coffee.")))
    assert kept and kept == longer and kept.widths == (2, 2)


def test_it_takes_the_minutes_it_says_or_a_time_for_each_scene() -> None:
    seconds = kinds()["scenario"].seconds
    assert seconds(block(GOOD)) == 3 * 45
    assert seconds(block(GOOD.replace("#s\n", "#s\nminutes: 4\n\n"))) == 240


def choose(page: Page, *choices: str) -> None:
    for choice in choices:
        page.get_by_role("button", name=choice).press("Enter")


def scene(page: Page) -> str:
    """The one scene that is seen."""
    headings = page.locator("[data-part=scene]:visible [data-part=heading]")
    expect(headings).to_have_count(1)
    return headings.inner_text()


def test_a_choice_brings_the_next_scene_with_its_feedback(open_example: Open) -> None:
    page = open_example("scenario")
    assert scene(page) == "At the door"
    assert not page.get_by_text("She warms up").first.is_visible()
    choose(page, "Offer a seat first")
    assert scene(page) == "Inside"
    expect(page.get_by_role("heading", name="Inside")).to_be_focused()
    assert page.locator("[data-part=said]").inner_text().split("\n") == [
        "Offer a seat first",
        "She warms up while you boil the water.",
    ]


def test_an_ending_has_a_verdict_a_debrief_and_a_way_back(open_example: Open) -> None:
    page = open_example("scenario")
    again = page.get_by_role("button", name="Start again")
    assert not again.is_visible()
    choose(page, "Ask what she likes")
    expect(page.get_by_text("The end: it went well")).to_be_visible()
    expect(page.get_by_text("Whoever asks first serves better.")).to_be_visible()
    again.press("Enter")
    assert scene(page) == "At the door" and not again.is_visible()
    assert page.locator("[data-part=said]").is_hidden()
    assert not page.get_by_text("Whoever asks first").is_visible()


def test_the_learner_finds_the_scene_again(open_example: Open) -> None:
    page = open_example("scenario", "ar")
    choose(page, "Offer a seat first")
    page.reload()
    page.get_by_role("button", name="Choose for her").wait_for()
    assert scene(page) == "Inside"


def test_without_a_script_every_choice_is_a_link_to_its_scene(examples: Examples) -> None:
    text = (examples("en") / "content/en/blocks/scenario.js").read_text("utf-8").replace('\\"', '"')
    links = re.findall(r'data-part="move" href="#([^"]+)"', text)
    assert len(links) == 5
    assert set(links) < set(re.findall(r'<section id="([^"]+)"', text))
