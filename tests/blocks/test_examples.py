"""What is asked of every block, on each of its examples."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from blocks.conftest import Examples, Open
from blocks.pages import FOLDERS, example, read
from partners.accessibility import axe
from scormpack.blocks import FOLDER, kinds
from scormpack.content import blocks


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_examples_have_every_kind_of_the_folder_and_no_mistake(folder: str) -> None:
    found, mistakes = read(example(folder))
    shown = {inner.kind for outer in found for inner in (outer, *blocks(outer))}
    assert not mistakes
    assert shown >= {kind.name for kind in kinds().values() if kind.folder == folder}


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_an_example_keeps_is_kept_by_its_id_and_by_different_keys(folder: str) -> None:
    for block in read(example(folder))[0]:
        kind = kinds()[block.kind]
        kept = kind.field(block)
        if kept:
            assert block.id
            assert len(set(kept.keys)) == len(kept.keys)
            assert all(width > 0 for width in kind.widths(block))


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_example_is_accessible_and_fits_a_narrow_window(open_example: Open, folder: str, language: str) -> None:
    page = open_example(folder, language, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert [str(violation) for violation in axe(page, within="main")] == []


@pytest.mark.parametrize("folder", sorted({kind.folder for kind in kinds().values() if not kind.question}))
def test_everything_in_an_example_can_be_read_without_a_script(
    chromium: Browser, examples: Examples, folder: str
) -> None:
    """Nothing is hidden but by means that the browser opens itself; questions keep their feedback for later."""
    pushed = re.search(r"push\((.*)\)", (examples("en") / f"content/en/blocks/{folder}.js").read_text("utf-8"))
    assert pushed
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(f"<main>{json.loads(pushed[1])['html']}</main>")
    assert page.locator("main [hidden], main [style]").count() == 0
    context.close()


@pytest.mark.parametrize("style", sorted(FOLDER.glob("*/block.css")), ids=lambda path: path.parent.name)
def test_a_style_knows_no_left_and_right(style: Path) -> None:
    sides = r"\b(left|right)\b|(margin|padding|border)-(top|bottom)|(?<!-)\b(width|height):|!important"
    assert not re.search(sides, style.read_text("utf-8"))
