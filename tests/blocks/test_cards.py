"""Cards. How they are read is tested with the accordion."""

from blocks.conftest import Open


def test_a_button_turns_the_card_over_and_back(open_example: Open) -> None:
    page = open_example("cards")
    front, back = page.get_by_role("button", name="Green"), page.get_by_text("heated soon after picking")
    assert front.get_attribute("aria-expanded") == "false" and not back.is_visible()
    front.press("Enter")
    assert front.get_attribute("aria-expanded") == "true" and back.is_visible()
    front.press("Space")
    assert front.get_attribute("aria-expanded") == "false" and not back.is_visible()


def test_a_card_keeps_its_heading(open_example: Open) -> None:
    assert open_example("cards").get_by_role("heading", name="White", level=2).is_visible()


def test_on_paper_every_back_is_seen(open_example: Open) -> None:
    page = open_example("cards")
    page.emulate_media(media="print")
    assert page.get_by_text("hardly touched").is_visible()
