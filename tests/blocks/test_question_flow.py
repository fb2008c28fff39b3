"""Questions as learners meet them: in Chromium, with the real scripts, and tools that write down what they are told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from blocks.conftest import Meet
from blocks.pages import example, site
from partners.accessibility import axe

KINDS = ("choice", "truefalse", "match", "order", "fill", "numeric")


@pytest.mark.wcag("3.3.1", "3.3.3", "4.1.3")
def test_nothing_chosen_is_asked_for_and_costs_no_try(meet: Meet) -> None:
    trial = meet("one-right")
    trial.check()
    expect(trial.part("verdict")).to_have_text("Choose an answer first.")
    assert trial.told["said"] == ["Choose an answer first."]
    assert trial.told["answers"] == []
    trial.root.get_by_label("At 10:20").check()
    expect(trial.part("verdict")).to_be_hidden()


@pytest.mark.wcag("1.4.1", "3.3.3")
def test_a_wrong_answer_brings_its_comment_a_hint_and_another_try(meet: Meet) -> None:
    trial = meet("one-right")
    trial.root.get_by_label("At 10:20").check()
    assert trial.told["kept"] == {"numbers": [0, 0, 1], "text": ""}
    trial.check()
    assert trial.told["kept"]["numbers"] == [1, 0, 1]
    assert trial.told["answers"] == [{"response": "a", "right": False, "credit": 0}]
    expect(trial.part("verdict")).to_have_text("That is not right. You have one more try.")
    expect(trial.part("hint")).to_be_visible()
    expect(trial.part("explanation")).to_be_hidden()
    expect(trial.root.get_by_text("Count the minutes again")).to_be_visible()
    expect(trial.part("mark")).to_have_text(["Wrong"])
    expect(trial.root.get_by_role("radio").first).to_be_disabled()
    expect(trial.part("check")).to_be_focused()


def test_the_second_try_ends_the_question(meet: Meet) -> None:
    trial = meet("one-right")
    trial.root.get_by_label("At 10:20").check()
    trial.check()
    trial.check()
    expect(trial.part("mark")).to_have_count(0)
    expect(trial.root.get_by_label("At 10:20")).to_be_focused()
    trial.root.get_by_label("At 10:90").check()
    trial.check()
    assert [answer["response"] for answer in trial.told["answers"]] == ["a", "c"]
    expect(trial.part("mark")).to_have_text(["Right answer", "Wrong"])
    expect(trial.part("explanation")).to_be_visible()
    expect(trial.part("check")).to_be_hidden()
    expect(trial.part("verdict")).to_be_focused()


def test_a_right_answer_ends_the_question_at_once(meet: Meet) -> None:
    trial = meet("one-right")
    trial.root.get_by_label("At 10:30").check()
    trial.check()
    assert trial.told["kept"]["numbers"] == [1, 1, 2]
    assert trial.told["answers"] == [{"response": "b", "right": True, "credit": 1}]
    expect(trial.part("verdict")).to_have_text("That is right.")
    expect(trial.part("hint")).to_be_hidden()
    expect(trial.part("explanation")).to_be_visible()


def test_each_wrong_try_brings_one_more_hint(meet: Meet) -> None:
    trial = meet("several-right")
    trial.root.get_by_label("The dog").check()
    for shown in (1, 2):
        trial.check()
        expect(trial.part("hint").locator("visible=true")).to_have_count(shown)
        trial.check()


def test_several_right_answers_are_right_together_alone(meet: Meet) -> None:
    trial = meet("several-right")
    trial.root.get_by_label("The hen").check()
    trial.check()
    assert trial.told["answers"][-1] == {"response": "a", "right": False, "credit": 0}
    trial.check()
    trial.root.get_by_label("The crocodile").check()
    trial.check()
    assert trial.told["kept"]["numbers"] == [2, 1, 3]
    assert trial.told["answers"][-1] == {"response": "a[,]b", "right": True, "credit": 1}


def test_true_or_false(meet: Meet) -> None:
    trial = meet("year")
    trial.root.get_by_label("False").check()
    trial.check()
    assert trial.told["kept"]["numbers"] == [1, 1, 2]
    assert trial.told["answers"] == [{"response": "false", "right": True, "credit": 1}]


def test_pairs_earn_a_part_each_and_all_must_be_chosen(meet: Meet) -> None:
    trial = meet("capitals")
    trial.root.get_by_label("Morocco").select_option("Rabat")
    assert trial.told["kept"]["numbers"] == [0, 0, 1, 0, 0]
    trial.check()
    assert trial.told["answers"] == []
    trial.root.get_by_label("France").select_option("Amman")
    trial.root.get_by_label("Jordan").select_option("Paris")
    trial.check()
    answer = trial.told["answers"][0]
    assert (answer["response"], answer["right"]) == ("a[.]1[,]b[.]3[,]c[.]2", False)
    assert answer["credit"] == pytest.approx(1 / 3)
    expect(trial.part("verdict")).to_have_text("Partly right: 1 of 3. You have one more try.")
    expect(trial.part("mark")).to_have_text(["Right", "Wrong", "Wrong"])
    trial.check()
    trial.check()
    expect(trial.part("mark").filter(has_text="Right answer")).to_have_text(["Right answerParis", "Right answerAmman"])


def test_the_best_try_counts(meet: Meet) -> None:
    trial = meet("capitals", (1, 2, 1, 3, 3))
    trial.root.get_by_label("Morocco").select_option("Paris")
    trial.root.get_by_label("Jordan").select_option("Paris")
    trial.check()
    assert trial.told["kept"]["numbers"] == [2, 2, 2, 3, 2]


@pytest.mark.wcag("2.5.7")
def test_lines_are_moved_by_the_keyboard(meet: Meet) -> None:
    trial = meet("tea")
    trial.check()
    expect(trial.part("verdict")).to_have_text("Move the lines into order first.")
    for place, text in enumerate(["Boil the water", "Rinse the tea leaves", "Add fresh mint", "Pour from high"]):
        up = trial.root.get_by_role("button", name=f"Move up {text}")
        while text not in trial.part("row").nth(place).inner_text():
            up.press("Enter")
            expect(up).to_be_focused()
    assert trial.told["said"][-1].startswith("Now line ")
    trial.check()
    assert trial.told["answers"] == [{"response": "a[,]b[,]c[,]d", "right": True, "credit": 1}]
    assert trial.told["kept"]["numbers"] == [1, 1, 1, 2, 3, 4]


def test_the_first_line_has_nowhere_up_to_go(meet: Meet) -> None:
    trial = meet("tea")
    before = trial.part("row").all_inner_texts()
    expect(trial.part("up").first).to_have_attribute("aria-disabled", "true")
    trial.part("up").first.click(force=True)
    assert trial.part("row").all_inner_texts() == before
    assert trial.told["kept"]["numbers"] == []


def test_gaps_are_judged_one_by_one(meet: Meet) -> None:
    trial = meet("seasons")
    trial.root.get_by_label("Gap 1").fill(" Winter")
    assert trial.told["kept"]["text"] == " Winter|"
    trial.root.get_by_label("Gap 2").fill("spring|")
    trial.root.get_by_label("Gap 2").press("Enter")
    assert trial.told["answers"] == [{"response": "Winter[,]spring", "right": False, "credit": 0.5}]
    trial.check()
    trial.root.get_by_label("Gap 2").fill("FALL")
    trial.check()
    assert trial.told["answers"][1]["right"] is True
    assert trial.root.get_attribute("data-correct") == "winter[,]autumn"


@pytest.mark.parametrize(("typed", "right"), [("16", True), ("١٦٫٤", True), ("16,000", True), ("17", False)])
def test_numbers_as_people_write_them(meet: Meet, typed: str, right: bool) -> None:
    trial = meet("garden")
    trial.root.get_by_label("Your answer").fill(typed)
    trial.check()
    assert trial.told["answers"][0]["right"] is right


@pytest.mark.wcag("3.3.1", "3.3.3")
def test_what_is_no_number_is_not_judged(meet: Meet) -> None:
    trial = meet("garden")
    trial.root.get_by_label("Your answer").fill("sixteen")
    trial.check()
    assert trial.told["answers"] == []
    expect(trial.part("verdict")).to_have_text("Write a number in digits first.")


def test_a_draft_comes_back(meet: Meet) -> None:
    expect(meet("one-right", (0, 0, 3)).root.get_by_label("At 10:90")).to_be_checked()
    expect(meet("capitals", (0, 0, 0, 2, 0)).root.get_by_label("France")).to_have_value("2")
    expect(meet("tea", (0, 0, 4, 3, 2, 1)).part("row").first).to_contain_text("Pour from high")
    trial = meet("seasons", (0, 0), "|summer")
    expect(trial.root.get_by_label("Gap 2")).to_have_value("summer")
    expect(trial.part("check")).to_have_text("Check my answer")


def test_an_ended_question_comes_back_as_it_ended_and_says_nothing(meet: Meet) -> None:
    trial = meet("one-right", (2, 0, 3))
    expect(trial.part("verdict")).to_have_text("That is not right.")
    expect(trial.part("explanation")).to_be_visible()
    expect(trial.part("check")).to_be_hidden()
    assert trial.told["said"] == []


def test_gaps_that_were_right_in_another_language_stay_right(meet: Meet) -> None:
    trial = meet("seasons", (1, 2), "hiver|automne")
    expect(trial.part("mark")).to_have_text(["Right", "Right"])


def test_a_review_shows_and_takes_no_input(meet: Meet) -> None:
    trial = meet("one-right", (0, 0, 3), editable=False)
    expect(trial.root.get_by_label("At 10:90")).to_be_disabled()
    expect(trial.part("check")).to_be_hidden()
    expect(trial.part("explanation")).to_be_hidden()


@pytest.mark.parametrize(
    ("id", "numbers", "text"),
    [
        ("one-right", (2, 0, 3), ""),
        ("several-right", (3, 0, 7), ""),
        ("week", (1, 0, 2), ""),
        ("sorting", (1, 1, 2, 2, 2, 2), ""),
        ("tea", (2, 0, 4, 3, 2, 1), ""),
        ("seasons", (2, 1), "winter|x"),
        ("garden", (2, 0), "4"),
    ],
)
def test_starting_anew_clears_everything(meet: Meet, id: str, numbers: tuple[int, ...], text: str) -> None:
    trial = meet(id, numbers, text)
    trial.root.evaluate("root => root.dispatchEvent(new Event('scormpack:reset'))")
    assert trial.told["kept"] == {"numbers": [], "text": ""}
    expect(trial.part("mark")).to_have_count(0)
    expect(trial.part("verdict")).to_be_hidden()
    expect(trial.part("check")).to_have_text("Check my answer")
    trial.check()
    assert trial.told["answers"] == []


def test_without_a_script_nothing_gives_the_answer_away(tab: Page, rendered: dict[str, str]) -> None:
    tab.set_content("".join(rendered[kind] for kind in KINDS))
    for hidden in ("Look", "Right answer", "Explanation", "Twenty minutes to ten", "A leap year"):
        expect(tab.get_by_text(hidden).locator("visible=true")).to_have_count(0)
    expect(tab.get_by_text("When does it arrive?")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_before_and_after(
    tab: Page, static_server: Callable[[Path], str], tmp_path: Path, kind: str, language: str
) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(static_server(site(tmp_path, {kind: example(kind)}, language)) + "/index.html")
    tab.locator("[data-part=next]").click()
    expect(tab.locator("h1")).to_have_text("Blocks")
    tab.locator("[data-part=next]").click()
    expect(tab.locator("[data-credit]").first).to_be_visible()
    assert axe(tab) == []
    for field in tab.locator("main input[type=text]").all():
        field.fill("12")
    for select in tab.locator("main select").all():
        select.select_option(index=1)
    for question in tab.locator("[data-credit]").all():
        for box in question.locator("input:not([type=text]), [data-part=down]").all()[:1]:
            box.click()
        question.locator("[data-part=check]").click()
    expect(tab.locator("[data-part=mark]").first).to_be_visible()
    assert axe(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
