"""Open answers."""

import pytest
from playwright.sync_api import expect

from blocks.conftest import Open, again
from blocks.pages import block, broken
from scormpack.blocks import kinds
from scormpack.blocks.kind import Field


@pytest.mark.parametrize(("header", "longest"), [("", 300), ("max: 250\n", 250)])
def test_an_answer_is_kept_up_to_its_length(header: str, longest: int) -> None:
    found = block(f"::: reflect #r\n{header}\nWhy?\n:::\n")
    assert kinds()["reflect"].field(found) == Field(widths=(1,), text=longest)


def test_a_question_is_asked() -> None:
    assert broken("::: reflect #r\nmax: 10\n\n:::\n") == ["CRS-REFLECT-001"]


@pytest.mark.parametrize("length", [0, 1001])
def test_the_length_has_limits(length: int) -> None:
    assert broken(f"::: reflect #r\nmax: {length}\n\nWhy?\n:::\n") == ["CRS-REFLECT-002"]
    assert broken("::: reflect #r\nmax: 1000\n\nWhy?\n:::\n") == []


def test_what_is_written_is_there_again(open_example: Open) -> None:
    page = open_example("reflect")
    answer = page.get_by_role("textbox", name="What will you do differently tomorrow?")
    answer.fill("Ask first. اسأل أولا.")
    answer.blur()
    again(page)
    assert answer.input_value() == "Ask first. اسأل أولا."


def test_an_answer_is_kept_while_it_is_written(open_example: Open) -> None:
    page = open_example("reflect")
    page.get_by_role("textbox").first.fill("Still typing")
    page.wait_for_function("JSON.parse(localStorage['scormpack:trial']).state.includes('Still typing')")


def test_the_room_left_is_shown_and_said_when_there_is_little(open_example: Open) -> None:
    page = open_example("reflect")
    page.get_by_role("textbox").first.fill("123")
    expect(page.get_by_text("297 characters left")).to_be_visible()
    page.get_by_role("textbox").last.fill("x" * 59)
    expect(page.get_by_text("1 character left").first).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("1 character left")


def test_no_more_can_be_written_than_is_kept(open_example: Open) -> None:
    page = open_example("reflect")
    answer = page.get_by_role("textbox").last
    answer.press_sequentially("x" * 65)
    assert len(answer.input_value()) == 60
