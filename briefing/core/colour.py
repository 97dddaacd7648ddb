"""Colours as numbers: how well one can be read on another.

One invariant: every colour is sRGB with eight bits a channel, so the contrast of a pair is one exact figure.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

AA: Final = 4.5
"""The least contrast of text that WCAG 2.2 asks for (criterion 1.4.3)."""
AAA: Final = 7.0
"""The enhanced contrast of WCAG 2.2 (criterion 1.4.6)."""

_HEX: Final = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


class Colour(NamedTuple):
    """A colour in sRGB; each channel from 0 to 255."""

    red: int
    green: int
    blue: int


def parse_colour(text: str) -> Colour | None:
    """Return the colour that `#rrggbb` or `#rgb` stands for; None for any other text."""
    match = _HEX.fullmatch(text)
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return Colour(*bytes.fromhex(digits))


def luminance(colour: Colour) -> float:
    """Return the relative luminance, from 0 for black to 1 for white.

    Source: WCAG 2.2, definition of relative luminance.
    """
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21 (black and white).

    Source: WCAG 2.2, definition of contrast ratio.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
