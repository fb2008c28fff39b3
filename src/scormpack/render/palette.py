"""The colours of a package: three palettes, and what the course's accent becomes in each.

What each name is for stands at the top of player/text.css. Every pair that meets on a page is measured by
tests/render/test_palette.py; the accent is the author's, so that its shades are made here to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from scormpack.course.colours import ENHANCED, TEXT, mixed, readable


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """`ratio` is the contrast that its text has, `tint` the share of the accent in the backgrounds tinted with it."""

    scheme: Literal["light", "dark"]
    ratio: float
    tint: float
    colours: Mapping[str, str]

    def with_accent(self, accent: str) -> Mapping[str, str]:
        """All colours, those that follow from the accent too: its shades here are the nearest that can be read."""
        paper = self.colours["paper"]
        soft = {**self.colours, "accent-soft": mixed(paper, accent, self.tint)}
        return {
            **soft,
            "accent": readable(accent, (paper,), self.ratio),
            "on-accent": paper,
            "accent-ink": readable(accent, grounds(soft).values(), self.ratio),
        }


def grounds(colours: Mapping[str, str]) -> Mapping[str, str]:
    """Those that text stands on."""
    return {name: colour for name, colour in colours.items() if name in ("paper", "ground") or name.endswith("-soft")}


LIGHT = Palette(
    scheme="light",
    ratio=TEXT,
    tint=0.09,
    colours={
        "paper": "#ffffff",
        "ground": "#f3f5f7",
        "ink": "#1a232e",
        "quiet": "#4e5b69",
        "line": "#d5dbe1",
        "edge": "#75818e",
        "good": "#17683b",
        "good-soft": "#e9f5ed",
        "bad": "#a8201f",
        "bad-soft": "#fcefee",
        "note": "#14587f",
        "note-soft": "#eaf3f9",
        "warn": "#7d4b00",
        "warn-soft": "#fdf3e1",
        "law": "#5a3f8c",
        "law-soft": "#f3effa",
    },
)
DARK = Palette(
    scheme="dark",
    ratio=6,  # the least is legible, and light letters on dark seem thinner than they are
    tint=0.2,
    colours={
        "paper": "#171d24",
        "ground": "#0f1419",
        "ink": "#e6eaee",
        "quiet": "#a9b4bf",
        "line": "#323c47",
        "edge": "#8492a0",
        "good": "#7fd3a0",
        "good-soft": "#16291f",
        "bad": "#f5a09b",
        "bad-soft": "#331c1c",
        "note": "#8cc6ea",
        "note-soft": "#152836",
        "warn": "#f0c272",
        "warn-soft": "#31260f",
        "law": "#c5b0ef",
        "law-soft": "#261f36",
    },
)
CONTRAST = Palette(
    scheme="light",
    ratio=ENHANCED,
    tint=0.09,
    colours={
        **LIGHT.colours,
        "ground": "#ffffff",
        "ink": "#000000",
        "quiet": "#1f2933",
        "line": "#4e5b69",
        "edge": "#000000",
        "good": "#0b4a28",
        "bad": "#7d0f0f",
        "note": "#0b4263",
        "warn": "#5a3500",
        "law": "#43297a",
    },
)
"""For whoever asks for more contrast: 7:1, and lines that can be seen."""

_WHERE = (
    (":root", "", LIGHT),
    (":root:not([data-look])", "(prefers-contrast: more)", CONTRAST),
    (":root:not([data-look])", "screen and (prefers-color-scheme: dark)", DARK),
    (":root[data-look=dark]", "screen", DARK),
    (":root[data-look=contrast]", "", CONTRAST),
)
"""What the device asks for, unless the learner has asked for a look: `light`, `dark` or `contrast`."""


@cache
def palettes(accent: str) -> str:
    """The style sheet of all palettes; `accent` is `#rrggbb`."""
    return "\n".join(_rules(accent))


def _rules(accent: str) -> Iterator[str]:
    for selector, media, palette in _WHERE:
        colours = "".join(f"--{name}:{colour};" for name, colour in palette.with_accent(accent).items())
        rule = f"{selector}{{color-scheme:{palette.scheme};{colours}}}"
        yield f"@media {media}{{{rule}}}" if media else rule
