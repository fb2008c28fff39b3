"""Callouts."""

from blocks.conftest import Open
from blocks.pages import block, broken, said


def test_a_callout_has_a_title_and_any_text() -> None:
    found = block("::: law On *consent*\n\nOne.\n\n- two\n:::\n")
    assert said(found.first("title")) == ["On *consent*"]
    assert said(found.first("text")) == ["One.", "two"]


def test_a_callout_needs_no_title() -> None:
    assert block("::: note\nText.\n:::\n").first("title") is None


def test_a_callout_without_text_is_an_empty_box() -> None:
    assert broken("::: tip Only a title\n:::\n") == ["CRS-CALLOUT-001"]


def test_its_word_and_its_title_name_it(open_example: Open) -> None:
    page = open_example("callout", "ar")
    assert page.get_by_role("note", name="نصيحة Before you start").is_visible()
