"""Every colour of every palette can be read where it stands, whatever accent the author has chosen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormpack.course.colours import SHAPE, TEXT, contrast, mixed, readable
from scormpack.render.palette import CONTRAST, DARK, LIGHT, Palette, grounds, palettes

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
TEXTS = ("ink", "quiet", "good", "bad", "note", "warn", "law")


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == 1


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.542, abs=0.001)


@given(COLOURS)
def test_a_readable_shade_is_readable_and_no_further_away_than_needed(colour: str) -> None:
    shade = readable(colour, ("#ffffff",), TEXT)
    assert contrast(shade, "#ffffff") >= TEXT
    assert (shade == colour) == (contrast(colour, "#ffffff") >= TEXT)


def test_where_nothing_can_be_read_says_so() -> None:
    with pytest.raises(ValueError, match="21:1"):
        readable("#808080", ("#808080",), 21)


@PALETTES
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.wcag("1.4.3")
def test_text_can_be_read_on_every_ground(palette: Palette, name: str) -> None:
    low = {ground: contrast(palette.colours[name], colour) for ground, colour in grounds(palette.colours).items()}
    assert min(low.values()) >= palette.ratio, low


@PALETTES
@pytest.mark.wcag("1.4.11")
def test_borders_of_controls_can_be_seen(palette: Palette) -> None:
    for ground, colour in grounds(palette.colours).items():
        assert contrast(palette.colours["edge"], colour) >= SHAPE, ground


@PALETTES
@given(accent=COLOURS)
@pytest.mark.wcag("1.4.3", "1.4.11")
def test_any_accent_that_authors_may_choose_can_be_read_as_text_and_carries_text(palette: Palette, accent: str) -> None:
    colours = palette.with_accent(readable(accent, ("#ffffff",), TEXT))
    assert contrast(colours["on-accent"], colours["accent"]) >= palette.ratio
    for ground, colour in grounds(colours).items():
        assert contrast(colours["accent-ink"], colour) >= palette.ratio, ground
    for name in TEXTS:
        assert contrast(colours[name], colours["accent-soft"]) >= TEXT, name


def test_an_accent_that_can_be_read_on_white_is_taken_as_it_is() -> None:
    assert LIGHT.with_accent("#0b5fa5")["accent"] == "#0b5fa5"
    assert LIGHT.with_accent("#3b82f6")["accent"] != "#3b82f6"


def test_the_sheet_of_palettes_has_each_look_and_each_colour() -> None:
    sheet = palettes("#0b5fa5")
    assert sheet.count("--paper:#171d24") == 2
    for look in ("dark", "contrast"):
        assert f":root[data-look={look}]" in sheet
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"
