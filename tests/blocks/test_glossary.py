"""The glossary, and its terms in the text."""

import pytest
from playwright.sync_api import expect

from blocks.conftest import Open
from blocks.pages import block, said


def test_what_stands_in_it_comes_before_the_entries() -> None:
    assert said(block("::: glossary\nAll *terms*.\n:::\n").first("intro")) == ["All *terms*."]
    assert block("::: glossary\n:::\n").parts == ()


def test_every_entry_is_printed(open_example: Open) -> None:
    page = open_example("glossary")
    assert page.get_by_role("main").get_by_role("term").all_inner_texts() == ["Teapot", "Tea leaf"]


def test_a_definition_is_on_a_page_once_so_that_its_anchor_is_one(open_example: Open) -> None:
    page = open_example("glossary")
    page.get_by_role("link", name="teapot").press("Enter")
    expect(page.get_by_role("dialog", name="teapot")).to_be_visible()
    assert page.locator("#term-teapot").count() == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_term_opens_its_definition_beside_it(open_example: Open, language: str) -> None:
    page = open_example("terms", language, viewport={"width": 320, "height": 600})
    page.get_by_role("link", name="leaf").first.press("Enter")
    box = page.get_by_role("dialog", name="leaf").bounding_box()
    term = page.get_by_role("link", name="leaf").first.bounding_box()
    assert box and term
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert 0 <= box["y"] - term["y"] - term["height"] < 10
    expect(page.get_by_role("dialog", name="leaf")).to_be_focused()


@pytest.mark.wcag("1.4.13", "2.1.2")
def test_escape_closes_it_and_gives_the_focus_back(open_example: Open) -> None:
    page = open_example("terms")
    term = page.get_by_role("link", name="teapot").first
    term.press("Enter")
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("[data-part=definition]")).to_have_count(0)
    expect(term).to_have_attribute("aria-expanded", "false")
    expect(term).to_be_focused()


def test_it_closes_by_its_button_and_by_a_click_outside(open_example: Open) -> None:
    page = open_example("terms")
    for close in (lambda: page.get_by_role("button", name="Close").click(), lambda: page.mouse.click(5, 5)):
        page.get_by_role("link", name="teapot").first.click()
        page.get_by_role("dialog").wait_for()
        close()
        expect(page.locator("[data-part=definition]")).to_have_count(0)


@pytest.mark.wcag("1.4.13")
def test_it_does_not_open_by_pointing_alone(open_example: Open) -> None:
    page = open_example("terms")
    page.get_by_role("link", name="teapot").first.hover()
    assert page.get_by_role("dialog").count() == 0


def test_it_goes_with_its_term_and_closes_when_that_is_gone(open_example: Open) -> None:
    page = open_example("terms", viewport={"width": 1000, "height": 500})
    page.get_by_role("link", name="teapot").first.press("Enter")
    box = page.get_by_role("dialog").element_handle()
    top = box.evaluate("box => box.getBoundingClientRect().y")
    page.evaluate("scrollBy(0, 20)")
    page.wait_for_function("([box, y]) => Math.abs(box.getBoundingClientRect().y - y) < 1", arg=[box, top - 20])
    page.evaluate("scrollBy(0, 900)")
    expect(page.locator("[data-part=definition]")).to_have_count(0)
