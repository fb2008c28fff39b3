"""Accordions, and what they have in common with tabs, cards and timelines: panels under headings."""

import pytest
from playwright.sync_api import expect

from blocks.conftest import Open
from blocks.pages import block, broken, said

PANELS = ("accordion", "tabs", "cards", "timeline")


@pytest.mark.parametrize("kind", PANELS)
def test_headings_part_the_panels(kind: str) -> None:
    found = block(f"::: {kind}\nBefore.\n\n## One\n\nText.\n\n### Inside\n\nMore.\n\n## Two {{#two}}\n\nText.\n:::\n")
    assert said(found.first("intro")) == ["Before."]
    assert [said(panel.first("title")) for panel in found.all("panel")] == [["One"], ["Two"]]
    assert said(found.first("panel")) == ["Text.", "Inside", "More."]


@pytest.mark.parametrize("kind", PANELS)
def test_panels_keep_the_level_of_their_headings(kind: str) -> None:
    levels = {
        hashes: block(f"::: {kind}\n{hashes} One\n\nText.\n:::\n").all("panel")[0].data for hashes in ("##", "####")
    }
    assert levels == {"##": {"level": 2}, "####": {"level": 4}}


@pytest.mark.parametrize("kind", PANELS)
def test_a_block_of_panels_has_headings_with_words_and_text(kind: str) -> None:
    assert broken(f"::: {kind}\nText.\n:::\n") == ["CRS-PANEL-001"]
    assert broken(f"::: {kind}\n:::\n") == ["CRS-PANEL-001"]
    assert broken(f"::: {kind}\n##\n\nText.\n\n## Two\n\nText.\n:::\n") == ["CRS-PANEL-002"]
    assert broken(f"::: {kind}\n## One\n\n## Two\n\nText.\n:::\n") == ["CRS-PANEL-003"]


def test_a_panel_opens_by_the_keyboard_and_closes_again(open_example: Open) -> None:
    page = open_example("accordion")
    text = page.get_by_text("deception")
    expect(text).to_be_hidden()
    summary = page.locator("summary").filter(has_text="The means")
    summary.press("Enter")
    expect(text).to_be_visible()
    summary.press("Space")
    expect(text).to_be_hidden()
