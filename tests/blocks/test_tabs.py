"""Tabs. How they are read is tested with the accordion."""

import pytest
from playwright.sync_api import Page, expect

from blocks.conftest import Open


def selected(page: Page) -> str:
    """The open tab, which is also the one with the focus and the one whose panel is seen."""
    tab = page.get_by_role("tab", selected=True)
    expect(tab).to_be_focused()
    name = tab.inner_text()
    expect(page.get_by_role("tabpanel")).to_have_count(1)
    expect(page.get_by_role("tabpanel", name=name)).to_be_visible()
    return name


@pytest.mark.parametrize(
    ("language", "forward", "back"), [("en", "ArrowRight", "ArrowLeft"), ("ar", "ArrowLeft", "ArrowRight")]
)
def test_arrow_keys_go_on_and_back_in_the_direction_of_writing(
    open_example: Open, language: str, forward: str, back: str
) -> None:
    page = open_example("tabs", language)
    page.get_by_role("tab").first.focus()
    went = []
    for key in (forward, forward, forward, back, "Home", "End", "ArrowDown"):
        page.keyboard.press(key)
        went.append(selected(page).removeprefix("The "))
    assert went == ["means", "purpose", "act", "purpose", "act", "purpose", "purpose"]


def test_only_the_open_tab_is_in_the_order_of_the_tab_key(open_example: Open) -> None:
    page = open_example("tabs")
    page.get_by_role("tab", name="The means").click()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tabpanel")).to_be_focused()


def test_on_paper_every_panel_has_its_heading(open_example: Open) -> None:
    page = open_example("tabs")
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="The purpose").is_visible()
    assert page.get_by_text("To exploit the person.").is_visible()
    assert not page.get_by_role("tab").first.is_visible()
