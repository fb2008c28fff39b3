"""Cards. How they are read is tested with the accordion."""

from playwright.sync_api import Locator, expect

from blocks.conftest import Open


def test_a_button_turns_the_card_over_and_back(open_example: Open) -> None:
    page = open_example("cards")
    front, back = page.get_by_role("button", name="Green"), page.get_by_text("heated soon after picking")
    shows(front, back, "false")
    front.press("Enter")
    shows(front, back, "true")
    front.press("Space")
    shows(front, back, "false")


def shows(front: Locator, back: Locator, expanded: str) -> None:
    expect(front).to_have_attribute("aria-expanded", expanded)
    expect(back).to_be_visible(visible=expanded == "true")


def test_a_card_keeps_its_heading(open_example: Open) -> None:
    assert open_example("cards").get_by_role("heading", name="White", level=2).is_visible()


def test_on_paper_every_back_is_seen(open_example: Open) -> None:
    page = open_example("cards")
    page.emulate_media(media="print")
    assert page.get_by_text("hardly touched").is_visible()
