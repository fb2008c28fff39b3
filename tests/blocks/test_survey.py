"""Surveys: what an author is told, and that an opinion is kept, sent and never judged."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from blocks.conftest import Meet, Open, again
from blocks.pages import block, broken, said
from scormpack.blocks import kinds
from scormpack.languages import language
from scormpack.render.definitions import definition
from scormpack.render.edition import Voice, as_written

RATING = "::: survey #s\nscale: 5\n\nHow sure?\n\n- Not at all\n- Quite\n:::\n"
OPINION = "::: survey #s\nWhich?\n\n- One\n- Two\n- Three\n:::\n"

MISTAKES = {
    "CRS-QST-001": ["::: survey #s\nscale: 5\n:::\n"],
    "CRS-QST-002": [OPINION.replace("Two\n", "Two\n  : Why?\n")],
    "CRS-QST-003": [OPINION.replace("Three\n", "Three\n\nMore.\n")],
    "CRS-QST-005": [OPINION.replace("Two", "One")],
    "CRS-SURVEY-001": ["::: survey #s\nWhich?\n:::\n", "::: survey #s\nWhich?\n\n- One\n:::\n"],
    "CRS-SURVEY-002": [OPINION.replace("Two", "[x] Two"), OPINION.replace("Two", "[ ] Two")],
    "CRS-SURVEY-003": [RATING.replace("5", "1"), RATING.replace("5", "10")],
    "CRS-SURVEY-004": [RATING.replace("- Quite\n", ""), RATING.replace("- Quite\n", "- Quite\n- Very\n")],
    "CRS-SURVEY-005": [OPINION.replace("Three\n", "Three\n\n? A hint.\n")],
    "CRS-HDR-001": [OPINION.replace("#s\n", "#s\npoints: 2\n\n")],
    "CRS-HDR-002": [RATING.replace("5", "five")],
    "CRS-BLK-004": [OPINION.replace(" #s", "")],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in MISTAKES.items() for text in texts])
def test_one_mistake_is_told_and_nothing_else(rule: str, text: str) -> None:
    assert broken(text) == [rule]


@pytest.mark.parametrize("text", [RATING, OPINION, "::: survey #s\nscale: 9\n\nHow sure?\n:::\n"])
def test_a_good_survey_is_let_be(text: str) -> None:
    assert broken(text) == []


def test_a_scale_has_a_point_for_each_number_and_words_for_its_ends() -> None:
    points = block(RATING).all("point")
    assert [said(point) for point in points] == [["Not at all"], [], [], [], ["Quite"]]
    assert [point.data["letter"] for point in points] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(("text", "widths", "keys"), [(RATING, (1, 3), 0), (OPINION, (1, 2), 3)])
def test_what_is_kept_is_the_answer_and_whether_it_was_sent(text: str, widths: tuple[int, ...], keys: int) -> None:
    found = block(text)
    kept = kinds()["survey"].field(found)
    assert kept and kept.widths == widths and len(kept.keys) == keys
    assert kinds()["survey"].widths(found) == widths


def test_an_opinion_is_no_question_and_has_no_right_answer() -> None:
    interaction = kinds()["survey"].interaction(block(OPINION))
    assert not kinds()["survey"].question
    assert interaction and (interaction.type, interaction.correct) == ("likert", "")
    assert [id for id, _ in interaction.components["scale"]] == ["a", "b", "c"]


def test_points_of_a_scale_without_words_are_told_by_their_number() -> None:
    voice = Voice(language=language("en"), texts=as_written, words={}, mark="")
    told = definition(block(RATING), "one/page", (voice,))
    assert told and told["interactionType"] == "likert"
    assert "correctResponsesPattern" not in told
    assert told["scale"] == [
        {"id": "1", "description": {"en": "Not at all"}},
        *({"id": id} for id in "234"),
        {"id": "5", "description": {"en": "Quite"}},
    ]


def test_a_rating_is_kept_at_once_and_sent_on_demand(meet: Meet) -> None:
    trial = meet("ex-rating")
    trial.root.get_by_label("4").check()
    assert trial.told["kept"]["numbers"] == [0, 4]
    assert trial.told["answers"] == []
    trial.root.get_by_role("button").click()
    assert trial.told["kept"]["numbers"] == [1, 4]
    assert trial.told["answers"] == [{"response": "4", "right": None, "credit": 0}]
    expect(trial.part("said")).to_be_focused()
    expect(trial.root.get_by_role("button")).to_be_hidden()


def test_an_opinion_may_be_changed_and_sent_again(meet: Meet) -> None:
    trial = meet("ex-opinion", (1, 2))
    expect(trial.root.get_by_label("The second one")).to_be_checked()
    expect(trial.root.get_by_role("button")).to_be_hidden()
    trial.root.get_by_label("None of them").check()
    assert trial.told["kept"]["numbers"] == [0, 4]
    trial.root.get_by_role("button").press("Enter")
    assert trial.told["answers"] == [{"response": "d", "right": None, "credit": 0}]


def test_nothing_is_sent_before_something_is_chosen(meet: Meet) -> None:
    trial = meet("ex-opinion")
    trial.root.get_by_role("button").click()
    expect(trial.part("said")).to_have_text("Choose an answer first.")
    assert trial.told["answers"] == []
    assert trial.told["said"] == ["Choose an answer first."]


def test_a_review_shows_and_takes_no_input(meet: Meet) -> None:
    trial = meet("ex-rating", (1, 3), editable=False)
    expect(trial.root.get_by_label("3")).to_be_checked()
    expect(trial.root.get_by_label("3")).to_be_disabled()
    expect(trial.root.get_by_role("button")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_keyboard_alone_is_enough_and_the_answer_comes_back(open_example: Open, language: str) -> None:
    page = open_example("survey", language)
    page.locator("#ex-rating input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    again(page)
    expect(page.locator("#ex-rating input").nth(1)).to_be_checked()
    expect(page.locator("#ex-rating [data-part=said]")).not_to_be_empty()
