"""Tabs. How they are read is tested with the accordion."""

import pytest
from playwright.sync_api import Page

from blocks.conftest import Open


def selected(page: Page) -> str:
    """The open tab, which is also the one with the focus and the one whose panel is seen."""
    name = page.get_by_role("tab", selected=True).inner_text()
    assert page.evaluate("document.activeElement.textContent") == name
    assert page.get_by_role("tabpanel").count() == 1
    assert page.get_by_role("tabpanel", name=name).is_visible()
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
    assert page.evaluate("document.activeElement.getAttribute('role')") == "tabpanel"


def test_on_paper_every_panel_has_its_heading(open_example: Open) -> None:
    page = open_example("tabs")
    page.emulate_media(media="print")
    assert page.get_by_role("heading", name="The purpose").is_visible()
    assert page.get_by_text("To exploit the person.").is_visible()
    assert not page.get_by_role("tab").first.is_visible()
