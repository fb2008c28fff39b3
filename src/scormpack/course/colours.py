"""Colours and how well they can be read on each other, as WCAG 2.2 measures it."""

from __future__ import annotations

from collections.abc import Iterable

TEXT = 4.5
"""The least contrast of text (WCAG 1.4.3)."""
SHAPE = 3.0
"""The least contrast of what must be seen and is not read: borders of controls, rings of focus (WCAG 1.4.11)."""
ENHANCED = 7.0
"""The least contrast of text for those who ask for more (WCAG 1.4.6)."""
_STEPS = 100


def contrast(one: str, other: str) -> float:
    """From 1 to 21; colours are `#rrggbb`."""
    return _apart(_luminance(one), _luminance(other))


def mixed(colour: str, other: str, share: float) -> str:
    """`share` of the other colour in this one, 0 to 1."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def readable(colour: str, grounds: Iterable[str], ratio: float) -> str:
    """The shade nearest to a colour, darker or lighter, that has this contrast on all of the grounds.

    Raises ValueError where there is none, which needs grounds that are neither dark nor light.
    """
    luminances = [_luminance(ground) for ground in grounds]
    for step in range(_STEPS + 1):
        for end in ("#000000", "#ffffff"):
            shade = mixed(colour, end, step / _STEPS)
            if all(_apart(_luminance(shade), ground) >= ratio for ground in luminances):
                return shade
    raise ValueError(f"nothing has {ratio}:1 on all of these grounds")


def _apart(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
