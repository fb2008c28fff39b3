"""Scenarios."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from blocks.conftest import Examples, Meet, Open, again
from blocks.pages import block, broken, said
from partners.accessibility import axe
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
    moves = found.all("move")
    assert [(said(move), move.data["scene"], move.data["to"]) for move in moves] == [
        (["Come in"], 0, 1),
        (["Wait"], 0, 2),
        (["Leave"], 1, 2),
    ]
    assert said(moves[0].first("feedback")) == ["It is warm."]
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


def test_a_comment_under_a_choice_of_two_lines_belongs_to_it() -> None:
    move = block(GOOD.replace("- Come in -> Inside", "- Come in, since\n  it rains -> Inside")).all("move")[0]
    assert said(move) == ["Come in, since\nit rains"]
    assert said(move.first("feedback")) == ["It is warm."]


def test_the_state_knows_scenes_and_choices_by_their_words_and_has_room_for_each_decision() -> None:
    kept = kinds()["scenario"].field(block(GOOD))
    longer = kinds()["scenario"].field(block(GOOD.replace("Tea.", "Coffee.")))
    assert kept and kept == longer and kept.widths == (2, 2) and len(kept.keys) == 6


def test_it_takes_the_minutes_it_says_or_a_time_for_each_scene() -> None:
    seconds = kinds()["scenario"].seconds
    assert seconds(block(GOOD)) == 3 * 45
    assert seconds(block(GOOD.replace("#s\n", "#s\nminutes: 4\n\n"))) == 240


def opened(open_example: Open, language: str = "en", id: str = "ex-scenario", **settings: Any) -> Locator:
    """One of the scenarios of the examples, in a browser."""
    return open_example("scenario", language, **settings).locator(f"#{id}")


def choose(story: Locator, *choices: str) -> None:
    for choice in choices:
        story.get_by_role("button", name=choice).press("Enter")


def scene(story: Locator) -> str:
    """The one scene that is seen."""
    headings = story.locator("[data-part=scene]:visible [data-part=heading]")
    expect(headings).to_have_count(1)
    return headings.inner_text()


def test_a_choice_brings_the_next_scene_with_its_feedback(open_example: Open) -> None:
    story = opened(open_example)
    assert scene(story) == "At the door"
    assert not story.get_by_text("She warms up").first.is_visible()
    choose(story, "Offer a seat first")
    assert scene(story) == "Inside"
    expect(story.get_by_role("heading", name="Inside")).to_be_focused()
    assert story.locator("[data-part=said]").inner_text().split("\n") == [
        "Offer a seat first",
        "She warms up while you boil the water.",
    ]


def test_an_ending_has_a_verdict_a_debrief_and_a_way_back(open_example: Open) -> None:
    story = opened(open_example)
    back = story.get_by_role("button", name="Start again")
    assert not back.is_visible()
    choose(story, "Ask what she likes")
    expect(story.get_by_text("The end: it went well")).to_be_visible()
    expect(story.get_by_text("Whoever asks first serves better.")).to_be_visible()
    back.press("Enter")
    assert scene(story) == "At the door" and not back.is_visible()
    assert story.locator("[data-part=said]").is_hidden()
    assert not story.get_by_text("Whoever asks first").is_visible()


def test_the_learner_finds_the_scene_again(open_example: Open) -> None:
    story = opened(open_example, "ar")
    choose(story, "Offer a seat first")
    again(story.page)
    story.get_by_role("button", name="Choose for her").wait_for()
    assert scene(story) == "Inside"


def test_without_a_script_every_choice_is_a_link_to_its_scene(examples: Examples) -> None:
    text = (examples("en") / "content/en/blocks/scenario.js").read_text("utf-8").replace('\\"', '"')
    links = re.findall(r'data-part="move" href="#([^"]+)"', text)
    assert len(links) == 5 + 15
    assert set(links) < set(re.findall(r'<section id="([^"]+)"', text))


HONEST = (
    "Go through the notebook",
    "Write down what is missing",
    "Visit the neighbour",
    "Tell her what she will be asked",
    "Go into the courtroom",
    "On the notebook",
    "Hear the ruling",
)
LOST = ("Warn the employer", "Go back to the file", "Go into the courtroom", "On how much Mina", "Hear the ruling")


def decisions(story: Locator) -> list[list[str]]:
    """What the debrief says of each decision, line by line."""
    return [
        [line for line in each.inner_text().split("\n") if line] for each in story.locator("[data-part=way] > li").all()
    ]


def part(story: Locator, name: str) -> Locator:
    return story.locator(f"[data-part={name}]")


def test_choices_are_open_by_what_was_done_before(open_example: Open) -> None:
    story = opened(open_example, id="ex-trial")
    visits = story.get_by_role("button", name=re.compile("notebook|neighbour|employer"))
    expect(visits).to_have_count(3)
    choose(story, *HONEST[:2])
    expect(visits).to_have_count(2)
    choose(story, *HONEST[2:4])
    expect(visits).to_have_count(0)
    choose(story, *HONEST[4:])
    assert scene(story) == "All that was owed"
    expect(part(story, "result")).to_contain_text("You earned 5 of 5 points.")


def test_the_debrief_shows_each_decision_and_what_else_was_open(open_example: Open) -> None:
    story = opened(open_example, id="ex-trial")
    choose(story, *LOST)
    assert scene(story) == "Nothing proved"
    expect(part(story, "result")).to_contain_text("You earned 0 of 5 points. You have one more try.")
    first, second, *_, last = decisions(story)
    assert first[:4] == [
        "The file",
        "Warn the employer that he will regret this −2 points",
        "It sounds like a threat, and he will tell the judge.",
        "You could also have chosen:",
    ]
    assert first[4:] == [
        "Go through the notebook with Mina",
        "Visit the neighbour, who saw her work",
        "Go into the courtroom",
        "Decide again",
    ]
    assert second == ["The employer", "Go back to the file"]
    assert last == ["The ruling", "Hear the ruling"]


def test_a_decision_can_be_taken_again_and_the_best_result_counts(open_example: Open) -> None:
    story = opened(open_example, id="ex-trial")
    choose(story, *LOST)
    story.get_by_role("button", name="Decide again The file").first.press("Enter")
    assert scene(story) == "The file"
    expect(story.get_by_role("heading", name="The file")).to_be_focused()
    choose(story, *HONEST)
    expect(part(story, "result")).to_have_text(
        "You earned 5 of 5 points. You may play on: it no longer changes your result."
    )
    story.get_by_role("button", name="Start again").press("Enter")
    choose(story, *LOST)
    expect(part(story, "result")).to_contain_text("Your best result counts: 5 of 5 points.")


def test_the_learner_finds_the_way_again(meet: Meet) -> None:
    begun = meet("ex-trial")
    choose(begun.root, *HONEST[:3])
    resumed = meet("ex-trial", tuple(begun.told["kept"]["numbers"]))
    assert scene(resumed.root) == "The neighbour"
    expect(part(resumed.root, "said")).to_contain_text("Somebody who saw it")
    choose(resumed.root, *HONEST[3:])
    ended = meet("ex-trial", tuple(resumed.told["kept"]["numbers"]))
    expect(part(ended.root, "way").locator("> li")).to_have_count(len(HONEST))
    expect(part(ended.root, "result")).to_contain_text("You earned 5 of 5 points. You have one more try.")
    assert ended.told["answers"] == []


def test_one_interaction_with_the_letters_of_the_way_is_reported_for_each_play_that_counts(meet: Meet) -> None:
    trial = meet("ex-trial")
    choose(trial.root, *LOST)
    assert trial.told["answers"] == [{"response": "c,a,d,c,c", "right": False, "credit": 0}]
    assert trial.told["kept"]["numbers"][:7] == [1, 0, 3, 1, 4, 3, 3]
    for way in (HONEST, LOST):
        trial.root.get_by_role("button", name="Start again").click()
        choose(trial.root, *way)
    assert [answer["credit"] for answer in trial.told["answers"]] == [0, 1]
    assert trial.told["kept"]["numbers"][:2] == [2, 5]


def test_what_no_longer_fits_begins_where_it_still_does(meet: Meet) -> None:
    trial = meet("ex-trial", (0, 0, 1, 1, 1, 7, 7, 7, 7))
    assert scene(trial.root) == "The file"
    choose(trial.root, *HONEST[2:])
    expect(part(trial.root, "way").locator("> li")).to_have_count(7)


def test_the_debrief_fits_a_narrow_window_and_nothing_in_it_is_amiss(open_example: Open) -> None:
    for language in ("en", "ar"):
        story = opened(open_example, language, id="ex-trial", viewport={"width": 320, "height": 640})
        choose(story, *LOST)
        expect(part(story, "way")).to_be_visible()
        assert story.page.evaluate("document.documentElement.scrollWidth") <= 320
        assert [str(violation) for violation in axe(story.page, within="main")] == []
